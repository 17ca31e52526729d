import type { Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'
import type { Holiday } from '@/lib/timetable/holiday'
import { holidayOn } from '@/lib/timetable/holiday'
import {
  type Bell,
  type HeldLesson,
  hoursOf,
  isCancelled,
  type Lesson,
  layLessons,
  type PlannedLesson,
} from '@/lib/timetable/lesson'
import { daysOfWeek } from '@/lib/timetable/week'
import type { AttendanceLine } from './attendance'
import type { Average, Counted } from './average'
import type { Homework } from './homework'
import { isBlank, type Mark, type MarkRow, marksOf } from './mark'
import { type Remark, type RemarkRow, remarksOf } from './remark'
import { averageBy, type SchoolRules, usualRules, weighed } from './rules'

/** What the statement of a week answers. Parts that the reader may not see are empty there already. */
export type WeekRows = {
  planned: PlannedLesson[]
  held: HeldLesson[]
  holidays: Holiday[]
  marks: MarkRow[]
  attendance: AttendanceLine[]
  remarks: RemarkRow[]
  homework: Homework[]
  counted: (Counted & { subject: string })[]
  /** Of the week's school year; null where the school set none. */
  rules: SchoolRules | null
}

export type WeekLesson = Lesson & {
  marks: Mark[]
  attendance: AttendanceLine | null
  remarks: Remark[]
  homework: Homework[]
}

export type WeekDay = {
  day: Day
  holiday: string | null
  hours: Bell | null
  lessons: WeekLesson[]
  /** Set for the day, though no lesson of its course is seen on it. */
  homework: Homework[]
  /** Said on the day, but not at a lesson. */
  remarks: Remark[]
}

export type SubjectAverage = { subject: string; week: Average | null; period: Average | null }

/**
 * The week as it is read: each lesson with what belongs to it. Whoever may not see the timetable sees of the lessons only
 * those at which there is something that may be seen.
 */
export function layWeek(rows: WeekRows, monday: Day, seesTimetable: boolean, now: Date): WeekDay[] {
  const rules = rows.rules ?? usualRules
  const lessons = layLessons(rows.planned, rows.held)
  const given = weighed(marksOf(rows.marks, { ...rules, now }), rules)
  const marks = grouped(
    given.filter((mark) => !isBlank(mark)),
    (mark) => mark.lessonId,
  )
  const attendance = new Map(rows.attendance.map((line) => [line.lessonId, line]))
  const remarks = grouped(remarksOf(rows.remarks), (remark) => remark.lessonId)
  const tasks = grouped(rows.homework, (task) => lessonOfTask(task, lessons))

  const told = lessons.map((lesson) => ({
    ...lesson,
    marks: marks.get(lesson.lessonId ?? '') ?? [],
    attendance: attendance.get(lesson.lessonId ?? '') ?? null,
    remarks: (lesson.lessonId && remarks.get(lesson.lessonId)) || [],
    homework: tasks.get(lesson) ?? [],
  }))
  const seen = told.filter((lesson) => seesTimetable || hasSomething(lesson))
  const lessonIds = new Set(seen.flatMap((lesson) => lesson.lessonId ?? []))

  return daysOfWeek(monday).map((day) => {
    const ofDay = seen.filter((lesson) => lesson.day === day)
    return {
      day,
      holiday: holidayOn(rows.holidays, day),
      hours: hoursOf(ofDay),
      lessons: ofDay,
      homework: (tasks.get(null) ?? []).filter((task) => task.dueDay === day),
      remarks: [...remarks.values()]
        .flat()
        .filter((remark) => remark.day === day && !(remark.lessonId && lessonIds.has(remark.lessonId))),
    }
  })
}

/** Subjects that have marks in the period, in order of their names, with the averages of the week and of the period. */
export function averagesOf(rows: Pick<WeekRows, 'marks' | 'counted' | 'rules'>, now: Date): SubjectAverage[] {
  const rules = rows.rules ?? usualRules
  const ofWeek = grouped(marksOf(rows.marks, { ...rules, now }), (mark) => mark.subject)
  return [...grouped(rows.counted, (counted) => counted.subject)].flatMap(([subject, counted]) => {
    const period = averageBy(counted, rules)
    const marks = (ofWeek.get(subject) ?? []).map((mark) => ({ ...mark, value: mark.now.value }))
    const week = averageBy(marks, rules)
    return period || week ? [{ subject, week, period }] : []
  })
}

/** The lesson that a task is due at: the one it names, else the first of its course on that day that takes place. */
function lessonOfTask(task: Homework, lessons: Lesson[]): Lesson | null {
  const ofDay = lessons.filter((lesson) => lesson.day === task.dueDay && lesson.courseId === task.courseId)
  return (
    ofDay.find((lesson) => lesson.lessonId !== null && lesson.lessonId === task.lessonId) ??
    ofDay.find((lesson) => !isCancelled(lesson)) ??
    ofDay[0] ??
    null
  )
}

function hasSomething(lesson: WeekLesson): boolean {
  return [lesson.marks, lesson.remarks, lesson.homework].some((part) => part.length > 0) || lesson.attendance !== null
}
