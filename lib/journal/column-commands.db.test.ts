import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JournalKey } from '@/lib/access/key'
import { testJournalKey } from '@/lib/access/testing'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { addColumn, type ColumnSaid, changeColumn, removeColumn } from './column-commands'
import { findColumnGround } from './column-ground-queries'
import { findColumn } from './column-sheet-queries'
import { saveEntries } from './entry-commands'
import { makeSmallSchool, type SmallSchool } from './testing'
import { listLessonsForWork } from './work-queries'

let school: SmallSchool
let other: SmallSchool
let krylov: JournalKey
let monday: string
let number = 1

beforeAll(async () => {
  ;[school, other] = await Promise.all([makeSmallSchool(), makeSmallSchool()])
  const { schoolId, id } = school
  const course = { schoolId, courseId: id.algebraOf7B, yearId: id.year, classId: id.class }
  krylov = testJournalKey({ ...course, accountId: id.krylov })
})

beforeEach(async () => {
  monday = await school.lesson(school.id.algebraOf7B, '2026-11-23', number++)
})

type Said = { id: string; lessonId: string; kindId: string; weight: number | null; title: string | null }
const said = (more: Partial<Said> = {}): Said => ({
  id: newId(),
  lessonId: monday,
  kindId: school.id.answer,
  weight: 25,
  title: null,
  ...more,
})
const refusalOf = (answer: ColumnSaid) => (answer.ok ? null : answer.refusal)
const columnOf = (id: string) =>
  db.column.findFirst({ where: { id }, select: { lessonId: true, weightTenths: true, title: true } })

async function give(columnId: string, enrolmentId = school.id.veraIn7B) {
  await saveEntries(krylov, [{ type: 'mark', id: newId(), columnId, enrolmentId, value: '5', saw: 0 }])
}

describe('a work', () => {
  it('is added to a lesson once, with its weight or the usual one', async () => {
    const heavy = said({ title: 'Дроби' })
    expect(await addColumn(krylov, heavy)).toEqual({ ok: true })
    expect(await addColumn(krylov, heavy)).toEqual({ ok: true })
    expect(await columnOf(heavy.id)).toEqual({ lessonId: monday, weightTenths: 25, title: 'Дроби' })

    const usual = said({ weight: null })
    await addColumn(krylov, usual)
    expect(await columnOf(usual.id)).toMatchObject({ weightTenths: 10 })
  })

  it('is planned for a lesson to come, where no mark may stand yet', async () => {
    const tomorrow = await school.lesson(school.id.algebraOf7B, '2026-11-25', 1)
    expect(await addColumn(krylov, said({ lessonId: tomorrow }))).toEqual({ ok: true })
    expect((await findColumnGround(krylov, tomorrow)).refusal).toBe('notYet')
  })

  it('is changed without a trace while nothing stands in it', async () => {
    const column = said()
    await addColumn(krylov, column)
    await changeColumn(krylov, { ...said({ weight: 30, title: 'Тест' }), columnId: column.id })
    expect(await columnOf(column.id)).toMatchObject({ weightTenths: 30, title: 'Тест' })
    expect(await db.columnChange.count({ where: { columnId: column.id } })).toBe(0)
  })

  it('keeps a trace of each other weight once marks stand in it, and none of another title', async () => {
    const column = said()
    await addColumn(krylov, column)
    await give(column.id)
    await changeColumn(krylov, { ...said({ weight: 30 }), columnId: column.id })
    await changeColumn(krylov, { ...said({ weight: 30, title: 'Тест' }), columnId: column.id })
    const select = { weightTenths: true, formerTenths: true, byId: true }
    expect(await db.columnChange.findMany({ where: { columnId: column.id }, select })).toEqual([
      { weightTenths: 30, formerTenths: 25, byId: krylov.accountId },
    ])
  })

  it('is taken away while nothing ever stood in it', async () => {
    const [empty, marked] = [said(), said()]
    await addColumn(krylov, empty)
    await addColumn(krylov, marked)
    await give(marked.id)
    expect(await removeColumn(krylov, empty.id)).toEqual({ ok: true })
    expect(await columnOf(empty.id)).toBeNull()
    expect(refusalOf(await removeColumn(krylov, marked.id))).toBe('hasMarks')
    expect(await columnOf(marked.id)).not.toBeNull()
  })

  it('is not taken away from under a mark that is just being written', async () => {
    const column = said()
    await addColumn(krylov, column)
    const { removal } = await db.$transaction(async (tx) => {
      const cell = { schoolId: school.schoolId, columnId: column.id, enrolmentId: school.id.veraIn7B }
      await tx.markEntry.create({ data: { ...cell, id: newId(), value: '5', byId: school.id.krylov, at: school.at } })
      const removal = removeColumn(krylov, column.id)
      await new Promise((resolve) => setTimeout(resolve, 200))
      return { removal }
    })
    expect(refusalOf(await removal)).toBe('hasMarks')
  })

  it('is either taken away or marked, when both come at one moment: a mark that is late is told so', async () => {
    const outcomes = new Set<string>()
    for (let round = 0; round < 20; round++) {
      const column = said()
      await addColumn(krylov, column)
      const cell = { type: 'mark', columnId: column.id, enrolmentId: school.id.veraIn7B } as const
      const [removal, { results }] = await Promise.all([
        removeColumn(krylov, column.id),
        saveEntries(krylov, [{ ...cell, id: newId(), value: '5', saw: 0 }]),
      ])
      const [result] = results
      outcomes.add(`${refusalOf(removal)} ${result?.outcome === 'refused' ? result.refusal : result?.outcome}`)
    }
    expect([...outcomes].filter((outcome) => !['null unknownCell', 'hasMarks saved'].includes(outcome))).toEqual([])
  })
})

