import type { Day } from '@/lib/platform/day'

/** Days without lessons, both ends included. */
export type Holiday = { name: string; firstDay: Day; lastDay: Day }

/** What the school calls a day without lessons; null on an ordinary one. */
export function holidayOn(holidays: readonly Holiday[], day: Day): string | null {
  return holidays.find((holiday) => holiday.firstDay <= day && day <= holiday.lastDay)?.name ?? null
}
