import type { Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'
import type { Person } from '@/lib/platform/i18n/person-name'
import { chainOf, type Entry } from './chain'

/** A mark that is not there yet: a debt, until a day. */
export const awaitedValue = '.'

export function isAwaited(value: string | null): boolean {
  return value === awaitedValue
}

/** The numbers in a cell: two for a split mark, none for зачёт, for an awaited mark and for one that was taken back. */
export function numbersOf(value: string | null): number[] {
  if (value === null || !/^\d{1,3}(?:\/\d{1,3})?$/.test(value)) return []
  return value.split('/').map(Number)
}

export type MarkEntry = Entry & {
  /** Null for a mark taken back. */
  value: string | null
  awaitedUntil: Day | null
  comment: string | null
  reason: string | null
  at: string
  by: Person | null
}

/** A cell of the journal as a family sees it: what stands in it and everything that stood there before. */
export type Mark = {
  columnId: string
  lessonId: string
  day: Day
  subjectId: string
  subject: string
  /** Of its course; null where the course never has marks. */
  scale: string | null
  kind: string
  title: string | null
  weightTenths: number
  /** From the first to the present one; never empty. */
  entries: MarkEntry[]
  now: MarkEntry
  /** The instant until which the teacher may still correct it without a reason; null once it is history. */
  draftUntil: string | null
}

/** One line for every entry, as the database gives them. */
export type MarkRow = Omit<Mark, 'entries' | 'now' | 'draftUntil'> & MarkEntry

/** When marks are read, and how many minutes a teacher has at this school to correct one without a reason. */
export type Reading = { minutesToUndo: number; now: Date }

/** The cells out of their entries, in the order in which the columns were given. */
export function marksOf(rows: readonly MarkRow[], { minutesToUndo, now: readAt }: Reading): Mark[] {
  const cells = grouped(rows, (row) => `${row.lessonId} ${row.columnId}`)
  return [...cells.values()].flatMap((lines) => {
    const [first] = lines
    const entries = chainOf(lines.map(entryOf))
    const now = entries.at(-1)
    if (!first || !now) return []

    const { columnId, lessonId, day, subjectId, subject, scale, kind, title, weightTenths } = first
    const cell = { columnId, lessonId, day, subjectId, subject, scale, kind, title, weightTenths }
    return [{ ...cell, entries, now, draftUntil: draftUntil(now.at, minutesToUndo, readAt) }]
  })
}

/** Null once the minutes have passed. */
function draftUntil(at: string, minutes: number, readAt: Date): string | null {
  const until = new Date(Date.parse(at) + minutes * 60_000)
  return readAt < until ? until.toISOString() : null
}

/** The values that stood in the cell and do so no longer, oldest first; what was said twice in a row is said once. */
export function formerValues(mark: Mark): string[] {
  const values = mark.entries.map((entry) => entry.value)
  return values
    .slice(0, -1)
    .filter((value, index): value is string => value !== null && !isAwaited(value) && value !== values[index + 1])
}

/** Taken back, and nothing before it that a family ought to see. */
export function isBlank(mark: Mark): boolean {
  return mark.now.value === null && formerValues(mark).length === 0
}

function entryOf({ id, replaces, value, awaitedUntil, comment, reason, at, by }: MarkRow): MarkEntry {
  return { id, replaces, value, awaitedUntil, comment, reason, at, by }
}
