import { addDays, type Day } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'

/** How a journal is kept in the running period, up to yesterday. */
export type Filling = {
  courseId: string
  className: string
  subject: string
  teacher: Person
  /** Lessons that were held; of them those without a topic, and those where nobody took attendance. */
  lessons: number
  noTopic: number
  notTaken: number
  /** Works without a single mark. */
  emptyColumns: number
  /** Pupils with fewer marks than a period mark needs; null where the course has no marks. */
  fewMarks: number | null
  /** Lessons with something missing whose days close within `daysSoon`, and those whose days have closed. */
  closingSoon: number
  closedWithGaps: number
  /** The head's notes that are not settled. */
  openNotes: number
}

/** A lesson where something is missing. */
export type Gap = {
  lessonId: string
  day: Day
  number: number
  hasNoTopic: boolean
  isNotTaken: boolean
  emptyColumns: number
}

/** A day that closes within so many days is told beforehand. */
export const daysSoon = 3

export type JournalFilters = { classId?: string; teacherId?: string; subjectId?: string; onlyGaps: boolean }

/** The days whose lessons close soon: what is missing in them can still be written. */
export function closingDays(today: Day, { daysToClose }: { daysToClose: number }): { firstDay: Day; lastDay: Day } {
  const firstDay = addDays(today, -daysToClose)
  return { firstDay, lastDay: addDays(firstDay, daysSoon) }
}
