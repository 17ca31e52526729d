import type { Day } from '@/lib/platform/day'
import { intlLocale } from '@/lib/platform/i18n/locale'

/** «24.11» */
export function formatDayNumeric(day: Day, locale: string): string {
  return new Date(day).toLocaleDateString(intlLocale(locale), { day: 'numeric', month: '2-digit', timeZone: 'UTC' })
}

/** «Ноябрь» */
export function formatMonth(day: Day, locale: string): string {
  const month = new Date(day).toLocaleDateString(intlLocale(locale), { month: 'long', timeZone: 'UTC' })
  return month.charAt(0).toLocaleUpperCase() + month.slice(1)
}
