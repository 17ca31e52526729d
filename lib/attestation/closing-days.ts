import { addDays, type Day } from '@/lib/platform/day'

/** A period may be closed in its last week: the last lessons are held some days before it ends. */
const daysBeforeEnd = 7

/** The first day on which a period that ends on a day may be closed. */
export function firstDayToClose(lastDay: Day): Day {
  return addDays(lastDay, -daysBeforeEnd)
}
