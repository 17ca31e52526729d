import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testClassKey } from '@/lib/access/testing'
import type { Day } from '@/lib/platform/day'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { listClassNotices } from './absence-queries'
import { decideAbsences, type ExcusedDays, excuseDays, withdrawExcuse } from './excuse-commands'
import { listRemarks } from './queries'
import { releaseRemark } from './remark-release-commands'
import { makeSmallSchool, type SmallSchool } from './testing'

const today = '2026-11-24'
const refused = (field: string, error: string) => ({ ok: false, refusals: { [field]: `class.errors.${error}` } })
let school: SmallSchool
let elsewhere: SmallSchool

beforeAll(async () => {
  elsewhere = await makeSmallSchool()
})
beforeEach(async () => {
  school = await makeSmallSchool()
})

const classKey = (said: Partial<Parameters<typeof testClassKey>[0]> = {}) =>
  testClassKey({
    accountId: school.id.orlova,
    schoolId: school.schoolId,
    classId: school.id.class,
    yearId: school.id.year,
    ...said,
  })
const otherSchools = () =>
  classKey({ schoolId: elsewhere.schoolId, classId: elsewhere.id.class, yearId: elsewhere.id.year })

/** Вера was not at a lesson of geography. */
async function missed(day: Day, number = 3, said: object = {}) {
  const lessonId = await school.lesson(school.id.geographyOf7B, day, number)
  return { lessonId, entryId: await write(lessonId, said) }
}
async function write(lessonId: string, said: object = {}): Promise<string> {
  const entry = { schoolId: school.schoolId, id: newId(), lessonId, enrolmentId: school.id.veraIn7B, kind: 'absent' }
  const data = { ...entry, saidBy: 'teacher', byId: school.id.krylov, at: school.at, ...said }
  return (await db.attendanceEntry.create({ data, select: { id: true } })).id
}
const ledger = (lessonId: string) =>
  db.attendanceEntry.findMany({
    where: { schoolId: school.schoolId, lessonId },
    select: { kind: true, reason: true, excused: true, saidBy: true, byId: true },
    orderBy: { id: 'asc' },
  })

describe('why a pupil was away is decided by the class teacher', () => {
  it('for the lessons that are named, over what the teacher entered', async () => {
    const [second, third] = [await missed(today, 2), await missed(today, 3)]
    expect(await decideAbsences(classKey(), [second.entryId], 'illness')).toEqual({ ok: true })

    expect(await ledger(second.lessonId)).toMatchObject([
      { reason: null, saidBy: 'teacher' },
      { reason: 'illness', excused: true, saidBy: 'class-teacher', byId: school.id.orlova },
    ])
    expect(await ledger(third.lessonId)).toHaveLength(1)
  })

  it('truancy too, which is no excuse', async () => {
    const { lessonId, entryId } = await missed(today)
    await decideAbsences(classKey(), [entryId], 'truancy')

    expect((await ledger(lessonId)).at(-1)).toMatchObject({
      reason: 'truancy',
      excused: false,
      saidBy: 'class-teacher',
    })
  })

  it('but not where somebody wrote meanwhile: «present» stays, and the others are decided', async () => {
    const [second, third] = [await missed(today, 2), await missed(today, 3)]
    await write(second.lessonId, { kind: 'present', replaces: second.entryId })

    expect(await decideAbsences(classKey(), [second.entryId, third.entryId], 'family')).toEqual(
      refused('form', 'changedMeanwhile'),
    )
    expect((await ledger(second.lessonId)).at(-1)).toMatchObject({ kind: 'present' })
    expect((await ledger(third.lessonId)).at(-1)).toMatchObject({ reason: 'family', excused: true })
  })

  it('by one of two who decide at once, and the other is told', async () => {
    const { lessonId, entryId } = await missed(today)
    const both = await Promise.all(
      (['illness', 'truancy'] as const).map((reason) => decideAbsences(classKey(), [entryId], reason)),
    )

    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await ledger(lessonId)).toHaveLength(2)
  })

  it('not in a period that the head has closed', async () => {
    const { lessonId, entryId } = await missed(today)
    const closing = { schoolId: school.schoolId, id: newId(), periodId: school.id.quarter, isClosed: true }
    await db.periodClosing.create({ data: { ...closing, byId: newId(), at: school.at } })
    expect(await decideAbsences(classKey(), [entryId], 'illness')).toEqual(refused('form', 'dayClosed'))
    expect(await ledger(lessonId)).toHaveLength(1)
  })

  it('as long as the day is open, or the head opened it again', async () => {
    const { lessonId, entryId } = await missed('2026-11-09')
    expect(await decideAbsences(classKey(), [entryId], 'illness')).toEqual(refused('form', 'dayClosed'))
    expect(await ledger(lessonId)).toHaveLength(1)

    await db.dayOpening.create({
      data: {
        schoolId: school.schoolId,
        id: newId(),
        courseId: school.id.geographyOf7B,
        firstDay: toDate('2026-11-09'),
        lastDay: toDate('2026-11-10'),
        until: new Date('2026-11-24T12:00:00Z'),
        byId: school.id.orlova,
        at: school.at,
      },
      select: { id: true },
    })
    expect(await decideAbsences(classKey(), [entryId], 'illness')).toEqual({ ok: true })
  })

  it('not by the head, nor for pupils of another class, nor by another school', async () => {
    const { lessonId, entryId } = await missed(today)
    expect(await decideAbsences(classKey({ role: 'head' }), [entryId], 'truancy')).toEqual(refused('form', 'notYours'))
    for (const key of [classKey({ classId: school.id.otherClass }), otherSchools()]) {
      expect(await decideAbsences(key, [entryId], 'truancy')).toEqual(refused('form', 'changedMeanwhile'))
    }
    expect(await ledger(lessonId)).toHaveLength(1)
  })
})

