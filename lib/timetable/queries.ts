import type { DiaryKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { type Holiday, holidayOn } from './holiday'
import { type HeldLesson, type Lesson, layLessons, type PlannedLesson } from './lesson'
import { heldJson, holidaysJson, lessonTables, plannedJson } from './lesson-tables'
import { daysOfWeek } from './week'

export type TimetableDay = { day: Day; holiday: string | null; lessons: Lesson[] }

/** The child's lessons from Monday to Saturday with times, rooms, teachers, topics and what was changed. One statement. */
export async function listTimetable(diary: DiaryKey, monday: Day): Promise<TimetableDay[]> {
  const days = daysOfWeek(monday)
  const asked = { firstDay: monday, lastDay: days.at(-1) ?? monday }
  const [row] = await db.$queryRaw<{ planned: PlannedLesson[]; held: HeldLesson[]; holidays: Holiday[] }[]>(Prisma.sql`
    WITH ${lessonTables(diary, asked)}
    SELECT (${plannedJson(diary)}) AS planned, (${heldJson(diary)}) AS held, (${holidaysJson(diary, asked)}) AS holidays`)
  const { planned, held, holidays } = row ?? { planned: [], held: [], holidays: [] }
  const lessons = layLessons(planned, held)

  return days.map((day) => ({
    day,
    holiday: holidayOn(holidays, day),
    lessons: lessons.filter((lesson) => lesson.day === day),
  }))
}