describe('nobody adds or changes a work', () => {
  const tryAll = async (journal: JournalKey, lessonId: string, columnId: string) => [
    refusalOf(await addColumn(journal, said({ lessonId }))),
    refusalOf(await changeColumn(journal, { ...said(), columnId })),
    refusalOf(await removeColumn(journal, columnId)),
  ]

  it('in another journal, or in another school’s', async () => {
    const { geographyOf7B } = school.id
    const lesson = await school.lesson(geographyOf7B, '2026-11-20', number++)
    const column = await school.column(geographyOf7B, lesson)
    expect(await tryAll(krylov, lesson, column)).toEqual(Array(3).fill('unknownCell'))

    const theirLesson = await other.lesson(other.id.algebraOf7B, '2026-11-23', 1)
    const theirColumn = await other.column(other.id.algebraOf7B, theirLesson)
    expect(await tryAll(krylov, theirLesson, theirColumn)).toEqual(Array(3).fill('unknownCell'))
    expect(refusalOf(await addColumn(krylov, said({ kindId: other.id.answer })))).toBe('unknownWork')
    expect(await findColumn(krylov, theirColumn)).toBeNull()
    expect(await findColumn(krylov, column)).toBeNull()
  })

  it('who only reads, nor a substitute at another lesson', async () => {
    const column = await school.column(school.id.algebraOf7B, monday)
    const reader = testJournalKey({ ...krylov, role: 'head' })
    expect(await tryAll(reader, monday, column)).toEqual(Array(3).fill('readOnly'))

    const elsewhere = await school.lesson(school.id.algebraOf7B, '2026-11-23', number++)
    const substitute = testJournalKey({ ...krylov, role: 'substitute', lessonIds: [elsewhere] })
    expect(await tryAll(substitute, monday, column)).toEqual(Array(3).fill('unknownCell'))
    expect(await findColumn(substitute, column)).toBeNull()
    const lessons = await listLessonsForWork(substitute, '2026-11-24')
    expect(lessons.map(({ id }) => id)).toEqual([elsewhere])
  })

  it('on a closed day, in a closed period, and in a course without marks', async () => {
    const closed = await school.lesson(school.id.algebraOf7B, '2026-11-02', number++)
    const column = await school.column(school.id.algebraOf7B, closed)
    expect(await tryAll(krylov, closed, column)).toEqual(Array(3).fill('dayClosed'))

    const unmarked = testJournalKey({ ...krylov, scale: null })
    expect(await tryAll(unmarked, monday, await school.column(school.id.algebraOf7B, monday))).toEqual(
      Array(3).fill('noMarks'),
    )

    const { schoolId, id } = other
    const theirs = testJournalKey({ ...krylov, schoolId, courseId: id.algebraOf7B, yearId: id.year, classId: id.class })
    const lesson = await other.lesson(id.algebraOf7B, '2026-11-23', 2)
    const closing = { schoolId, periodId: id.quarter, id: newId(), isClosed: true, byId: newId(), at: other.at }
    await db.periodClosing.create({ data: closing })
    expect(refusalOf(await addColumn(theirs, { ...said({ lessonId: lesson }), kindId: id.answer }))).toBe(
      'periodClosed',
    )
  })
})

describe('a column’s sheet', () => {
  it('has everybody of that day in the order of names, and who left with what they had', async () => {
    const { schoolId, id } = school
    const column = await school.column(id.algebraOf7B, monday)
    await give(column, id.olegIn7B)
    const later = { schoolId, id: newId(), pupilId: id.oleg, classId: id.class, firstDay: toDate('2026-11-24') }
    await db.enrolment.create({ data: later })
    await db.enrolment.update({
      where: { schoolId_id: { schoolId, id: id.olegIn7B } },
      data: { lastDay: toDate('2026-11-22') },
    })

    const sheet = await findColumn(krylov, column)
    expect(sheet?.cells.map(({ givenName, isMember, entries }) => [givenName, isMember, entries.length])).toEqual([
      ['Вера', true, 0],
      ['Олег', false, 1],
    ])
    const [alone] = (await findColumn(krylov, column, id.olegIn7B))?.cells ?? []
    expect(alone?.entries).toMatchObject([{ value: '5', by: { surname: 'Крылов' } }])
  })

  it('of a group has its members alone', async () => {
    const english = testJournalKey({ ...krylov, courseId: school.id.englishOfGroup1, classId: null })
    const lesson = await school.lesson(school.id.englishOfGroup1, '2026-11-24', 2)
    const sheet = await findColumn(english, await school.column(school.id.englishOfGroup1, lesson))
    expect(sheet?.cells.map(({ givenName }) => givenName)).toEqual(['Вера'])
  })
})
