import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testSchoolKey } from '@/lib/access/testing'
import { moveClock, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { findFilterChoices, findJournalToKeep, listFillings } from './filling-queries'
import { answerNote, leaveNote, settleNote } from './note-commands'
import { listNotes } from './note-queries'
import { openDays } from './opening-commands'
import { makeSchoolWithQuarters, type SchoolWithQuarters } from './testing'

let school: SchoolWithQuarters
let algebra: string

beforeAll(() => moveClock(new Date('2026-11-24T09:00:00Z')))
beforeEach(async () => {
  school = await makeSchoolWithQuarters()
  algebra = school.id.algebraOf7B
})

const all = { onlyGaps: false }
const stranger = async () =>
  testSchoolKey({ accountId: school.id.orlova, schoolId: (await makeSchoolWithQuarters()).schoolId })
const fillingOf = async (courseId: string) =>
  (await listFillings(school.schoolKey(), all, 1)).journals.find((one) => one.courseId === courseId)

/** A lesson that was kept as it should be: topic, attendance, and a mark of both pupils where it has a column. */
async function keptLesson(day: `2026-${number}-${number}`, value?: string) {
  const lessonId = await school.lesson(algebra, day, 4, 'Степени')
  await db.lesson.update({
    where: { schoolId_id: { schoolId: school.schoolId, id: lessonId } },
    data: { attendanceTakenAt: school.at },
  })
  if (value === undefined) return
  const columnId = await school.column(algebra, lessonId)
  for (const enrolmentId of [school.id.veraIn7B, school.id.olegIn7B])
    await school.mark({ columnId, value, enrolmentId })
}

describe('how a journal is kept', () => {
  it('is told by what is missing in the running period up to yesterday', async () => {
    for (const day of ['2026-11-09', '2026-11-10', '2026-11-11'] as const) await keptLesson(day, '5')
    await school.lesson(algebra, '2026-10-12', 4)
    await school.lesson(algebra, '2026-11-03', 4)
    await school.column(algebra, await school.lesson(algebra, '2026-11-12', 4))
    await school.lesson(algebra, '2026-11-24', 4)

    expect(await fillingOf(algebra)).toMatchObject({
      className: '7Б',
      teacher: { surname: 'Крылов' },
      lessons: 5,
      noTopic: 2,
      notTaken: 2,
      emptyColumns: 1,
      fewMarks: 0,
      closingSoon: 1,
      closedWithGaps: 1,
      openNotes: 0,
    })
    expect((await findJournalToKeep(school.schoolKey(), algebra))?.gaps.map(({ day }) => day)).toEqual([
      '2026-10-12',
      '2026-11-03',
      '2026-11-12',
    ])
  })

  it('counts pupils with fewer marks than a period needs, and only marks that hold', async () => {
    await keptLesson('2026-11-09', '5')
    await keptLesson('2026-11-10', '5')
    const columnId = await school.column(algebra, await school.lesson(algebra, '2026-11-11', 4, 'Степени'))
    const { id } = await school.mark({ columnId, value: '4' })
    expect((await fillingOf(algebra))?.fewMarks).toBe(1)

    await school.mark({ columnId, value: null, replaces: id })
    expect((await fillingOf(algebra))?.fewMarks).toBe(2)
  })

  it('is looked for by class, teacher, subject and what is missing', async () => {
    await school.lesson(algebra, '2026-11-12', 4)
    const found = async (filters: object) =>
      (await listFillings(school.schoolKey(), { ...all, ...filters }, 1)).journals.map(({ courseId }) => courseId)

    expect(await found({})).toHaveLength(5)
    expect(await found({ classId: school.id.otherClass })).toEqual([school.id.algebraOf7A])
    expect(await found({ subjectId: school.id.algebra })).toEqual([school.id.algebraOf7A, algebra])
    expect(await found({ teacherId: school.id.orlova })).toEqual([])
    expect(await found({ onlyGaps: true })).toEqual([algebra])
    expect((await findFilterChoices(school.schoolKey())).classes.map(({ name }) => name)).toEqual(['7А', '7Б'])
  })

  it('is nothing for the head of another school', async () => {
    const key = await stranger()
    expect((await listFillings(key, { ...all, classId: school.id.class }, 1)).total).toBe(0)
    expect(await findJournalToKeep(key, algebra)).toBeNull()
  })
})

describe('closed days', () => {
  const opening = { firstDay: '2026-11-03', lastDay: '2026-11-05', hours: 4 } as const

  it('are opened for some hours, for one journal', async () => {
    expect(await openDays(school.schoolKey(), { courseId: algebra, ...opening })).toEqual({ ok: true })
    const [opened] = (await findJournalToKeep(school.schoolKey(), algebra))?.openings ?? []

    expect(opened).toMatchObject({ firstDay: '2026-11-03', lastDay: '2026-11-05', by: { surname: 'Орлова' } })
    const hours = (Date.parse(opened?.until ?? '') - now().getTime()) / 3_600_000
    expect(hours).toBeCloseTo(4, 1)
    expect((await findJournalToKeep(school.schoolKey(), school.id.geographyOf7B))?.openings).toEqual([])
  })

  it('of a period that is closed stay closed', async () => {
    await school.closed(school.id.quarter)
    expect(await openDays(school.schoolKey(), { courseId: algebra, ...opening })).toMatchObject({
      refusals: { firstDay: 'keeping.errors.openInClosedPeriod' },
    })
  })

  it('are none that are still to come, and none of another school', async () => {
    const ahead = { courseId: algebra, ...opening, firstDay: '2026-11-25', lastDay: '2026-11-26' } as const
    expect(await openDays(school.schoolKey(), ahead)).toMatchObject({
      refusals: { firstDay: 'keeping.errors.openAhead' },
    })
    expect(await openDays(await stranger(), { courseId: algebra, ...opening })).toMatchObject({ ok: false })
    expect(await db.dayOpening.count({ where: { schoolId: school.schoolId } })).toBe(0)
  })
})

describe('a note on the keeping of a journal', () => {
  const text = 'Не записаны темы за ноябрь'
  const leave = async () => {
    await leaveNote(school.schoolKey(), { courseId: algebra, text })
    const [note] = await listNotes(school.journal())
    return note?.id ?? ''
  }

  it('goes from the head to the teacher, is answered and settled', async () => {
    const noteId = await leave()
    expect((await fillingOf(algebra))?.openNotes).toBe(1)
    expect(await answerNote(school.journal(), { noteId, text: 'Записал' })).toEqual({ ok: true })
    expect(await settleNote(school.schoolKey(), noteId)).toEqual({ ok: true })

    expect(await listNotes(school.journal())).toMatchObject([
      { text, by: { surname: 'Орлова' }, answer: 'Записал', answeredBy: { surname: 'Крылов' } },
    ])
    expect((await fillingOf(algebra))?.openNotes).toBe(0)
  })

  it('is answered once, and not after it was settled', async () => {
    const noteId = await leave()
    const both = await Promise.all(['Да', 'Нет'].map((one) => answerNote(school.journal(), { noteId, text: one })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)

    const second = await leave()
    await settleNote(school.schoolKey(), second)
    expect(await settleNote(school.schoolKey(), second)).toMatchObject({ ok: false })
    expect(await answerNote(school.journal(), { noteId: second, text: 'Поздно' })).toMatchObject({ ok: false })
  })

  it('is answered by nobody but the teacher, and in that very journal', async () => {
    const noteId = await leave()
    for (const role of ['head', 'class-teacher', 'substitute'] as const) {
      expect(await answerNote(school.journal({ role }), { noteId, text: 'Я' })).toMatchObject({ ok: false })
    }
    const other = school.journal({ courseId: school.id.geographyOf7B })
    expect(await answerNote(other, { noteId, text: 'Я' })).toMatchObject({ ok: false })
    expect(await listNotes(other)).toEqual([])
  })

  it('is neither left nor settled by the head of another school', async () => {
    const noteId = await leave()
    const key = await stranger()
    expect(await leaveNote(key, { courseId: algebra, text })).toMatchObject({ ok: false })
    expect(await settleNote(key, noteId)).toMatchObject({ ok: false })
    expect(await listNotes({ ...key, courseId: algebra })).toEqual([])
  })
})
