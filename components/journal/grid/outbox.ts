import { type Kept, valueOn } from '@/lib/journal/grid-answers'
import { type Answer, cellOnWire, type EntryOnWire } from '@/lib/journal/grid-wire'
import { openShelf, type Shelf } from './shelf'
import { added, nextBatch, settled, type Unsent } from './unsent'
import { noteUnsent } from './unsent-note'

/** One account's entries on this device. Another account has its own, and never sees or sends these. */
export type Outbox = {
  add(courseId: string, entry: EntryOnWire, standing: () => { value: string | null; entries: number }): Promise<number>
  /** What waits for a journal, and what the server did not take. */
  list(courseId: string): Promise<Kept[]>
  next(): Promise<Unsent[]>
  settle(batch: readonly Unsent[], answers: readonly Answer[]): Promise<number>
  /** Forgets what the server did not take in a cell. */
  drop(courseId: string, cell: string): Promise<number>
  count(): Promise<number>
  isLasting(): Promise<boolean>
}

const none = { remove: [], put: [] }
const waitingIn = (kept: readonly Unsent[]) => kept.filter(({ answer }) => !answer).length

export function openOutbox(accountId: string, shelf: Promise<Shelf> = openShelf()): Outbox {
  /** Each change is followed by the count, which pages without the grid ask for as well. */
  const counted = async (
    decide: (kept: Unsent[]) => { remove: number[]; put: (Omit<Unsent, 'seq'> & { seq?: number })[] },
  ) => {
    await (await shelf).change(accountId, (kept) => ({ ...decide(kept), result: null }))
    const count = await (await shelf).change(accountId, (kept) => ({ ...none, result: waitingIn(kept) }))
    noteUnsent(accountId, count)
    return count
  }

  return {
    add: (courseId, entry, standing) =>
      counted((kept) => added(kept, { accountId, courseId, entry }, standing(), valueOn)),
    list: async (courseId) =>
      (await shelf).change(accountId, (kept) => ({ ...none, result: kept.filter((one) => one.courseId === courseId) })),
    next: async () =>
      (await shelf).change(accountId, (kept) => {
        const batch = nextBatch(kept)
        return { remove: [], put: batch.map((one) => ({ ...one, wasSent: true })), result: batch }
      }),
    settle: (batch, answers) => counted(() => settled(batch, answers)),
    drop: (courseId, cell) =>
      counted((kept) => ({
        remove: kept
          .filter((one) => one.answer && one.courseId === courseId && cellOnWire(one.entry) === cell)
          .map(({ seq }) => seq),
        put: [],
      })),
    count: async () => (await shelf).change(accountId, (kept) => ({ ...none, result: waitingIn(kept) })),
    isLasting: async () => (await shelf).isLasting,
  }
}
