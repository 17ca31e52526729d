import { z } from 'zod'
import type { Attendance } from './attendance'
import type { AttendanceCell } from './lesson'

/**
 * The fields of a lesson's form, by their names: `attendance:<pupil>`, `mark:<column>:<pupil>`, `task:<id>:text`. A cell is
 * named by its field.
 */
export const fieldOf = {
  attendance: (enrolmentId: string) => `attendance:${enrolmentId}`,
  minutes: (enrolmentId: string) => `minutes:${enrolmentId}`,
  mark: (columnId: string, enrolmentId: string) => `mark:${columnId}:${enrolmentId}`,
  task: (id: string, part: 'text' | 'minutes' | 'due' | 'whom' | 'asksWork') => `task:${id}:${part}`,
  remark: (id: string, part: 'pupil' | 'kind' | 'text' | 'entry' | 'withdraw') => `remark:${id}:${part}`,
  /** Why a mark is corrected: one of a short list, or own words. */
  reason: (cell: string) => `reason:${cell}`,
  ownReason: (cell: string) => `own-reason:${cell}`,
  /** Sends how many entries the writer has now seen: «записать моё». */
  mine: (cell: string) => `mine:${cell}`,
}

/** What a cell holds, as its field would show it, and how many entries it took. */
export type SeenCell = { entries: number; text: string }

const seenSchema = z.record(
  z.string().max(120),
  z.object({ entries: z.number().int().min(0).max(1000), text: z.string().max(40) }),
)

/** What the page showed when it was made, so that only what its reader changed is written. What no page of ours sent counts as nothing. */
function readSeen(text: string | undefined): Record<string, SeenCell> {
  try {
    return seenSchema.parse(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}

/** Attendance in a word: nothing for who was there, «late 5» for who was late. */
export function attendanceText(cell: Pick<Attendance, 'kind' | 'minutes'> | null): string {
  if (!cell || cell.kind === 'present') return ''
  return cell.minutes === null ? cell.kind : `${cell.kind} ${cell.minutes}`
}

export function seenAttendance(cell: AttendanceCell | null): SeenCell {
  return { entries: cell?.entries ?? 0, text: attendanceText(cell) }
}

const intents = ['save', 'all-present', 'planned-topic', 'add-column', 'add-remark'] as const

/** What was typed of a lesson, by what it is about. */
export type LessonForm = {
  topic: string
  /** «Все на месте», the plan's topic, a new work, a remark, or all that stands in the form. */
  intent: (typeof intents)[number]
  /** Sent by the page itself while the teacher goes on typing. */
  isAuto: boolean
  /** Sent by a script, which stays on the page. */
  isScripted: boolean
  seen: Record<string, SeenCell>
  fields: ReadonlyMap<string, string>
}

export function readLessonForm(formData: FormData): LessonForm {
  const fields = new Map<string, string>()
  for (const [name, value] of formData) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) fields.set(name, value.replaceAll('\0', ''))
  }
  return {
    topic: (fields.get('topic') ?? '').trim(),
    intent: intents.find((intent) => intent === fields.get('intent')) ?? 'save',
    isAuto: fields.get('auto') === 'yes',
    isScripted: fields.get('scripted') === 'yes',
    seen: readSeen(fields.get('seen')),
    fields,
  }
}

/** The ids of the things whose fields begin with a word, in the order in which they came. */
export function idsOf(form: LessonForm, word: 'task' | 'remark'): string[] {
  const ids = [...form.fields.keys()].flatMap((name) => (name.startsWith(`${word}:`) ? (name.split(':')[1] ?? []) : []))
  return [...new Set(ids)]
}
