import { type DBSchema, openDB } from 'idb'
import type { Change, Unsent } from './unsent'

/** Where unsent entries lie. Each change reads and writes as one, also against other tabs. */
export type Shelf = {
  change<T>(accountId: string, decide: (kept: Unsent[]) => Change & { result: T }): Promise<T>
  /** False where nothing outlives the page, as in a private window of an old browser. */
  isLasting: boolean
}

type Schema = DBSchema & { unsent: { key: number; value: Unsent; indexes: { account: string } } }

/** On the device, in IndexedDB; in memory where the browser has none to give. */
export async function openShelf(): Promise<Shelf> {
  try {
    const database = await openDB<Schema>('diary-journal', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('unsent', { keyPath: 'seq', autoIncrement: true }).createIndex('account', 'accountId')
      },
    })
    return {
      isLasting: true,
      async change(accountId, decide) {
        const transaction = database.transaction('unsent', 'readwrite', { durability: 'strict' })
        const { remove, put, result } = decide(await transaction.store.index('account').getAll(accountId))
        // A new row gets its number from the database: the type knows only rows that have one.
        await Promise.all([
          ...remove.map((seq) => transaction.store.delete(seq)),
          ...put.map((row) => transaction.store.put(row as Unsent)),
          transaction.done,
        ])
        return result
      },
    }
  } catch {
    return memoryShelf()
  }
}

export function memoryShelf(): Shelf {
  let rows: Unsent[] = []
  let made = 0
  return {
    isLasting: false,
    async change(accountId, decide) {
      const { remove, put, result } = decide(rows.filter((row) => row.accountId === accountId))
      const changed = new Map(rows.filter(({ seq }) => !remove.includes(seq)).map((row) => [row.seq, row]))
      for (const row of put) {
        const seq = row.seq ?? ++made
        changed.set(seq, { ...row, seq })
      }
      rows = [...changed.values()].sort((one, other) => one.seq - other.seq)
      return result
    },
  }
}
