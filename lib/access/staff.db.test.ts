import { beforeAll, describe, expect, it } from 'vitest'
import { makeSmallSchool, type SmallSchool } from '@/lib/journal/testing'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { Appointment } from './appointment'
import { findClass, findJournal } from './staff'
import { testAccountKey } from './testing'

const today = '2026-11-24'
let school: SmallSchool
let other: SmallSchool

beforeAll(async () => {
  school = await makeSmallSchool()
  other = await makeSmallSchool()
})

const person = (...appointments: Partial<Appointment>[]) =>
  testAccountKey({
    accountId: newId(),
    appointments: appointments.map((one) => ({
      role: 'teacher',
      schoolId: school.schoolId,
      staffId: null,
      schoolName: null,
      timeZone: null,
      classId: null,
      ...one,
    })),
  })
const krylov = () => person({ staffId: school.id.krylov })
const orlova = () => person({ staffId: school.id.orlova })

describe('a journal', () => {
  it('opens to its teacher, to write in it', async () => {
    expect(await findJournal(krylov(), school.id.algebraOf7B, today)).toMatchObject({
      role: 'teacher',
      className: '7Б',
      grade: 7,
      lessonIds: null,
      schoolId: school.schoolId,
    })
  })

  it('opens to the class teacher, also where a group of the class is taught', async () => {
    expect(await findJournal(orlova(), school.id.algebraOf7B, today)).toMatchObject({ role: 'class-teacher' })
    expect(await findJournal(orlova(), school.id.englishOfGroup1, today)).toMatchObject({
      role: 'class-teacher',
      grade: 7,
    })
  })

  it('opens to the head of the school', async () => {
    expect(await findJournal(person({ role: 'head' }), school.id.algebraOf7B, today)).toMatchObject({ role: 'head' })
  })

  it('opens to whoever substitutes, for those lessons and no others', async () => {
    const substitute = newId()
    await db.staff.create({
      data: { schoolId: school.schoolId, id: substitute, surname: 'Осипова', givenName: 'Ирина', position: 'учитель' },
    })
    const lessonId = await school.lesson(school.id.algebraOf7B, '2026-11-23', 1, undefined, school.id.algebraOnMonday)
    await school.lesson(school.id.algebraOf7B, '2026-11-30', 1, undefined, school.id.algebraOnMonday)
    const ofOsipova = person({ staffId: substitute })
    expect(await findJournal(ofOsipova, school.id.algebraOf7B, today)).toBeNull()

    await db.lessonChange.create({
      data: {
        schoolId: school.schoolId,
        id: newId(),
        slotId: school.id.algebraOnMonday,
        day: toDate('2026-11-23'),
        kind: 'substituted',
        teacherId: substitute,
        byId: newId(),
        at: school.at,
      },
    })
    expect(await findJournal(ofOsipova, school.id.algebraOf7B, today)).toMatchObject({
      role: 'substitute',
      lessonIds: [lessonId],
    })
    expect(await findJournal(ofOsipova, school.id.geographyOf7B, today)).toBeNull()
  })

  it('does not open to another teacher, another school, an office or a parent', async () => {
    const stranger = person({ staffId: newId() })
    expect(await findJournal(stranger, school.id.algebraOf7B, today)).toBeNull()
    const there = { schoolId: other.schoolId }
    expect(await findJournal(person({ ...there, staffId: other.id.krylov }), school.id.algebraOf7B, today)).toBeNull()
    expect(await findJournal(person({ ...there, role: 'head' }), school.id.algebraOf7B, today)).toBeNull()
    expect(
      await findJournal(person({ role: 'office', staffId: school.id.krylov }), school.id.algebraOf7B, today),
    ).toBeNull()
    expect(await findJournal(person(), school.id.algebraOf7B, today)).toBeNull()
    expect(await findJournal(testAccountKey({ accountId: newId() }), school.id.algebraOf7B, today)).toBeNull()
  })

  it('does not open with the id of a teacher that another school’s register gave', async () => {
    const forged = person({ schoolId: other.schoolId, staffId: school.id.krylov })
    expect(await findJournal(forged, school.id.algebraOf7B, today)).toBeNull()
  })

  it('remembers who looked, once a day, and nobody who was refused', async () => {
    const teacher = krylov()
    const stranger = person({ staffId: newId() })
    for (const account of [teacher, teacher, stranger]) await findJournal(account, school.id.algebraOf7B, today)

    const looks = await db.staffLook.findMany({
      where: { accountId: { in: [teacher.accountId, stranger.accountId] } },
      select: { accountId: true, kind: true, role: true },
    })
    expect(looks).toEqual([{ accountId: teacher.accountId, kind: 'course', role: 'teacher' }])
  })
})

describe('a class', () => {
  it('opens to its class teacher and to the head', async () => {
    expect(await findClass(orlova(), school.id.class, today)).toMatchObject({ role: 'class-teacher', className: '7Б' })
    expect(await findClass(person({ role: 'head' }), school.id.class, today)).toMatchObject({ role: 'head' })
  })

  it('does not open to a teacher of the class, nor to another school', async () => {
    expect(await findClass(krylov(), school.id.class, today)).toBeNull()
    const elsewhere = person({ schoolId: other.schoolId, staffId: other.id.orlova })
    expect(await findClass(elsewhere, school.id.class, today)).toBeNull()
    expect(await findClass(person({ role: 'head', schoolId: other.schoolId }), school.id.class, today)).toBeNull()
  })
})
