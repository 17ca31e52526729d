import { type Day, weekdayOf } from '@/lib/platform/day'
import { intlLocale } from '@/lib/platform/i18n/locale'
import type { GridWords } from './words'

/** «27 ноября»: put together of the page's words, so that server and browser say the same. */
export function dayText(day: Day, { ofMonth }: GridWords): string {
  return `${dayOfMonth(day)}\u00a0${ofMonth[monthOf(day)] ?? ''}`
}

/** «пт» */
export function weekdayText(day: Day, { weekdays }: GridWords): string {
  return weekdays[weekdayOf(day) - 1] ?? ''
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8))
}

/** 0 for January. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7)) - 1
}

/** «11:42» at school. */
export function timeText(instant: string, locale: string, timeZone: string): string {
  const format = { timeZone, hour: '2-digit', minute: '2-digit', hour12: false } as const
  return new Intl.DateTimeFormat(intlLocale(locale), format).format(new Date(instant))
}
