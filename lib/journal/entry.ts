import type { Day } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { Attendance } from './attendance'

/** How many entries one request may bring: a class of 35 with all that a teacher does in a lesson. */
export const mostEntries = 200

/** A work that is made with its first mark. */
export type ColumnToMake = { lessonId: string; kindId: string }

/** Whoever writes says how many entries the cell had when it was looked at: what came in between is not overwritten. */
type ToSave = { id: string; enrolmentId: string; saw: number }

export type MarkToSave = ToSave & {
  type: 'mark'
  columnId: string
  /** Null takes the mark back. */
  value: string | null
  /** A key of `correctionReasons`, or the teacher's own words. */
  reason?: string
  /** Of a mark that is awaited. Left out, it stays what it was. */
  awaitedUntil?: Day | null
  /** Left out, it stays what it was; '' takes it away. */
  comment?: string
  column?: ColumnToMake
}

export type AttendanceToSave = ToSave & {
  type: 'attendance'
  lessonId: string
  kind: Attendance['kind']
  /** «б»: the teacher saw, or was told, that the pupil is ill. */
  reason?: 'illness'
  /** Of being late, or of leaving early. */
  minutes?: number | null
}

export type EntryToSave = MarkToSave | AttendanceToSave

/** Why nothing is written, as a key of the catalogue's `journal.refusals`. */
export type EntryRefusal =
  | 'readOnly'
  | 'unknownCell'
  | 'unknownWork'
  | 'notYourLesson'
  | 'notEnrolled'
  | 'noMarks'
  | 'value'
  | 'awaitedUntil'
  | 'notYet'
  | 'dayClosed'
  | 'periodClosed'

/** What stands in a cell that somebody else wrote into meanwhile. */
export type Standing = {
  entries: number
  by: Person | null
  at: Date | null
} & ({ value: string | null } | { kind: Attendance['kind'] | null; minutes: number | null })

export type EntryResult = { id: string } & (
  | { outcome: 'saved' /** Of the cell, this one included. */; entries: number; undoUntil: Date }
  | { outcome: 'conflict'; now: Standing }
  | { outcome: 'needs-reason' }
  | { outcome: 'refused'; refusal: EntryRefusal }
)

/** The cell that an entry belongs to. */
export function cellOf(entry: EntryToSave): string {
  return cellKey(entry.type === 'mark' ? entry.columnId : entry.lessonId, entry.enrolmentId)
}

/** A mark's cell is a column and a pupil; one of attendance a lesson and a pupil. */
export function cellKey(columnOrLessonId: string, enrolmentId: string): string {
  return `${columnOrLessonId} ${enrolmentId}`
}
