import { isCorrectionReason, longestReason } from './correction'
import type { AttendanceToSave, EntryToSave, MarkToSave } from './entry'
import type { LessonSheet } from './lesson'
import { attendanceText, fieldOf, type LessonForm, type SeenCell, seenAttendance } from './lesson-form'
import { readMarkText } from './mark-text'

/** An entry with the field that it came from. */
export type TypedEntry = { cell: string; text: string; entry: EntryToSave }

const mostMinutesLate = 240

/** The minutes that a field holds: null where it is empty, undefined where they cannot be. */
export function minutesLate(typed: string | undefined): number | null | undefined {
  const text = (typed ?? '').trim()
  if (text === '') return null
  return /^\d{1,3}$/.test(text) && Number(text) <= mostMinutesLate ? Number(text) : undefined
}

type Typed = { form: LessonForm; lesson: LessonSheet; scale: string | null; newId: () => string }

/**
 * What the form changes in the cells of a lesson. A cell that its reader left as the page showed it is left alone, whatever
 * stands in it by now; so is one in which that stands already. What differs is told with what the reader saw.
 */
export function entriesOf(typed: Typed, columnIds: readonly string[]): TypedEntry[] {
  return typed.lesson.pupils.flatMap(({ enrolmentId }) => [
    ...attendanceEntry(typed, enrolmentId),
    ...columnIds.flatMap((columnId) => markEntry(typed, columnId, enrolmentId)),
  ])
}

function attendanceEntry({ form, lesson, newId }: Typed, enrolmentId: string): TypedEntry[] {
  const cell = fieldOf.attendance(enrolmentId)
  const kind = kinds.find((one) => one === form.fields.get(cell))
  if (!kind) return []

  const isPart = kind === 'late' || kind === 'left-early'
  const minutes = isPart ? (minutesLate(form.fields.get(fieldOf.minutes(enrolmentId))) ?? null) : null
  const text = attendanceText({ kind, minutes })
  const pupil = lesson.pupils.find((one) => one.enrolmentId === enrolmentId)
  const saw = sawIn(form, cell, text, seenAttendance(pupil?.attendance ?? null))
  if (saw === null) return []

  const entry: AttendanceToSave = {
    type: 'attendance',
    id: newId(),
    lessonId: lesson.id,
    enrolmentId,
    kind,
    minutes,
    saw,
  }
  return [{ cell, text, entry }]
}

const kinds = ['present', 'absent', 'late', 'left-early'] as const

function markEntry({ form, lesson, scale, newId }: Typed, columnId: string, enrolmentId: string): TypedEntry[] {
  const cell = fieldOf.mark(columnId, enrolmentId)
  const typed = form.fields.get(cell)
  if (typed === undefined) return []

  const value = readMarkText(typed, scale)
  const text = value ?? ''
  const standing = lesson.pupils.find((one) => one.enrolmentId === enrolmentId)?.marks[columnId]
  const saw = sawIn(form, cell, text, { entries: standing?.entries ?? 0, text: standing?.value ?? '' })
  if (saw === null) return []

  const own = form.fields.get(fieldOf.ownReason(cell))?.trim().slice(0, longestReason)
  const listed = form.fields.get(fieldOf.reason(cell)) ?? null
  const reason = own || (isCorrectionReason(listed) ? listed : undefined)
  const entry: MarkToSave = { type: 'mark', id: newId(), columnId, enrolmentId, value, saw, reason }
  return [{ cell, text, entry }]
}

/** How many entries the reader saw in a cell that is to be written; null where there is nothing to write. */
function sawIn({ fields, seen }: LessonForm, cell: string, text: string, standing: SeenCell): number | null {
  if (text === standing.text) return null
  const mine = fields.get(fieldOf.mine(cell))
  if (mine && /^\d{1,4}$/.test(mine)) return Number(mine)
  const shown = seen[cell] ?? { entries: 0, text: '' }
  return text === shown.text ? null : shown.entries
}
