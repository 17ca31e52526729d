import { valueOn } from '@/lib/journal/grid-answers'
import { type Answer, cellOnWire, type EntryOnWire } from '@/lib/journal/grid-wire'

/** What may happen to a request: it arrives; it is lost; it arrives and its answer is lost; the session has ended. */
export type Luck = 'arrives' | 'lost' | 'answer-lost' | 'signed-out'

/** The server's side of the agreement, in a few lines: a ledger of cells, each id once, nothing over what was not seen. */
export function modelServer() {
  const ledger = new Map<string, { id: string; value: string | null }[]>()

  function take(entry: EntryOnWire): Answer {
    const cell = cellOnWire(entry)
    const chain = ledger.get(cell) ?? []
    const isKnown = chain.some(({ id }) => id === entry.id)
    if (!isKnown && entry.saw !== chain.length) {
      const now = {
        value: chain.at(-1)?.value ?? null,
        entries: chain.length,
        by: 'Осипова Т. П.',
        at: '2026-11-24T08:00:00Z',
      }
      return { id: entry.id, outcome: 'conflict', now }
    }
    if (!isKnown) ledger.set(cell, [...chain, { id: entry.id, value: valueOn(entry) }])
    return { id: entry.id, outcome: 'saved', entries: ledger.get(cell)?.length ?? 0, undoUntil: '2026-11-24T08:05:00Z' }
  }

  return {
    ledger,
    write(columnId: string, enrolmentId: string, value: string) {
      const chain = ledger.get(`${columnId} ${enrolmentId}`) ?? []
      ledger.set(`${columnId} ${enrolmentId}`, [...chain, { id: `elsewhere-${chain.length}`, value }])
    },
    /** In place of fetch. */
    fetch(luck: () => Luck) {
      return async (_: string, { body }: { body: string }) => {
        const fate = luck()
        if (fate === 'lost') throw new TypeError('Failed to fetch')
        if (fate === 'signed-out') return new Response('{}', { status: 401 })
        const results = JSON.parse(body).entries.map(take)
        if (fate === 'answer-lost') throw new TypeError('Failed to fetch')
        return Response.json({ savedAt: '2026-11-24T08:00:00Z', results })
      }
    },
  }
}
