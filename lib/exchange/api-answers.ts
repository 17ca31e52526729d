import type { AttendanceLine } from '@/lib/journal/attendance'
import type { Homework } from '@/lib/journal/homework'
import type { Mark } from '@/lib/journal/mark'
import type { Period } from '@/lib/journal/period'
import { averageBy, type SchoolRules } from '@/lib/journal/rules'
import type { WeekDay, WeekLesson } from '@/lib/journal/week'
import type { Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'
import type { Person } from '@/lib/platform/i18n/person-name'
import { timeOf } from '@/lib/timetable/lesson'
import type { ApiAnswer } from './api-shapes'

type Week = ApiAnswer<'week'>
type Lesson = Week['days'][number]['lessons'][number]

export function weekAnswer(days: readonly WeekDay[], firstDay: Day, timeZone: string): Week {
  return {
    firstDay,
    timeZone,
    days: days.map(({ day, holiday, lessons, homework }) => ({
      day,
      holiday,
      lessons: lessons.map(lessonAnswer),
      tasks: homework.map(taskAnswer),
    })),
  }
}

export function marksAnswer(
  period: Period | null,
  marks: readonly Mark[],
  rules: Pick<SchoolRules, 'averaging'>,
): ApiAnswer<'marks'> {
  const averages = [...grouped(marks, (mark) => mark.subject)].flatMap(([subject, ofSubject]) => {
    const counted = ofSubject.map(({ now, weightTenths }) => ({ value: now.value, weightTenths }))
    const average = averageBy(counted, rules)
    return average ? [{ subject, ...average }] : []
  })
  return { period, marks: marks.map(markAnswer), averages }
}

export function homeworkAnswer(tasks: readonly Homework[], firstDay: Day, lastDay: Day): ApiAnswer<'homework'> {
  return { firstDay, lastDay, tasks: tasks.map(taskAnswer) }
}

export function attendanceAnswer(period: Period | null, lines: readonly AttendanceLine[]): ApiAnswer<'attendance'> {
  return { period, lines: lines.flatMap((line) => attendanceLine(line) ?? []) }
}

function lessonAnswer(lesson: WeekLesson): Lesson {
  const { number, subject, bell, teacher, room, topic, change, reason } = lesson
  return {
    number,
    subject,
    starts: bell && timeOf(bell.starts),
    ends: bell && timeOf(bell.ends),
    teacher: teacher && personAnswer(teacher),
    room,
    topic,
    change,
    changeReason: reason,
    marks: lesson.marks.map(markAnswer),
    attendance: lesson.attendance && attendanceLine(lesson.attendance),
    tasks: lesson.homework.map(taskAnswer),
  }
}

function markAnswer({ columnId, day, subject, kind, title, weightTenths, entries, now, draftUntil }: Mark) {
  return {
    id: columnId,
    day,
    subject,
    kind,
    title,
    weight: weightTenths / 10,
    value: now.value,
    awaitedUntil: now.awaitedUntil,
    comment: now.comment,
    givenAt: now.at,
    isDraft: draftUntil !== null,
    history: entries.slice(0, -1).map(({ value, at, reason }) => ({ value, at, reason })),
  }
}

/** Null for a pupil who was there. A reason that the reader may not know is not told apart from one that nobody said. */
function attendanceLine({ day, number, subject, kind, reason, excused, minutes }: AttendanceLine) {
  if (kind === 'present') return null
  return { day, number, subject, kind, reason: reason === 'hidden' ? null : reason, isExcused: excused, minutes }
}

function taskAnswer({ id, dueDay, subject, text, minutes, isPersonal }: Homework) {
  return { id, day: dueDay, subject, text, minutes, isPersonal }
}

function personAnswer({ surname, givenName, patronymic }: Person) {
  return { surname, givenName, patronymic: patronymic ?? null }
}
