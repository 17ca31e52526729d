import type { Day } from '@/lib/platform/day'

/** A quarter, trimester, half-year or module of a class, both days included. */
export type Period = {
  kind: 'quarter' | 'trimester' | 'half-year' | 'module'
  number: number
  firstDay: Day
  lastDay: Day
}

/** The period asked for by its number, else that of today, in holidays the one before; null in a year without periods. */
export function periodAsked(
  periods: readonly Period[],
  asked: string | string[] | undefined,
  today: Day,
): Period | null {
  const begun = periods.filter((period) => period.firstDay <= today)
  return periods.find((period) => String(period.number) === asked) ?? begun.at(-1) ?? periods[0] ?? null
}
