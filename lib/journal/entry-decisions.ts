import type { JournalKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'
import { noticeOf } from './absence-notice'
import { needsReason, undoUntil } from './correction'
import {
  type AttendanceToSave,
  type ColumnToMake,
  cellOf,
  type EntryRefusal,
  type EntryResult,
  type EntryToSave,
  type MarkToSave,
  type Standing,
} from './entry'
import { type Announced, type Excuse, excuseKept } from './entry-attendance'
import { type JournalGround, type LessonPlace, refusalOf } from './entry-refusal'
import { isAwaited } from './mark'

type Written = { id: string; by: string; at: Date; name: Person | null }
export type WrittenMark = Written & { value: string | null; awaitedUntil: Day | null; commentId: string | null }
export type WrittenAttendance = Written & Excuse & { kind: AttendanceToSave['kind']; minutes: number | null }

/** The journal as far as a batch of entries touches it. */
export type JournalState = JournalGround & {
  lessons: ReadonlyMap<string, LessonPlace>
  /** Where the columns of this journal stand; one of another journal is there with null. */
  columns: ReadonlyMap<string, { lessonId: string } | null>
  kinds: ReadonlySet<string>
  announced: readonly Announced[]
  /** By cell, from the first entry to the one that holds. */
  marks: ReadonlyMap<string, readonly WrittenMark[]>
  attendance: ReadonlyMap<string, readonly WrittenAttendance[]>
}

/** A line for the ledger; `replaces` is null for the first of its cell. */
export type MarkLine = {
  entry: MarkToSave
  replaces: string | null
  awaitedUntil: Day | null
  commentId: string | null
}
export type AttendanceLine = { entry: AttendanceToSave; replaces: string | null; minutes: number | null } & Excuse

export type Decisions = {
  results: EntryResult[]
  marks: MarkLine[]
  attendance: AttendanceLine[]
  /** Works that come into being with their first mark, by the id that the page gave them. */
  columns: Map<string, ColumnToMake>
}

type Writer = Pick<JournalKey, 'accountId' | 'role' | 'lessonIds' | 'scale'>
type Clock = { today: Day; now: Date }
type Cell = { marks: WrittenMark[]; attendance: WrittenAttendance[]; unsaved: number; isLost: boolean }
type Outcome = EntryResult extends infer R ? (R extends EntryResult ? Omit<R, 'id'> : never) : never

/**
 * What becomes of each entry, in order: several for one cell follow upon each other. One that is in the ledger already
 * was saved. A cell that somebody else wrote into is left alone with all that was typed over it; an entry that is
 * refused does not count in what its writer saw before the next. `newId` names the words of a comment.
 */
export function decide(
  entries: readonly EntryToSave[],
  state: JournalState,
  writer: Writer,
  clock: Clock,
  newId: () => string,
): Decisions {
  const decisions: Decisions = { results: [], marks: [], attendance: [], columns: new Map() }
  const cells = new Map<string, Cell>()
  for (const entry of entries) {
    const key = `${entry.type} ${cellOf(entry)}`
    const cell = cells.get(key) ?? openCell(entry, state)
    cells.set(key, cell)
    decisions.results.push({ id: entry.id, ...outcomeOf(entry, cell, { state, writer, clock, newId, decisions }) })
  }
  return decisions
}

function openCell(entry: EntryToSave, state: JournalState): Cell {
  const marks = entry.type === 'mark' ? [...(state.marks.get(cellOf(entry)) ?? [])] : []
  const attendance = entry.type === 'attendance' ? [...(state.attendance.get(cellOf(entry)) ?? [])] : []
  return { marks, attendance, unsaved: 0, isLost: false }
}

type Desk = { state: JournalState; writer: Writer; clock: Clock; newId: () => string; decisions: Decisions }

function outcomeOf(entry: EntryToSave, cell: Cell, desk: Desk): Outcome {
  const { state, writer, clock } = desk
  const chain = entry.type === 'mark' ? cell.marks : cell.attendance
  const known = chain.findIndex((written) => written.id === entry.id)
  const before = chain[known]
  if (before) return saved(known + 1, before.at, state)

  const lesson = lessonOf(entry, desk)
  const refusal = typeof lesson === 'string' ? lesson : refusalOf(entry, lesson, writer, state, clock)
  if (refusal) {
    cell.unsaved++
    return { outcome: 'refused', refusal }
  }
  if (cell.isLost || entry.saw - cell.unsaved !== chain.length) {
    cell.isLost = true
    return { outcome: 'conflict', now: standingOf(entry, cell) }
  }
  if (entry.type === 'mark' && lacksReason(entry, cell.marks, desk)) {
    cell.unsaved++
    return { outcome: 'needs-reason' }
  }

  if (entry.type === 'mark') addMark(entry, cell, desk)
  else addAttendance(entry, cell, desk)
  return saved(chain.length, clock.now, state)
}

function saved(entries: number, at: Date, { rules }: JournalState): Outcome {
  return { outcome: 'saved', entries, undoUntil: undoUntil(at, rules) }
}

/** The lesson that an entry is about, or why there is none for it. */
function lessonOf(entry: EntryToSave, { state, decisions }: Desk): LessonPlace | EntryRefusal {
  if (entry.type === 'attendance') return state.lessons.get(entry.lessonId) ?? 'unknownCell'

  const stands = state.columns.get(entry.columnId)
  if (stands) return state.lessons.get(stands.lessonId) ?? 'unknownCell'
  const made = decisions.columns.get(entry.columnId) ?? entry.column
  if (stands === null || !made) return 'unknownCell'
  return state.kinds.has(made.kindId) ? (state.lessons.get(made.lessonId) ?? 'unknownCell') : 'unknownWork'
}

/** The minutes run from the entry that gave the value: the same mark once more, or another comment, does not begin them anew. */
function lacksReason({ value, reason }: MarkToSave, marks: readonly WrittenMark[], desk: Desk): boolean {
  const given = marks[marks.findLastIndex((mark) => mark.value !== marks.at(-1)?.value) + 1]
  const { accountId } = desk.writer
  const { minutesToUndo } = desk.state.rules
  return !reason && needsReason(given, value, { accountId, now: desk.clock.now, minutesToUndo })
}

function addMark(entry: MarkToSave, cell: Cell, { state, writer, clock, newId, decisions }: Desk) {
  const last = cell.marks.at(-1)
  const kept = keptWith(entry, last)
  if (entry.comment) kept.commentId = newId()
  decisions.marks.push({ entry, replaces: last?.id ?? null, ...kept })
  cell.marks.push({ ...written(entry, writer, clock), value: entry.value, ...kept })
  if (entry.column && !state.columns.has(entry.columnId) && !decisions.columns.has(entry.columnId)) {
    decisions.columns.set(entry.columnId, entry.column)
  }
}

/** A comment, and a debt's day, stay with a mark of the same sort unless something else is said. */
function keptWith({ value, awaitedUntil, comment }: MarkToSave, last: WrittenMark | undefined) {
  const isDebt = isAwaited(value)
  const isSameSort = last !== undefined && value !== null && last.value !== null && isAwaited(last.value) === isDebt
  return {
    awaitedUntil: !isDebt ? null : awaitedUntil === undefined ? (last?.awaitedUntil ?? null) : awaitedUntil,
    commentId: comment === undefined && isSameSort ? last.commentId : null,
  }
}

function addAttendance(entry: AttendanceToSave, cell: Cell, { state, writer, clock, decisions }: Desk) {
  const lesson = state.lessons.get(entry.lessonId)
  const announced = lesson && noticeOf(state.announced, entry.enrolmentId, lesson)
  const isPart = entry.kind === 'late' || entry.kind === 'left-early'
  const said = {
    minutes: isPart ? (entry.minutes ?? null) : null,
    ...excuseKept(entry.kind, entry.reason, cell.attendance, announced),
  }
  decisions.attendance.push({ entry, replaces: cell.attendance.at(-1)?.id ?? null, ...said })
  cell.attendance.push({ ...written(entry, writer, clock), kind: entry.kind, ...said })
}

function written({ id }: EntryToSave, { accountId }: Writer, { now }: Clock): Written {
  return { id, by: accountId, at: now, name: null }
}

function standingOf(entry: EntryToSave, cell: Cell): Standing {
  if (entry.type === 'mark') {
    const last = cell.marks.at(-1)
    return { entries: cell.marks.length, by: last?.name ?? null, at: last?.at ?? null, value: last?.value ?? null }
  }
  const last = cell.attendance.at(-1)
  return {
    entries: cell.attendance.length,
    by: last?.name ?? null,
    at: last?.at ?? null,
    kind: last?.kind ?? null,
    minutes: last?.minutes ?? null,
  }
}
