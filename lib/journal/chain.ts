/** An entry of a ledger: added, never changed. It may replace one that stood there before. */
export type Entry = { id: string; replaces: string | null }

/**
 * The entries of one cell from the first to the one that holds now. The chain of `replaces` orders them, not the clock:
 * two schools' clocks may differ. An entry that hangs on nothing known is left out.
 */
export function chainOf<T extends Entry>(entries: readonly T[]): T[] {
  const successors = new Map(entries.map((entry) => [entry.replaces, entry]))
  const chain: T[] = []
  let next = successors.get(null)
  while (next && chain.length < entries.length) {
    chain.push(next)
    next = successors.get(next.id)
  }
  return chain
}
