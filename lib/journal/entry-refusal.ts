import type { JournalKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import type { Days } from '@/lib/timetable/lesson-tables'
import { type DayOpening, isDayClosed } from './closing'
import type { EntryRefusal, EntryToSave, MarkToSave } from './entry'
import { isAwaited } from './mark'
import type { SchoolRules } from './rules'
import { isValueOf, scaleOf } from './scale'

export type LessonPlace = { id: string; day: Day; number: number }

/** When a pupil is in the course: in its class, and where a group is taught, in the group. */
export type CourseMember = { enrolmentId: string; firstDay: Day; lastDay: Day | null }

/** A period that was closed: by the teacher for the marks of the course, by the head for everything. */
export type ClosedPeriod = Days & { enrolmentId: string; byHead: boolean }

/** What a journal allows, as it is now. */
export type JournalGround = {
  rules: SchoolRules
  openings: readonly DayOpening[]
  closedPeriods: readonly ClosedPeriod[]
  members: readonly CourseMember[]
}

type Writer = Pick<JournalKey, 'role' | 'lessonIds' | 'scale'>
type Clock = { today: Day; now: Date }

export function mayWriteIn({ role }: Pick<JournalKey, 'role'>): boolean {
  return role === 'teacher' || role === 'substitute'
}

/** Why an entry may not be written at a lesson; null where it may. */
export function refusalOf(
  entry: EntryToSave,
  lesson: LessonPlace,
  writer: Writer,
  ground: JournalGround,
  clock: Clock,
): EntryRefusal | null {
  const lessonRefusal = refusalAt(lesson, writer, ground, clock)
  if (lessonRefusal) return lessonRefusal

  const spans = ground.members.filter((member) => member.enrolmentId === entry.enrolmentId)
  if (spans.length === 0) return 'unknownCell'
  if (!spans.some((span) => span.firstDay <= lesson.day && (span.lastDay === null || lesson.day <= span.lastDay))) {
    return 'notEnrolled'
  }

  const isClosed = ground.closedPeriods.some(
    (period) =>
      period.enrolmentId === entry.enrolmentId &&
      period.firstDay <= lesson.day &&
      lesson.day <= period.lastDay &&
      (period.byHead || entry.type === 'mark'),
  )
  if (isClosed) return 'periodClosed'
  return entry.type === 'mark' ? refusalOfMark(entry, lesson, writer) : null
}

/** Why nothing at all may be written at a lesson by this person today. */
export function refusalAt(
  lesson: LessonPlace,
  writer: Writer,
  { rules, openings }: Pick<JournalGround, 'rules' | 'openings'>,
  clock: Clock,
): EntryRefusal | null {
  if (!mayWriteIn(writer)) return 'readOnly'
  if (writer.lessonIds && !writer.lessonIds.includes(lesson.id)) return 'notYourLesson'
  if (lesson.day > clock.today) return 'notYet'
  return isDayClosed(lesson.day, clock, rules, openings) ? 'dayClosed' : null
}

function refusalOfMark({ value, awaitedUntil }: MarkToSave, lesson: LessonPlace, writer: Writer): EntryRefusal | null {
  const scale = scaleOf(writer.scale)
  if (!scale) return 'noMarks'
  if (value === null) return null
  if (!isValueOf(scale, value)) return 'value'
  return isAwaited(value) && awaitedUntil && awaitedUntil < lesson.day ? 'awaitedUntil' : null
}
