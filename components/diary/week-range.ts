import { addDays, type Day } from '@/lib/platform/day'
import { intlLocale } from '@/lib/platform/i18n/locale'
import { daysInWeek } from '@/lib/timetable/week'

/** «23–28 ноября», «30 ноября – 5 декабря» */
export function formatWeek(monday: Day, locale: string): string {
  const format = new Intl.DateTimeFormat(intlLocale(locale), { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const saturday = addDays(monday, daysInWeek - 1)
  return format.formatRange(new Date(monday), new Date(saturday)).replace(/(\d) (?=\p{L})/gu, '$1\u00a0')
}

/** «23–28»: the days alone, where little room is. */
export function formatWeekBrief(monday: Day): string {
  return `${dayOfMonth(monday)}–${dayOfMonth(addDays(monday, daysInWeek - 1))}`
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8))
}
