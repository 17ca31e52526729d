import { addDays, type Day } from '@/lib/platform/day'
import { formatDays } from '@/lib/platform/i18n/formats'
import { daysInWeek } from '@/lib/timetable/week'

/** «23–28 ноября» */
export function formatWeek(monday: Day, locale: string): string {
  return formatDays(monday, addDays(monday, daysInWeek - 1), locale)
}

/** «23–28»: the days alone, where little room is. */
export function formatWeekBrief(monday: Day): string {
  return `${dayOfMonth(monday)}–${dayOfMonth(addDays(monday, daysInWeek - 1))}`
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8))
}
