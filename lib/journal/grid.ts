import type { Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'
import { type Attendance, attendanceSign } from './attendance'
import { chainOf } from './chain'
import { type DayOpening, isDayClosed } from './closing'
import { type CellFacts, emptyCell, noPresence, type PresenceFacts, writeCells, writePresences } from './grid-cell'
import { awaitedValue } from './mark'
import type { Period } from './period'
import type { SchoolRules } from './rules'

export type GridPeriod = Period & { id: string }

export type GridKind = { id: string; name: string; shortName: string; weightTenths: number }

export type GridLesson = {
  id: string
  day: Day
  number: number
  topic: string | null
  homework: string | null
  isTaken: boolean
  isClosed: boolean
}

/** A piece of work of a lesson, or the place where one may be: its id is null until the first mark. */
export type GridColumn = { id: string | null; lesson: number; kind: number; weightTenths: number; title: string | null }

export type GridPupil = {
  /** The enrolment. */
  id: string
  surname: string
  givenName: string
  /** The days in the course where they are not all of the period's. */
  spans?: [Day, Day | null][]
  /** By `writeCells`, one for each column. */
  cells: string
  /** By `writePresences`, one for each lesson. */
  presences: string
  periodMark: string | null
}

/** A class journal's spread for one period, small enough to travel: cells are short texts without ids. */
export type Grid = {
  courseId: string
  readAt: string
  today: Day
  scale: string | null
  rules: SchoolRules
  period: GridPeriod
  /** A teacher closes the marks of a period, the head everything. */
  closedBy: 'teacher' | 'head' | null
  mayWrite: boolean
  /** Whoever substitutes sees own lessons alone, and so no averages. */
  isPartial: boolean
  kinds: GridKind[]
  lessons: GridLesson[]
  columns: GridColumn[]
  pupils: GridPupil[]
  /** Row, column, and until when (seconds) the mark may be corrected without a reason. */
  held: [number, number, number][]
}

/** An entry of a cell: id, the one it replaces, value, and when (seconds) where it is one's own of late. */
type EntryRow = [id: string | null, replaces: string | null, value: string | null, at: number | null]
type PresenceRow = Attendance & { id: string; replaces: string | null }

/** What the database gives: lists in their order, and the entries of each cell that has any. */
export type GridRows = {
  rules: SchoolRules
  openings: { firstDay: Day; lastDay: Day; until: string }[]
  closedBy: Grid['closedBy']
  kinds: GridKind[]
  lessons: Omit<GridLesson, 'isClosed'>[]
  columns: (Omit<GridColumn, 'kind'> & { kindId: string | null })[]
  pupils: { id: string; surname: string; givenName: string; spans: [Day, Day | null][]; periodMark: string | null }[]
  marks: [row: number, column: number, entries: EntryRow[]][]
  attendance: [row: number, lesson: number, entries: PresenceRow[]][]
}

type Said = Pick<Grid, 'courseId' | 'scale' | 'period' | 'mayWrite' | 'isPartial'>

/** The spread, laid out of its rows. */
export function layGrid(rows: GridRows, said: Said, at: { now: Date; today: Day }): Grid {
  const openings: DayOpening[] = rows.openings.map((one) => ({ ...one, until: new Date(one.until) }))
  const cells = grouped(rows.marks, ([row]) => row)
  const presences = grouped(rows.attendance, ([row]) => row)

  return {
    ...said,
    readAt: at.now.toISOString(),
    today: at.today,
    rules: rows.rules,
    closedBy: rows.closedBy,
    kinds: rows.kinds,
    lessons: rows.lessons.map((lesson) => ({
      ...lesson,
      isClosed: isDayClosed(lesson.day, at, rows.rules, openings),
    })),
    columns: rows.columns.map(({ kindId, ...column }) => ({
      ...column,
      kind: kindId === null ? usualKindOf(rows.kinds) : rows.kinds.findIndex(({ id }) => id === kindId),
    })),
    pupils: rows.pupils.map(({ spans, ...pupil }, row) => ({
      ...pupil,
      ...(spans.length === 1 && coversPeriod(spans[0], said.period) ? {} : { spans }),
      cells: writeCells(cellsOf(cells.get(row) ?? [], rows.columns.length)),
      presences: writePresences(presencesOf(presences.get(row) ?? [], rows.lessons.length)),
    })),
    held: heldCells(rows, at.now),
  }
}

/** What a mark is for until the teacher says otherwise. */
function usualKindOf(kinds: readonly GridKind[]): number {
  return Math.max(
    0,
    kinds.findIndex(({ name }) => name === 'Ответ на уроке'),
  )
}

/** Whether a pupil was in the course on a day. */
export function isThere({ spans }: { spans?: readonly [Day, Day | null][] }, day: Day): boolean {
  return !spans || spans.some(([first, last]) => first <= day && (last === null || day <= last))
}

function coversPeriod(span: [Day, Day | null] | undefined, { firstDay, lastDay }: Period): boolean {
  return span !== undefined && span[0] <= firstDay && (span[1] === null || span[1] >= lastDay)
}

function cellsOf(marks: GridRows['marks'], count: number): CellFacts[] {
  const cells: CellFacts[] = Array.from({ length: count }, () => emptyCell)
  for (const [, column, entries] of marks) {
    const chain = chainOfRows(entries)
    const value = chain.at(-1)?.value ?? null
    const former = chain.at(-2)?.value ?? null
    cells[column] = {
      value,
      entries: chain.length,
      former: former === awaitedValue || former === value ? null : former,
    }
  }
  return cells
}

function presencesOf(lines: GridRows['attendance'], count: number): PresenceFacts[] {
  const presences: PresenceFacts[] = Array.from({ length: count }, () => noPresence)
  for (const [, lesson, entries] of lines) {
    const chain = chainOf(entries)
    const now = chain.at(-1)
    const sign = now ? attendanceSign(now) : null
    presences[lesson] = { sign, minutes: sign && now ? now.minutes : null, entries: chain.length }
  }
  return presences
}

function heldCells({ marks, rules }: GridRows, now: Date): Grid['held'] {
  return marks.flatMap(([row, column, entries]) => {
    const at = chainOfRows(entries).at(-1)?.at ?? 0
    const until = at + rules.minutesToUndo * 60
    return until * 1000 > now.getTime() ? [[row, column, until] as [number, number, number]] : []
  })
}

function chainOfRows(entries: readonly EntryRow[]) {
  return chainOf(entries.map(([id, replaces, value, at]) => ({ id: id ?? '', replaces, value, at })))
}
