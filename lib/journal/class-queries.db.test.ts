import { beforeAll, describe, expect, it } from 'vitest'
import { testClassKey, testStaffKey } from '@/lib/access/testing'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { placesOf } from './class-day'
import { findClassDay, listClasses } from './class-queries'
import { findWaiting } from './class-waiting-queries'
import { findClassWeek, listContacts } from './class-week-queries'
import { makeSmallSchool, type SmallSchool, smallMonday } from './testing'

const today = '2026-11-24'
let school: SmallSchool
let elsewhere: SmallSchool

const classKey = (said: Partial<Parameters<typeof testClassKey>[0]> = {}) =>
  testClassKey({
    accountId: school.id.orlova,
    schoolId: school.schoolId,
    classId: school.id.class,
    yearId: school.id.year,
    ...said,
  })
/** Keys that open another class, and the same ids in another school. */
const strangers = () => [classKey({ classId: school.id.otherClass }), classKey({ schoolId: elsewhere.schoolId })]

beforeAll(async () => {
  ;[school, elsewhere] = [await makeSmallSchool(), await makeSmallSchool()]
  const { schoolId, id, at } = school
  const take = (lessonId: string) =>
    db.lesson.update({
      where: { schoolId_id: { schoolId, id: lessonId } },
      data: { attendanceTakenAt: at },
      select: { id: true },
    })
  const write = async (lessonId: string, enrolmentId: string, said: object = {}) => {
    const entry = {
      schoolId,
      id: newId(),
      lessonId,
      enrolmentId,
      kind: 'absent',
      saidBy: 'teacher',
      byId: id.krylov,
      at,
    }
    return (await db.attendanceEntry.create({ data: { ...entry, ...said }, select: { id: true } })).id
  }

  const geography = await school.lesson(id.geographyOf7B, today, 1)
  const english = await school.lesson(id.englishOfGroup1, today, 2)
  await school.lesson(id.englishOfGroup2, today, 2)
  await take(geography)
  await take(english)
  await write(geography, id.olegIn7B)
  const away = await write(english, id.veraIn7B)
  await write(english, id.veraIn7B, { kind: 'present', replaces: away })
  await write(await school.lesson(id.algebraOf7B, '2026-11-10', 1), id.olegIn7B, { reason: 'illness', excused: true })
  await write(await school.lesson(id.algebraOf7B, '2026-11-09', 1), id.olegIn7B)

  const column = await school.column(id.geographyOf7B, geography)
  const first = await school.mark({ columnId: column, value: '4' })
  await school.mark({ columnId: column, value: '5', replaces: first.id, reason: 'copying-error' })
  await school.mark({ columnId: await school.column(id.geographyOf7B, geography), value: '4/5' })
  await school.mark({ columnId: await school.column(id.englishOfGroup1, english), value: null })
  await school.mark({
    columnId: await school.column(id.algebraOf7A, await school.lesson(id.algebraOf7A, today, 1)),
    value: '2',
  })

  await makeParent()
})

/** Вера's mother reads the diary and signed the week before; a tutor reads it too, and the father once did. */
async function makeParent() {
  const { schoolId, id, at } = school
  for (const [accountId, basis, endedAt] of [
    [id.parent, 'representative', null],
    [newId(), 'invitee', null],
    [newId(), 'representative', at],
  ] as const) {
    const name = { surname: 'Ковалёва', givenName: 'Анна', patronymic: 'Сергеевна' }
    await db.account.create({
      data: { id: accountId, email: `${accountId}@test.example`, phone: '+79210000101', createdAt: at, ...name },
      select: { id: true },
    })
    const grant = { accountId, id: newId(), pupilId: id.vera, schoolId, basis, relation: 'mother', parts: [] }
    const grantorId = basis === 'invitee' ? id.parent : null
    await db.grant.create({ data: { ...grant, grantorId, startedAt: at, endedAt }, select: { id: true } })
  }
  const signature = { schoolId, enrolmentId: id.veraIn7B, monday: toDate('2026-11-16'), accountId: id.parent, at }
  await db.weekSignature.create({ data: signature, select: { at: true } })
}

