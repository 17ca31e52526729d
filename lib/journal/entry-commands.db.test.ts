import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JournalKey } from '@/lib/access/key'
import { testJournalKey } from '@/lib/access/testing'
import { moveClock } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { countStatements } from '@/lib/platform/statement-count'
import { chainOf } from './chain'
import type { AttendanceToSave, EntryToSave, MarkToSave } from './entry'
import { saveEntries } from './entry-commands'
import { makeSmallSchool, type SmallSchool } from './testing'

let school: SmallSchool
let krylov: JournalKey
let osipova: JournalKey
let lessonId: string
let columnId: string

beforeAll(async () => {
  school = await makeSmallSchool()
  const { schoolId, id } = school
  const course = { schoolId, courseId: id.algebraOf7B, yearId: id.year, classId: id.class }
  krylov = testJournalKey({ ...course, accountId: id.krylov })
  osipova = testJournalKey({ ...course, accountId: id.orlova })
  lessonId = await school.lesson(id.algebraOf7B, '2026-11-23', 1)
})

beforeEach(async () => {
  moveClock(new Date('2026-11-24T07:30:00Z'))
  columnId = await school.column(school.id.algebraOf7B, lessonId)
})

function mark(value: string | null, said: Partial<MarkToSave> = {}): MarkToSave {
  return { type: 'mark', id: newId(), columnId, enrolmentId: school.id.veraIn7B, value, saw: 0, ...said }
}

function attendance(kind: AttendanceToSave['kind'], said: Partial<AttendanceToSave> = {}): AttendanceToSave {
  return { type: 'attendance', id: newId(), lessonId, enrolmentId: school.id.veraIn7B, kind, saw: 0, ...said }
}

async function save(journal: JournalKey, ...entries: EntryToSave[]) {
  return (await saveEntries(journal, entries)).results
}

const outcomes = async (journal: JournalKey, ...entries: EntryToSave[]) =>
  (await save(journal, ...entries)).map((result) => (result.outcome === 'refused' ? result.refusal : result.outcome))

async function ledger(column = columnId) {
  const where = { schoolId: school.schoolId, columnId: column }
  const select = { id: true, replaces: true, value: true, enrolmentId: true, reason: true, byId: true }
  return chainOf(await db.markEntry.findMany({ where, select }))
}

describe('a mark', () => {
  it('is added to the ledger with its author and its time, and can be taken back for some minutes', async () => {
    const first = mark('4')
    expect(await save(krylov, first)).toEqual([
      { id: first.id, outcome: 'saved', entries: 1, undoUntil: expect.any(Date) },
    ])
    expect(await ledger()).toMatchObject([{ id: first.id, value: '4', byId: krylov.accountId, replaces: null }])
  })

  it('sent again is saved once, and says the same', async () => {
    const first = mark('4')
    await save(krylov, first)
    expect(await save(krylov, first)).toMatchObject([{ outcome: 'saved', entries: 1 }])
    expect(await save(krylov, first, mark('5', { saw: 1 }))).toMatchObject([{ entries: 1 }, { entries: 2 }])
    expect((await ledger()).map(({ value }) => value)).toEqual(['4', '5'])
  })

  it('keeps the order of a batch within a cell', async () => {
    const batch = [mark('4'), mark(null, { saw: 1 }), mark('4/5', { saw: 2 })]
    expect(await outcomes(krylov, ...batch)).toEqual(['saved', 'saved', 'saved'])
    expect((await ledger()).map(({ id }) => id)).toEqual(batch.map(({ id }) => id))
  })

  it('does not count what was refused in what its writer saw', async () => {
    expect(await outcomes(krylov, mark('9'), mark('5', { saw: 1 }))).toEqual(['value', 'saved'])
    expect((await ledger()).map(({ value }) => value)).toEqual(['5'])
  })

  it('makes its work where there is none yet, with the weight of the kind', async () => {
    const column = { lessonId, kindId: school.id.answer }
    const made = newId()
    const batch = [
      mark('5', { columnId: made, column }),
      mark('4', { columnId: made, column, enrolmentId: school.id.olegIn7B }),
    ]
    expect(await outcomes(krylov, ...batch)).toEqual(['saved', 'saved'])
    expect(await db.column.findMany({ where: { id: made }, select: { weightTenths: true, lessonId: true } })).toEqual([
      { weightTenths: 10, lessonId },
    ])
  })
})
