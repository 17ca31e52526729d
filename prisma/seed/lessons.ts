import { addDays, type Day, weekdayOf } from '@/lib/platform/day'
import { endOf } from './bells'
import { isSchoolDay } from './calendar'
import { type Changes, changeKey } from './changes'
import { topicOf } from './plans/topic'
import { seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import type { StaffMember } from './staff'
import type { Course } from './teaching'
import { type Slot, slots } from './timetable'
import type { World } from './world'

/** A lesson that takes place, has been or will be. */
export type Lesson = {
  id: string
  slot: Slot
  course: Course
  day: Day
  number: number
  endsAt: Date
  /** From 0 at the start of the year. */
  order: number
  isHeld: boolean
  /** Who gives it on the day. */
  teacher: StaffMember
  /** Of the class's day. */
  isFirst: boolean
  isLast: boolean
}

/** How far homework looks ahead. */
const daysAhead = 14

/** The lessons of each course in order, from 1 September to two weeks from now, without those that fell out. */
export function lessonsOf(world: World, changes: Changes): Map<Course, Lesson[]> {
  const until = addDays(world.today, daysAhead)
  const lessons = new Map<Course, Lesson[]>()
  const lastNumbers = lastNumbersOfDays()
  for (let day = world.year.firstDay; day <= until && day <= world.year.lastDay; day = addDays(day, 1)) {
    for (const slot of slotsByWeekday[weekdayOf(day)] ?? []) {
      const { course, number } = slot
      if (!isSchoolDay(world.year, day, course.schoolClass.grade)) continue
      const change = changes.get(changeKey(slot, day))
      if (change?.kind === 'cancelled' || change?.subject) continue

      const earlier = lessons.get(course) ?? []
      const endsAt = endOf(course.schoolClass, day, number)
      earlier.push({
        id: seedId('lesson', course.id, day, number),
        slot,
        course,
        day,
        number,
        endsAt,
        order: earlier.length,
        isHeld: endsAt <= world.now,
        teacher: change?.by ?? course.teacher,
        isFirst: number === 1,
        isLast: lastNumbers.get(`${course.schoolClass.id} ${slot.weekday}`) === number,
      })
      lessons.set(course, earlier)
    }
  }
  return lessons
}

const slotsByWeekday = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
  slots.filter((slot) => slot.weekday === weekday).sort((a, b) => a.number - b.number),
)

function lastNumbersOfDays(): Map<string, number> {
  const last = new Map<string, number>()
  for (const { course, weekday, number } of slots) {
    const key = `${course.schoolClass.id} ${weekday}`
    last.set(key, Math.max(last.get(key) ?? 0, number))
  }
  return last
}

export function topicOfLesson({ course, order }: Lesson): string {
  return topicOf(course.plan.name, course.schoolClass.grade, course.hours, order)
}

/** A lesson that holds a test says so in its topic; of those to come the topic is not written yet. */
export function lessonRows(lessons: readonly Lesson[], testTitles: ReadonlyMap<string, string>): Row[] {
  return lessons.map((lesson) => ({
    school_id: demoSchoolId,
    id: lesson.id,
    course_id: lesson.course.id,
    slot_id: lesson.slot.id,
    day: lesson.day,
    number: lesson.number,
    topic: lesson.isHeld ? (testTitles.get(lesson.id) ?? topicOfLesson(lesson)) : null,
    attendance_taken_at: lesson.isHeld ? new Date(lesson.endsAt.getTime() - 40 * 60_000) : null,
    attendance_taken_by_id: lesson.isHeld ? lesson.teacher.accountId : null,
  }))
}
