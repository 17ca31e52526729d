import type { Day } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'

/** Minutes after midnight, by the school's clock. */
export type Bell = { starts: number; ends: number }

/** What differs on a day from the timetable. What it leaves open stays as it was. */
export type Change = {
  kind: 'cancelled' | 'substituted' | 'moved'
  subject: string | null
  teacher: Person | null
  room: string | null
  reason: string | null
}

/** A place in the timetable on a day. */
export type PlannedLesson = {
  slotId: string
  courseId: string
  day: Day
  number: number
  subject: string
  teacher: Person
  room: string
  bell: Bell | null
  change: Change | null
}

/** A lesson that was held, or is prepared. */
export type HeldLesson = {
  lessonId: string
  slotId: string | null
  courseId: string
  day: Day
  number: number
  subject: string
  /** Null, as topic and bell, where the reader may not see the timetable. */
  teacher: Person | null
  topic: string | null
  bell: Bell | null
}

/** A lesson as a family reads it: what it is, and beside it what it was to be. */
export type Lesson = {
  /** Of the held lesson, else of the slot with its day: one of its kind on a page. */
  key: string
  lessonId: string | null
  courseId: string
  day: Day
  number: number
  subject: string
  teacher: Person | null
  room: string | null
  topic: string | null
  bell: Bell | null
  change: Change['kind'] | null
  reason: string | null
  /** What the timetable says where the change says otherwise. */
  instead: { subject?: string; teacher?: Person; room?: string; number?: number }
}

/**
 * Plan and life of some days laid over each other, in the order of the days. A held lesson belongs to the slot that it
 * names, else to its course's slot of that day and number; one without a slot stands by itself.
 */
export function layLessons(planned: readonly PlannedLesson[], held: readonly HeldLesson[]): Lesson[] {
  const left = new Set(held)
  const lessons = planned.map((plan) => {
    const lesson = held.find((one) => left.has(one) && isOfSlot(one, plan))
    if (lesson) left.delete(lesson)
    return plannedLesson(plan, lesson)
  })
  return [...lessons, ...[...left].map(extraLesson)].sort(byDayAndNumber)
}

/** Whether the lesson took place, or will. */
export function isCancelled(lesson: Lesson): boolean {
  return lesson.change === 'cancelled'
}

/** From the first lesson's bell to the last one's; null where there are none, or no bells. */
export function hoursOf(lessons: readonly Lesson[]): Bell | null {
  const bells = lessons.flatMap((lesson) => (lesson.bell && !isCancelled(lesson) ? [lesson.bell] : []))
  if (bells.length === 0) return null
  return { starts: Math.min(...bells.map((bell) => bell.starts)), ends: Math.max(...bells.map((bell) => bell.ends)) }
}

/** «8:30» */
export function timeOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function isOfSlot(lesson: HeldLesson, plan: PlannedLesson): boolean {
  if (lesson.day !== plan.day) return false
  if (lesson.slotId !== null) return lesson.slotId === plan.slotId
  return lesson.courseId === plan.courseId && lesson.number === plan.number
}

function plannedLesson(plan: PlannedLesson, lesson: HeldLesson | undefined): Lesson {
  const { change } = plan
  const subject = change?.subject ?? lesson?.subject ?? plan.subject
  const teacher = change?.teacher ?? lesson?.teacher ?? plan.teacher
  const room = change?.room ?? plan.room
  const number = lesson?.number ?? plan.number
  return {
    key: lesson?.lessonId ?? `${plan.slotId}-${plan.day}`,
    lessonId: lesson?.lessonId ?? null,
    courseId: lesson?.courseId ?? plan.courseId,
    day: plan.day,
    number,
    subject,
    teacher,
    room,
    topic: lesson?.topic ?? null,
    bell: number === plan.number ? plan.bell : (lesson?.bell ?? null),
    change: change?.kind ?? null,
    reason: change?.reason ?? null,
    instead: {
      ...(subject !== plan.subject && { subject: plan.subject }),
      ...(!isSamePerson(teacher, plan.teacher) && { teacher: plan.teacher }),
      ...(room !== plan.room && { room: plan.room }),
      ...(number !== plan.number && { number: plan.number }),
    },
  }
}

function extraLesson({ slotId: _, ...lesson }: HeldLesson): Lesson {
  return { ...lesson, key: lesson.lessonId, room: null, change: null, reason: null, instead: {} }
}

function isSamePerson(one: Person | null, other: Person): boolean {
  return one?.surname === other.surname && one.givenName === other.givenName && one.patronymic === other.patronymic
}

function byDayAndNumber(one: Lesson, other: Lesson): number {
  return one.day.localeCompare(other.day) || one.number - other.number || one.key.localeCompare(other.key)
}
