import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testClassKey } from '@/lib/access/testing'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { type Announcement, announceAbsence, confirmAbsence, withdrawAbsence } from './absence-commands'
import { listClassNotices } from './absence-queries'
import { findAttendance } from './attendance-queries'
import { makeSmallSchool, type SmallSchool } from './testing'

const today = '2026-11-24'
let school: SmallSchool
let elsewhere: SmallSchool

beforeAll(async () => {
  elsewhere = await makeSmallSchool()
})
beforeEach(async () => {
  school = await makeSmallSchool()
})

const announcement = (said: Partial<Announcement> = {}): Announcement => ({
  id: newId(),
  firstDay: '2026-11-25',
  lastDay: '2026-11-26',
  lessons: [],
  reason: 'family',
  word: '',
  ...said,
})
const classKey = (said: Partial<Parameters<typeof testClassKey>[0]> = {}) =>
  testClassKey({
    accountId: school.id.orlova,
    schoolId: school.schoolId,
    classId: school.id.class,
    yearId: school.id.year,
    ...said,
  })
const absent = async (lessonId: string, said: object = {}) => {
  const entry = { schoolId: school.schoolId, id: newId(), lessonId, enrolmentId: school.id.veraIn7B, kind: 'absent' }
  return db.attendanceEntry.create({
    data: { ...entry, saidBy: 'teacher', byId: school.id.krylov, at: school.at, ...said },
    select: { id: true },
  })
}
const ledger = (lessonId: string) =>
  db.attendanceEntry.findMany({
    where: { schoolId: school.schoolId, lessonId },
    select: { reason: true, excused: true, saidBy: true, byId: true },
    orderBy: { id: 'asc' },
  })
const familyNotices = async (diary: Parameters<typeof findAttendance>[0]) =>
  (await findAttendance(diary, { firstDay: '2026-11-02', lastDay: '2026-12-29' }, today)).notices
const notices = () => listClassNotices(classKey(), { firstDay: '2026-09-01', lastDay: '2027-05-31' })

describe('a parent announces an absence', () => {
  it('and the class teacher reads it, in the parent’s own words', async () => {
    await announceAbsence(school.diary(), announcement({ word: 'Едем на свадьбу' }))

    expect(await notices()).toMatchObject([
      { reason: 'family', text: 'Едем на свадьбу', firstDay: '2026-11-25', isConfirmed: false, saidBy: 'parent' },
    ])
    const others = classKey({ classId: school.id.otherClass })
    expect(await listClassNotices(others, { firstDay: '2026-11-25', lastDay: '2026-11-25' })).toEqual([])
  })

  it('once, however often it is sent', async () => {
    const said = announcement({ word: 'Свадьба' })
    await announceAbsence(school.diary(), said)
    expect(await announceAbsence(school.diary(), said)).toEqual({ ok: true })

    expect(await notices()).toHaveLength(1)
    expect(await db.freeText.count({ where: { schoolId: school.schoolId } })).toBe(1)
  })

  it('twenty times ahead at most: more is no absence but a flood', async () => {
    const many = Array.from({ length: 22 }, () => announcement())
    const told = await Promise.all(many.map((one) => announceAbsence(school.diary(), one)))
    expect(told.filter(({ ok }) => ok)).toHaveLength(20)
    expect(told.find(({ ok }) => !ok)).toMatchObject({ refusals: { form: { key: 'absence.errors.tooMany' } } })
    expect(await notices()).toHaveLength(20)

    const sent = many[told.findIndex(({ ok }) => ok)]
    if (!sent) throw new Error('none was taken')
    expect(await announceAbsence(school.diary(), sent)).toEqual({ ok: true })
    await withdrawAbsence(school.diary(), sent.id)
    expect(await announceAbsence(school.diary(), announcement())).toEqual({ ok: true })
  })

  it('also of a lesson that was missed already: it takes the reason, which nobody has confirmed yet', async () => {
    const [second, third] = [
      await school.lesson(school.id.geographyOf7B, today, 2),
      await school.lesson(school.id.geographyOf7B, today, 3),
    ]
    await absent(second)
    await absent(third)
    await announceAbsence(
      school.diary(),
      announcement({ firstDay: today, lastDay: today, lessons: [3], reason: 'illness' }),
    )

    expect(await ledger(second)).toHaveLength(1)
    expect(await ledger(third)).toMatchObject([
      { reason: null },
      { reason: 'illness', excused: false, saidBy: 'parent', byId: school.id.parent },
    ])
  })

  it('but says nothing over what the class teacher decided', async () => {
    const lesson = await school.lesson(school.id.geographyOf7B, today, 2)
    await absent(lesson, { reason: 'truancy', saidBy: 'class-teacher' })
    await announceAbsence(school.diary(), announcement({ firstDay: today, lastDay: today }))

    expect(await ledger(lesson)).toMatchObject([{ reason: 'truancy' }])
  })

  it('for a day on which the child is in the class, not before and not after', async () => {
    const [span] = school.diary().enrolments
    if (!span) throw new Error('Вера is enrolled')
    const left = school.diary({ enrolments: [{ ...span, lastDay: '2026-11-24' }] })

    expect(await announceAbsence(left, announcement())).toEqual({
      ok: false,
      refusals: { firstDay: 'absence.errors.notEnrolled' },
    })
    expect(await announceAbsence(left, announcement({ firstDay: today, lastDay: today }))).toEqual({ ok: true })
  })

  it('for days that may be announced', async () => {
    expect(await announceAbsence(school.diary(), announcement({ lastDay: '2026-11-24' }))).toEqual({
      ok: false,
      refusals: { lastDay: 'absence.errors.backwards' },
    })
  })

  it('and whoever was invited does not, nor reads it', async () => {
    const invitee = school.diary({ basis: 'invitee', accountId: newId() })
    expect(await announceAbsence(invitee, announcement())).toEqual({
      ok: false,
      refusals: { form: 'absence.errors.notYours' },
    })

    const said = announcement()
    await announceAbsence(school.diary(), said)
    expect(await familyNotices(invitee)).toEqual([])
    expect(await withdrawAbsence(invitee, said.id)).toBe(false)
  })
})

