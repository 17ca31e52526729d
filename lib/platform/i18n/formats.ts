import { type Day, toDate } from '@/lib/platform/day'
import { intlLocale, portalTimeZone } from './locale'

/** «вторник, 24 ноября» */
export function formatDay(day: Day, locale: string): string {
  const weekday = ofDay(day, locale, { weekday: 'long' })
  return `${weekday}, ${formatDayShort(day, locale)}`
}

/** «24 ноября» */
export function formatDayShort(day: Day, locale: string): string {
  return tied(ofDay(day, locale, { day: 'numeric', month: 'long' }))
}

/** «24 ноября 2014 г.»: a day in another year, such as a date of birth. */
export function formatDayOfYear(day: Day, locale: string): string {
  return tied(ofDay(day, locale, { day: 'numeric', month: 'long', year: 'numeric' }))
}

/** «вторник» */
export function formatWeekday(day: Day, locale: string): string {
  return ofDay(day, locale, { weekday: 'long' })
}

/** «вт» */
export function formatWeekdayShort(day: Day, locale: string): string {
  return ofDay(day, locale, { weekday: 'short' })
}

/** «24.11» */
export function formatDayNumeric(day: Day, locale: string): string {
  return ofDay(day, locale, { day: 'numeric', month: '2-digit' })
}

/** «Ноябрь» */
export function formatMonth(day: Day, locale: string): string {
  const month = ofDay(day, locale, { month: 'long' })
  return month.charAt(0).toLocaleUpperCase() + month.slice(1)
}

/** «23–28 ноября», «30 ноября – 5 декабря» */
export function formatDays(first: Day, last: Day, locale: string): string {
  const range = formatOf(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).formatRange(
    toDate(first),
    toDate(last),
  )
  return range.replace(/(\d) (?=\p{L})/gu, '$1\u00a0')
}

/** «14:05» by the clock of the place: the school's zone for what happens at school. */
export function formatTime(instant: Date, locale: string, timeZone: string = portalTimeZone): string {
  return ofInstant(instant, locale, { timeZone, hour: '2-digit', minute: '2-digit', hour12: false })
}

/** «вторник, 24 ноября, 14:05» */
export function formatMoment(instant: Date, locale: string, timeZone: string = portalTimeZone): string {
  const weekday = ofInstant(instant, locale, { timeZone, weekday: 'long' })
  const date = tied(ofInstant(instant, locale, { timeZone, day: 'numeric', month: 'long' }))
  return `${weekday}, ${date}, ${formatTime(instant, locale, timeZone)}`
}

/** «54 956» */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(intlLocale(locale), { useGrouping: 'min2' }).format(value)
}

/** «240 кБ», «1,2 МБ» */
export function formatBytes(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  const digits = value < 10 && unit === 'megabyte' ? 1 : 0
  return new Intl.NumberFormat(intlLocale(locale), { style: 'unit', unit, maximumFractionDigits: digits }).format(value)
}

function ofDay(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  return ofInstant(toDate(day), locale, { ...options, timeZone: 'UTC' })
}

function ofInstant(instant: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatOf(locale, options).format(instant)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format costs a hundred times what a date does: each is made once. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(options)}`
  const format = formats.get(name) ?? new Intl.DateTimeFormat(intlLocale(locale), options)
  formats.set(name, format)
  return format
}

/** A date is not torn apart at the end of a line. */
function tied(date: string): string {
  return date.replaceAll(' ', '\u00a0')
}