describe('the day of a class', () => {
  it('has everybody at every lesson: what holds now, and whose group it is', async () => {
    const day = await findClassDay(classKey(), today)
    expect(day.pupils.map((pupil) => pupil.givenName)).toEqual(['Вера', 'Олег'])
    expect(day.lessons.map(({ number, isTaken, isCancelled }) => [number, isTaken, isCancelled])).toEqual([
      [1, true, false],
      [2, true, false],
      [2, false, false],
    ])
    expect(placesOf(day)).toEqual([
      ['present', 'present'],
      [{ sign: 'unexplained', minutes: null }, 'waiting'],
    ])
  })

  it('is empty on a day without lessons, and names nobody who has not come yet', async () => {
    expect((await findClassDay(classKey(), '2026-11-25')).lessons).toEqual([])
    expect((await findClassDay(classKey(), '2026-08-31')).pupils).toEqual([])
  })

  it('says that a lesson is cancelled', async () => {
    const { schoolId, id, at } = school
    await school.lesson(id.algebraOf7B, smallMonday, 1, undefined, id.algebraOnMonday)
    const change = { schoolId, id: newId(), slotId: id.algebraOnMonday, day: toDate(smallMonday), kind: 'cancelled' }
    await db.lessonChange.create({ data: { ...change, byId: id.orlova, at }, select: { id: true } })

    const day = await findClassDay(classKey(), smallMonday)
    expect(day.lessons).toMatchObject([{ isCancelled: true }])
    expect(placesOf(day)).toEqual([[null], [null]])
  })

  it('shows nobody of this class to another class or school', async () => {
    for (const key of strangers()) {
      expect(await findClassDay(key, today)).toMatchObject({ pupils: [], lines: [] })
    }
  })
})

describe('what waits for the class teacher', () => {
  it('are the absences of the days that are still open, explained or not', async () => {
    const { absences } = await findWaiting(classKey(), today)
    expect(absences.map(({ day, reason }) => [day, reason])).toEqual([
      ['2026-11-10', 'illness'],
      [today, null],
    ])
  })

  it('are the remarks that are held, not those let go, taken back or never held', async () => {
    const { schoolId, id, at } = school
    const say = async (text: string | null, said: object = {}) => {
      const textId = text && newId()
      if (textId) await db.freeText.create({ data: { schoolId, id: textId, text }, select: { id: true } })
      const entry = { schoolId, enrolmentId: id.veraIn7B, id: newId(), remarkId: newId(), day: toDate(today), textId }
      const data = { ...entry, kind: 'remark', isHeld: true, byId: id.krylov, at, ...said }
      return db.remarkEntry.create({ data, select: { id: true, remarkId: true } })
    }
    const mended = await say('Шумел')
    await say('Шумел на уроке', { remarkId: mended.remarkId, replaces: mended.id })
    const withdrawn = await say('Ошибка')
    await say(null, { remarkId: withdrawn.remarkId, replaces: withdrawn.id })
    const released = await say('Опоздал')
    await db.remarkRelease.create({
      data: { schoolId, remarkId: released.remarkId, byId: id.orlova, at },
      select: { remarkId: true },
    })
    await say('Открыто', { isHeld: false })

    const { remarks } = await findWaiting(classKey(), today)
    expect(remarks).toMatchObject([{ remarkId: mended.remarkId, text: 'Шумел на уроке', by: { surname: 'Крылов' } }])
  })

  it('is nobody else’s', async () => {
    for (const key of strangers()) {
      expect(await findWaiting(key, today)).toMatchObject({ absences: [], remarks: [] })
    }
  })
})

describe('the week of a class', () => {
  it('has the marks that hold now, of this class, and who signed the week before', async () => {
    const week = await findClassWeek(classKey(), smallMonday)
    expect(week.marks).toEqual([expect.objectContaining({ enrolmentId: school.id.veraIn7B, marks: '5 4/5' })])
    expect(week.subjects).toHaveLength(3)
    expect(week.signatures).toMatchObject([{ enrolmentId: school.id.veraIn7B, by: { surname: 'Ковалёва' } }])
    expect((await findClassWeek(classKey(), '2026-11-30')).signatures).toEqual([])
  })

  it('is not shown to another class or school', async () => {
    for (const key of strangers()) {
      expect(await findClassWeek(key, smallMonday)).toMatchObject({ marks: [], signatures: [] })
    }
  })
})

it('names the representatives whose access is alive, and no invitees', async () => {
  expect(await listContacts(classKey(), today)).toMatchObject([
    {
      enrolmentId: school.id.veraIn7B,
      relation: 'mother',
      phone: '+79210000101',
      email: `${school.id.parent}@test.example`,
    },
  ])
  for (const key of strangers()) expect(await listContacts(key, today)).toEqual([])
})

describe('the list of classes', () => {
  const staff = (said: Partial<Parameters<typeof testStaffKey>[0]> = {}) =>
    testStaffKey({ accountId: school.id.orlova, schoolId: school.schoolId, staffId: school.id.krylov, ...said })

  it('is all of the school for the head, with how the day stands', async () => {
    expect(await listClasses(staff({ isHead: true }), today)).toMatchObject([
      { className: '7А', pupils: 0, missing: 0 },
      { className: '7Б', pupils: 2, missing: 1, lessons: 1, taken: 1, classTeacher: { surname: 'Орлова' } },
    ])
  })

  it('is one’s own for a class teacher, and empty for whoever leads none or works elsewhere', async () => {
    expect(await listClasses(staff({ staffId: school.id.orlova }), today)).toHaveLength(2)
    expect(await listClasses(staff(), today)).toEqual([])
    expect(await listClasses(staff({ schoolId: elsewhere.schoolId, staffId: school.id.orlova }), today)).toEqual([])
  })
})
