import type { Answer, EntryOnWire } from '@/lib/journal/grid-wire'
import { cellOnWire } from '@/lib/journal/grid-wire'

/** An entry that stays on the device until the server has taken it. */
export type Unsent = {
  /** The order in which entries were made on this device. */
  seq: number
  accountId: string
  courseId: string
  entry: EntryOnWire
  /** It has been on its way at least once: the server may know it. */
  wasSent: boolean
  /** Why the server did not take it; it waits for the teacher. */
  answer?: Answer
}

/** What becomes of the device's entries: which go, which come or change. */
export type Change = { remove: number[]; put: (Omit<Unsent, 'seq'> & { seq?: number })[] }

/** As many as the server takes at once. */
const mostAtOnce = 200

/**
 * A new entry beside those that wait. One that was never sent gives way to it, and a value that the cell has anyway needs
 * no entry at all; else it goes after them, having seen them.
 */
export function added(
  kept: readonly Unsent[],
  fresh: Omit<Unsent, 'seq' | 'wasSent'>,
  standing: { value: string | null; entries: number },
  valueOn: (entry: EntryOnWire) => string | null,
): Change {
  const ofCell = kept.filter(
    (one) => one.courseId === fresh.courseId && cellOnWire(one.entry) === cellOnWire(fresh.entry),
  )
  const settled = ofCell.filter(({ answer }) => answer).map(({ seq }) => seq)
  const waiting = ofCell.filter(({ answer }) => !answer)
  const last = waiting.at(-1)
  const before = last?.wasSent ? last : waiting.at(-2)
  const standsBefore = before ? valueOn(before.entry) : standing.value
  const saw = before ? before.entry.saw + 1 : standing.entries

  const remove = last && !last.wasSent ? [...settled, last.seq] : settled
  if (valueOn(fresh.entry) === standsBefore) return { remove, put: [] }
  return { remove, put: [{ ...fresh, entry: { ...fresh.entry, saw }, wasSent: false }] }
}

/** The next entries to go out, of one journal and in order. */
export function nextBatch(kept: readonly Unsent[]): Unsent[] {
  const waiting = kept.filter(({ answer }) => !answer)
  const [first] = waiting
  return waiting.filter(({ courseId }) => courseId === first?.courseId).slice(0, mostAtOnce)
}

/** What was saved goes; what was not stays with the server's word, until the teacher decides. */
export function settled(batch: readonly Unsent[], answers: readonly Answer[]): Change {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const remove: number[] = []
  const put: Unsent[] = []
  for (const one of batch) {
    const answer = byId.get(one.entry.id)
    if (answer?.outcome === 'saved') remove.push(one.seq)
    else if (answer) put.push({ ...one, answer })
  }
  return { remove, put }
}
