import type { Day } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { Bell, Change } from '@/lib/timetable/lesson'

/** A lesson in a teacher's day. */
export type DayLesson = {
  /** Null where it takes place in a subject other than the journal's, fell out, or lies too far ahead to be written in. */
  lessonId: string | null
  courseId: string
  number: number
  bell: Bell | null
  subject: string
  className: string
  room: string | null
  /** Whose lesson it is by the timetable. */
  teacher: Person
  /** By the timetable it is one's own. */
  isOwn: boolean
  /** The day's change names one as the teacher. */
  isGivenToMe: boolean
  change: Change | null
  topic: string | null
  isAttendanceTaken: boolean
}

/** What stands beside a lesson, in one word or two. */
export type LessonState =
  | 'cancelled'
  | 'given-away'
  | 'other-subject'
  | 'coming'
  | 'now'
  | 'nothing-written'
  | 'no-attendance'
  | 'no-topic'
  | 'done'

/** By the school's clock: the day, and minutes after midnight. */
export type Moment = { day: Day; minutes: number }

/** How a lesson of a day stands at a moment. What was to be written is asked for once the lesson is over. */
export function stateOfLesson(lesson: DayLesson, day: Day, now: Moment): LessonState {
  if (lesson.change?.kind === 'cancelled') return 'cancelled'
  if (isGivenAway(lesson)) return 'given-away'
  if (lesson.change?.subject) return 'other-subject'
  if (!hasBegun(lesson, day, now)) return 'coming'
  if (!isOver(lesson, day, now)) return 'now'
  if (!lesson.isAttendanceTaken) return lesson.topic === null ? 'nothing-written' : 'no-attendance'
  return lesson.topic === null ? 'no-topic' : 'done'
}

/** One's own lesson that somebody else gives, in the same subject or in another. */
function isGivenAway({ isOwn, isGivenToMe, change }: DayLesson): boolean {
  return isOwn && !isGivenToMe && change !== null && (change.teacher !== null || change.subject !== null)
}

/** A lesson without bells lasts all day. */
function hasBegun({ bell }: DayLesson, day: Day, now: Moment): boolean {
  return day < now.day || (day === now.day && (bell === null || bell.starts <= now.minutes))
}

function isOver({ bell }: DayLesson, day: Day, now: Moment): boolean {
  return day < now.day || (day === now.day && bell !== null && bell.ends <= now.minutes)
}

/** Minutes after midnight at an instant, by the clock of a time zone. */
export function minutesAt(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const [hours = 0, minutes = 0] = parts.format(instant).split(':').map(Number)
  return hours * 60 + minutes
}