describe('some days are excused at once', () => {
  const excuse = (said: Partial<ExcusedDays> = {}): ExcusedDays => ({
    id: newId(),
    enrolmentId: school.id.veraIn7B,
    firstDay: '2026-11-23',
    lastDay: '2026-11-27',
    reason: 'illness',
    ...said,
  })
  const notices = () => listClassNotices(classKey(), { firstDay: '2026-09-01', lastDay: '2027-05-31' })

  it('those that were in the ledger, those to come by a notice that teachers see', async () => {
    const [inside, decided, before] = [
      await missed('2026-11-23', 1),
      await missed(today, 2, { reason: 'truancy', saidBy: 'class-teacher' }),
      await missed('2026-11-20', 1),
    ]
    expect(await excuseDays(classKey(), excuse())).toEqual({ ok: true })

    for (const { lessonId } of [inside, decided]) {
      expect((await ledger(lessonId)).at(-1)).toMatchObject({
        reason: 'illness',
        excused: true,
        saidBy: 'class-teacher',
      })
    }
    expect(await ledger(before.lessonId)).toHaveLength(1)
    expect(await notices()).toMatchObject([{ isConfirmed: true, saidBy: 'class-teacher', lastDay: '2026-11-27' }])
  })

  it('once, however often it is sent', async () => {
    const { lessonId } = await missed('2026-11-23', 1)
    const said = excuse()
    await excuseDays(classKey(), said)
    expect(await excuseDays(classKey(), said)).toEqual({ ok: true })

    expect(await ledger(lessonId)).toHaveLength(2)
    expect(await notices()).toHaveLength(1)
  })

  it('and are taken back by whoever said it, until they are over', async () => {
    const said = excuse()
    await excuseDays(classKey(), said)
    expect(await withdrawExcuse(classKey({ accountId: newId() }), said.id)).toEqual(refused('form', 'noNotice'))
    expect(await withdrawExcuse(classKey({ role: 'head' }), said.id)).toEqual(refused('form', 'notYours'))
    expect(await withdrawExcuse(classKey({ classId: school.id.otherClass }), said.id)).toEqual(
      refused('form', 'noNotice'),
    )
    expect(await withdrawExcuse(classKey(), said.id)).toEqual({ ok: true })
    expect(await notices()).toEqual([])
  })

  it('not for days that have closed, nor for longer than a quarter, nor backwards', async () => {
    await missed('2026-11-09')
    expect(await excuseDays(classKey(), excuse({ firstDay: '2026-11-09' }))).toEqual(refused('firstDay', 'dayClosed'))
    expect(await excuseDays(classKey(), excuse({ lastDay: '2027-03-03' }))).toEqual(refused('lastDay', 'tooLong'))
    expect(await excuseDays(classKey(), excuse({ lastDay: '2026-11-22' }))).toMatchObject({ ok: false })
    expect(await notices()).toEqual([])
  })

  it('not by the head, nor of a pupil of another class, another school or another time', async () => {
    expect(await excuseDays(classKey({ role: 'head' }), excuse())).toEqual(refused('form', 'notYours'))
    for (const key of [classKey({ classId: school.id.otherClass }), otherSchools()]) {
      expect(await excuseDays(key, excuse())).toEqual(refused('enrolmentId', 'noPupil'))
    }
    const inSummer = excuse({ firstDay: '2026-08-24', lastDay: '2026-08-25' })
    expect(await excuseDays(classKey(), inSummer)).toEqual(refused('enrolmentId', 'noPupil'))
    expect(await notices()).toEqual([])
  })
})

describe('a remark that is held', () => {
  const remark = async (isHeld = true) => {
    const textId = newId()
    await db.freeText.create({ data: { schoolId: school.schoolId, id: textId, text: 'Шумел' }, select: { id: true } })
    const entry = { schoolId: school.schoolId, enrolmentId: school.id.veraIn7B, id: newId(), remarkId: newId(), textId }
    await db.remarkEntry.create({
      data: { ...entry, day: toDate(today), kind: 'remark', isHeld, byId: school.id.krylov, at: school.at },
      select: { id: true },
    })
    return entry.remarkId
  }

  it('is read by the family once the class teacher has let it go', async () => {
    const remarkId = await remark()
    expect(await listRemarks(school.diary(), { firstDay: today, lastDay: today })).toEqual([])

    expect(await releaseRemark(classKey(), remarkId)).toEqual({ ok: true })
    expect(await releaseRemark(classKey(), remarkId)).toEqual({ ok: true })
    expect(await listRemarks(school.diary(), { firstDay: today, lastDay: today })).toMatchObject([
      { id: remarkId, text: 'Шумел' },
    ])
  })

  it('is let go by nobody else, and only where it is held', async () => {
    const [held, open] = [await remark(), await remark(false)]
    expect(await releaseRemark(classKey({ role: 'head' }), held)).toEqual(refused('form', 'notYours'))
    for (const key of [classKey({ classId: school.id.otherClass }), otherSchools()]) {
      expect(await releaseRemark(key, held)).toEqual(refused('form', 'noRemark'))
    }
    expect(await releaseRemark(classKey(), open)).toEqual(refused('form', 'noRemark'))
    expect(await db.remarkRelease.count({ where: { schoolId: school.schoolId } })).toBe(0)
  })
})
