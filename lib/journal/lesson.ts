import type { Day } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { Bell, Change } from '@/lib/timetable/lesson'
import type { AbsenceNotice } from './absence-notice'
import type { Attendance } from './attendance'
import type { LessonPlace } from './entry-refusal'
import type { AttachedFile } from './hand-in'
import type { WorkKind } from './work-kind'

/** What stands in a cell, and how many entries it took: a writer says how many were seen. */
export type AttendanceCell = Attendance & { entries: number }
export type MarkCell = { value: string | null; entries: number }

export type LessonColumn = { id: string; kind: string; shortName: string; weightTenths: number; title: string | null }

/** Said at this lesson. Without words it was withdrawn. */
export type LessonRemark = {
  remarkId: string
  /** The entry that holds: a correction names it. */
  entryId: string
  enrolmentId: string
  kind: 'remark' | 'praise'
  text: string | null
  /** The family does not read it yet: the class teacher looks first. */
  isHeld: boolean
  /** By whoever reads. */
  isOwn: boolean
  isWithdrawn: boolean
}

export type LessonPupil = Person & {
  enrolmentId: string
  attendance: AttendanceCell | null
  notice: AbsenceNotice | null
  /** By column. */
  marks: Record<string, MarkCell>
}

/** What was set at this lesson. */
export type LessonTask = {
  id: string
  text: string
  minutes: number | null
  dueDay: Day
  /** The lesson at which it is due, where the teacher named it. */
  dueLessonId: string | null
  enrolmentId: string | null
  groupId: string | null
  asksWork: boolean
  files: AttachedFile[]
}

/** All that the page of a lesson shows and a teacher writes at it. */
export type LessonSheet = LessonPlace & {
  bell: Bell | null
  room: string | null
  change: Change | null
  topic: string | null
  isAttendanceTaken: boolean
  columns: LessonColumn[]
  pupils: LessonPupil[]
  remarks: LessonRemark[]
  tasks: LessonTask[]
  previous: LessonPlace | null
  /** The lessons of the course after this one, the nearest first: homework is due at one of them. */
  next: LessonPlace[]
  /** The next hour of the plan; null where the lesson has a topic, or the plan has come to its end. */
  planned: { topic: string; homework: string | null } | null
  kinds: WorkKind[]
  /** Parts of the class to whom a task may be set. */
  groups: { id: string; name: string }[]
}

/** Why nothing may be written, as a key of the catalogue's `journal.refusals`; null where all may. `notYet` leaves topic, homework and works open. */
export type LessonRefusal = 'readOnly' | 'notYourLesson' | 'notYet' | 'dayClosed' | 'periodClosed' | null

/** A lesson ahead is planned; attendance and marks wait for its day. */
export function mayPlan(refusal: LessonRefusal): boolean {
  return refusal === null || refusal === 'notYet'
}

/** What a work is while nobody has said: an answer in class, else the lightest. */
export function usualKind(kinds: readonly WorkKind[]): WorkKind | null {
  return kinds.find(({ name }) => name === 'Ответ на уроке') ?? kinds[0] ?? null
}
