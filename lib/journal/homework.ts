import type { Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'

export type Homework = {
  id: string
  courseId: string
  subject: string
  dueDay: Day
  /** The lesson at which it is due, where the teacher named it. */
  lessonId: string | null
  text: string
  minutes: number | null
  /** Set for this pupil alone. */
  isPersonal: boolean
}

/** A day's tasks and how long they should take together. */
export type HomeworkDay = { day: Day; tasks: Homework[]; minutes: number; isWithoutMinutes: boolean }

/** By the day on which they are due, in the order given. `isWithoutMinutes` says that the sum lacks some of them. */
export function homeworkByDay(tasks: readonly Homework[]): HomeworkDay[] {
  return [...grouped(tasks, (task) => task.dueDay)].map(([day, ofDay]) => ({
    day,
    tasks: ofDay,
    minutes: ofDay.reduce((sum, task) => sum + (task.minutes ?? 0), 0),
    isWithoutMinutes: ofDay.some((task) => task.minutes === null),
  }))
}