describe('a parent withdraws what was announced', () => {
  it('and nobody sees it any more', async () => {
    const said = announcement()
    await announceAbsence(school.diary(), said)
    expect(await familyNotices(school.diary())).toMatchObject([{ id: said.id, isOwn: true }])

    expect(await withdrawAbsence(school.diary(), said.id)).toBe(true)
    expect(await withdrawAbsence(school.diary(), said.id)).toBe(false)
    expect([await familyNotices(school.diary()), await notices()]).toEqual([[], []])
  })

  it('but not what the other parent announced, nor of another child, nor what is over', async () => {
    const said = announcement()
    await announceAbsence(school.diary(), said)
    expect(await withdrawAbsence(school.diary({ accountId: newId() }), said.id)).toBe(false)
    const [span] = school.diary().enrolments
    if (!span) throw new Error('Вера is enrolled')
    const oleg = school.diary({ enrolments: [{ ...span, enrolmentId: school.id.olegIn7B }] })
    expect(await withdrawAbsence(oleg, said.id)).toBe(false)

    const over = announcement({ firstDay: '2026-11-20', lastDay: '2026-11-23' })
    await announceAbsence(school.diary(), over)
    expect(await withdrawAbsence(school.diary(), over.id)).toBe(false)
  })
})

describe('the class teacher confirms', () => {
  it('and the absences that stand are excused, those of other lessons and days are not touched', async () => {
    const named = await school.lesson(school.id.geographyOf7B, today, 2)
    const other = await school.lesson(school.id.geographyOf7B, today, 3)
    await absent(named)
    const said = announcement({ firstDay: today, lastDay: today, lessons: [2] })
    await announceAbsence(school.diary(), said)
    await absent(other)

    expect(await confirmAbsence(classKey(), said.id)).toEqual({ ok: true })
    expect((await ledger(named)).at(-1)).toEqual({
      reason: 'family',
      excused: true,
      saidBy: 'parent',
      byId: school.id.orlova,
    })
    expect(await ledger(other)).toHaveLength(1)
    expect(await notices()).toMatchObject([{ isConfirmed: true, saidBy: 'parent' }])
  })

  it('once: the second time there is nothing left to confirm', async () => {
    const said = announcement()
    await announceAbsence(school.diary(), said)
    await confirmAbsence(classKey(), said.id)
    const nothing = { ok: false, refusals: { form: 'class.errors.noNotice' } }

    expect(await confirmAbsence(classKey(), said.id)).toEqual(nothing)
  })

  it('nothing that was withdrawn, or is of another class or another school', async () => {
    const nothing = { ok: false, refusals: { form: 'class.errors.noNotice' } }
    const [said, withdrawn] = [announcement(), announcement()]
    await announceAbsence(school.diary(), said)
    await announceAbsence(school.diary(), withdrawn)
    await withdrawAbsence(school.diary(), withdrawn.id)

    expect(await confirmAbsence(classKey(), withdrawn.id)).toEqual(nothing)
    expect(await confirmAbsence(classKey({ classId: school.id.otherClass }), said.id)).toEqual(nothing)
    const theirs = classKey({ schoolId: elsewhere.schoolId, classId: elsewhere.id.class, yearId: elsewhere.id.year })
    expect(await confirmAbsence(theirs, said.id)).toEqual(nothing)
  })

  it('and the head does not', async () => {
    const said = announcement()
    await announceAbsence(school.diary(), said)

    expect(await confirmAbsence(classKey({ role: 'head' }), said.id)).toEqual({
      ok: false,
      refusals: { form: 'class.errors.notYours' },
    })
    expect(await notices()).toMatchObject([{ isConfirmed: false }])
  })
})

it('the database refuses a reason that is none, days that run backwards and lessons of several days', async () => {
  const notice = {
    schoolId: school.schoolId,
    enrolmentId: school.id.veraIn7B,
    firstDay: toDate('2026-11-25'),
    lastDay: toDate('2026-11-26'),
    lessons: [] as number[],
    reason: 'family',
    byId: school.id.parent,
    at: school.at,
  }
  const create = (said: Partial<typeof notice>) =>
    db.absenceNotice.create({ data: { ...notice, id: newId(), ...said }, select: { id: true } })

  await expect(create({ reason: 'truancy' })).rejects.toThrow()
  await expect(create({ lastDay: toDate('2026-11-24') })).rejects.toThrow()
  await expect(create({ lessons: [1] })).rejects.toThrow()
  await expect(create({})).resolves.toBeDefined()
})
