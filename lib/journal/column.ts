import type { Person } from '@/lib/platform/i18n/person-name'
import type { Attendance } from './attendance'
import type { LessonPlace } from './entry-refusal'
import type { MarkEntry } from './mark'

/** A pupil's cell in a column. */
export type ColumnCell = Person & {
  enrolmentId: string
  sex: 'female' | 'male'
  /** In the course on the day of the lesson; one who is not has only what was written before. */
  isMember: boolean
  attendance: Attendance | null
  /** From the first to the present one. */
  entries: (MarkEntry & { byId: string })[]
}

/** A column of the journal, as a form with a field for each pupil. */
export type ColumnSheet = {
  id: string
  lesson: LessonPlace & { topic: string | null }
  kindId: string
  kind: string
  isTest: boolean
  weightTenths: number
  title: string | null
  cells: ColumnCell[]
}

/** What stands in a cell; null where nothing does. */
export function standingValue({ entries }: Pick<ColumnCell, 'entries'>): string | null {
  return entries.at(-1)?.value ?? null
}

/** Nothing was ever written in it: it may be taken away. */
export function isUntouched({ cells }: Pick<ColumnSheet, 'cells'>): boolean {
  return cells.every(({ entries }) => entries.length === 0)
}

/** What a teacher means by what was typed into a field: «зач», «зачет» and «+» are all зачёт, a comma is a dot. Null is nothing. */
export function typedValue(text: string): string | null {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, '')
  return typed === '' ? null : (meant[typed] ?? typed)
}

const meant: Record<string, string> = {
  ',': '.',
  '•': '.',
  '·': '.',
  ю: '.',
  точка: '.',
  зач: 'зачёт',
  зачет: 'зачёт',
  незач: 'незачёт',
  незачет: 'незачёт',
  нз: 'незачёт',
}
