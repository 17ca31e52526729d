import { type Day, daysBetween } from '@/lib/platform/day'

/** A test that stands in the class's calendar. */
export type PlannedTest = { columnId: string; courseId: string; subject: string; day: Day; number: number }

/** The lesson at which a test is planned, and what is known of its class and course. */
export type TestToPlan = {
  courseId: string
  subject: string
  day: Day
  number: number
  /** The first and the last lesson of the class on that day. */
  firstNumber: number
  lastNumber: number
  hoursAWeek: number
  /** Lessons of the subject in the school year. */
  lessonsAYear: number
}

/** Of which rule a test is a breach: told to the teacher who plans, never a refusal. */
export type TestWarning = 'another-that-day' | 'first-or-last-lesson' | 'too-soon' | 'too-many'

/** 2.5 weeks, in days. */
const daysBetweenTests = 17.5

/**
 * The rules for tests (письмо Рособрнадзора и Минпросвещения № 01-169/08-01 of 2021): one a day for a class; not in its
 * first or last lesson, one-hour subjects excepted; in a subject not more often than once in 2.5 weeks; a tenth of the
 * subject's lessons at most. `planned` are the class's other tests of the year.
 */
export function testWarnings(test: TestToPlan, planned: readonly PlannedTest[]): TestWarning[] {
  const ofSubject = planned.filter((other) => other.subject === test.subject)
  const isAtEdge = test.number === test.firstNumber || test.number === test.lastNumber

  const warnings: [TestWarning, boolean][] = [
    ['another-that-day', planned.some((other) => other.day === test.day && !isSameLesson(other, test))],
    ['first-or-last-lesson', test.hoursAWeek > 1 && isAtEdge],
    ['too-soon', ofSubject.some((other) => isTooSoon(other, test))],
    ['too-many', 10 * (new Set(ofSubject.map(lessonOf)).size + 1) > Math.max(10, test.lessonsAYear)],
  ]
  return warnings.filter(([, isBreach]) => isBreach).map(([warning]) => warning)
}

function isTooSoon(other: PlannedTest, test: TestToPlan): boolean {
  return !isSameLesson(other, test) && Math.abs(daysBetween(other.day, test.day)) < daysBetweenTests
}

function isSameLesson(other: PlannedTest, test: TestToPlan): boolean {
  return other.courseId === test.courseId && other.day === test.day && other.number === test.number
}

function lessonOf({ day, number }: PlannedTest): string {
  return `${day} ${number}`
}
