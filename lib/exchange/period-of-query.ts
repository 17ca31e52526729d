import { type Period, periodAsked } from '@/lib/journal/period'
import { type SchoolRules, usualRules } from '@/lib/journal/rules'
import { addressOf, type PupilYear, yearAsked } from '@/lib/journal/years'
import type { Day } from '@/lib/platform/day'

type Query = { period?: number; year?: number }

/**
 * The period that a programme asks for, with the rules of its year. Null where the school has none of that name: unlike a
 * page, a programme is not given another one instead. A year without periods has no present one, and is no mistake.
 */
export function periodOfQuery(
  years: readonly PupilYear[],
  { period, year }: Query,
  today: Day,
): { period: Period | null; rules: SchoolRules } | null {
  const shown = yearAsked(years, year?.toString(), today)
  if (year !== undefined && (!shown || addressOf(shown) !== String(year))) return null

  const found = shown && periodAsked(shown.periods, period?.toString(), today)
  if (period !== undefined && found?.number !== period) return null
  return { period: found, rules: shown?.rules ?? usualRules }
}
