import type { Day } from '@/lib/platform/day'

/** A quarter, trimester, half-year or module of a class, both days included. */
export type Period = { kind: 'quarter' | 'trimester' | 'half-year' | 'module'; number: number } & {
  firstDay: Day
  lastDay: Day
}
