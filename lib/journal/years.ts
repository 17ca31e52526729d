import type { Day } from '@/lib/platform/day'
import type { Period } from './period'
import type { SchoolRules } from './rules'

/** A school year that a pupil spent at the school, in the class where the year ended. */
export type PupilYear = {
  /** «2026/2027» */
  name: string
  className: string
  firstDay: Day
  lastDay: Day
  periods: Period[]
  rules: SchoolRules
}

/** What a year is called in an address: the calendar year in which it began. */
export function addressOf(year: PupilYear): string {
  return year.firstDay.slice(0, 4)
}

/** The year asked for, else that of today, in summer the one before, before the first one that one. Years newest first. */
export function yearAsked(
  years: readonly PupilYear[],
  asked: string | string[] | undefined,
  today: Day,
): PupilYear | null {
  const begun = years.filter((year) => year.firstDay <= today)
  return years.find((year) => addressOf(year) === asked) ?? begun[0] ?? years.at(-1) ?? null
}
