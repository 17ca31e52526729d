import type { Period } from '@/lib/journal/period'
import type { Day } from '@/lib/platform/day'

/** A node of a class's tree of periods: a quarter or the like, or the year as its root. */
export type PeriodNode = {
  id: string
  kind: Period['kind'] | 'year'
  number: number
  firstDay: Day
  lastDay: Day
}

export function isYear({ kind }: Pick<PeriodNode, 'kind'>): boolean {
  return kind === 'year'
}

/** How a period is named in an address: its number, or «year». */
export function addressOf({ kind, number }: PeriodNode): string {
  return kind === 'year' ? 'year' : String(number)
}

/** The parts of the year, without the year itself. */
export function leavesOf(tree: readonly PeriodNode[]): PeriodNode[] {
  return tree.filter((node) => !isYear(node))
}

/** The part of the year that a day lies in, in holidays the one before; before the year its first one. */
export function periodOfDay(leaves: readonly PeriodNode[], day: Day): PeriodNode | null {
  return leaves.filter(({ firstDay }) => firstDay <= day).at(-1) ?? leaves[0] ?? null
}
