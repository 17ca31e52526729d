import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { openGrid, shownValue } from '@/lib/journal/grid-state'
import { smallGrid } from '@/lib/journal/testing-grid'
import { openOutbox } from './outbox'
import { createSender, type Sending } from './sender'
import { memoryShelf, openShelf, type Shelf } from './shelf'
import { createGridStore } from './store'
import { type Luck, modelServer } from './testing-server'

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('navigator', {})
})

const words = { notYours: 'Не ваш журнал', broken: 'Обновите страницу' }
const column = 2

/** A grid opened on a device, with its outbox and its way to the server. */
async function openPage(shelf: Promise<Shelf>, accountId = 'krylov') {
  const store = createGridStore(openGrid(smallGrid()))
  const outbox = openOutbox(accountId, shelf)
  const phases: Sending['phase'][] = []
  const sender = createSender({
    accountId,
    outbox,
    words,
    onSending: ({ phase }) => phases.push(phase),
    onAnswers: (batch, answers) =>
      store.take(
        batch.flatMap(({ entry }) => answers.filter(({ id }) => id === entry.id).map((answer) => ({ entry, answer }))),
      ),
  })
  store.connect(outbox, () => undefined)
  store.restore(await outbox.list('course'))
  const enter = (row: number, digit: string) => {
    store.act({ type: 'go', row, column })
    store.act({ type: 'digit', digit })
  }
  const seen = (row: number) =>
    shownValue(store.read().grid.rows[row]?.cells[column] ?? { value: null, entries: 0, former: null })
  /** Until everything that was typed lies in the outbox. */
  const kept = () => outbox.count()
  return { store, outbox, sender, phases, enter, seen, kept, close: sender.stop }
}

it('holds in the ledger exactly what was typed, each entry once, whatever is lost on the way', async () => {
  const step = fc.oneof(
    fc.record({ row: fc.nat(4), digit: fc.constantFrom('5', '4', '3', '2') }),
    fc.constantFrom<Luck>('arrives', 'lost', 'answer-lost', 'signed-out'),
    fc.constantFrom('undo' as const, 'close' as const),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const shelf = Promise.resolve(memoryShelf())
      const server = modelServer()
      let luck: Luck = 'arrives'
      vi.stubGlobal(
        'fetch',
        server.fetch(() => luck),
      )
      let page = await openPage(shelf)

      for (const one of steps) {
        if (typeof one === 'object') page.enter(one.row, one.digit)
        else if (one === 'undo') page.store.act({ type: 'undo' })
        else if (one === 'close') {
          await page.kept()
          page.close()
          page = await reopened(shelf, server)
        } else {
          luck = one
          await page.sender.flush()
        }
      }
      const typed = [0, 1, 2, 3, 4].map(page.seen)
      luck = 'arrives'
      await page.kept()
      expect(await page.sender.flush()).toBe(0)
      page.close()

      const cells = [0, 1, 2, 3, 4].map((row) => server.ledger.get(`column-2 pupil-${row}`) ?? [])
      expect(cells.map((chain) => chain.at(-1)?.value ?? null)).toEqual(typed)
      const ids = cells.flat().map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 150 },
  )
})

/** The page opened again, with the spread as the server has it by now. */
async function reopened(shelf: Promise<Shelf>, server: ReturnType<typeof modelServer>) {
  const page = await openPage(shelf)
  const grid = smallGrid()
  const pupils = grid.pupils.map((pupil) => {
    const chain = server.ledger.get(`column-2 ${pupil.id}`) ?? []
    return { ...pupil, cells: chain.length > 0 ? `,,${chain.at(-1)?.value ?? ''}*${chain.length},,` : pupil.cells }
  })
  const waiting = await page.outbox.list('course')
  page.store.refresh({ ...grid, pupils })
  page.store.restore(waiting)
  return page
}

it('merges what was typed over an entry that never left, and sends nothing for a mark undone in time', async () => {
  const server = modelServer()
  vi.stubGlobal(
    'fetch',
    server.fetch(() => 'arrives'),
  )
  const page = await openPage(Promise.resolve(memoryShelf()))
  page.enter(0, '4')
  page.enter(0, '5')
  page.enter(1, '3')
  page.store.act({ type: 'undo' })
  expect(await page.kept()).toBe(1)
  await page.sender.flush()
  page.close()

  expect(server.ledger.get('column-2 pupil-0')).toHaveLength(1)
  expect(server.ledger.has('column-2 pupil-1')).toBe(false)
})

it('sends a column that was typed at once in one request, in the order of the keys', async () => {
  const requests: string[][] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    requests.push(JSON.parse(body).entries.map(({ value }: { value: string }) => value))
    throw new TypeError('Failed to fetch')
  })
  const page = await openPage(Promise.resolve(memoryShelf()))
  for (const [row, digit] of [...'54325'].entries()) page.enter(row, digit)
  await page.kept()
  await page.sender.flush()
  page.close()

  expect(requests).toEqual([['5', '4', '3', '2', '5']])
})

it('shows both values where somebody else was faster, and writes only what the teacher then chooses', async () => {
  const server = modelServer()
  vi.stubGlobal(
    'fetch',
    server.fetch(() => 'arrives'),
  )
  server.write('column-2', 'pupil-0', '3')
  const page = await openPage(Promise.resolve(memoryShelf()))
  page.enter(0, '5')
  await page.kept()
  await page.sender.flush()

  expect(page.store.read().grid.rows[0]?.cells[column]?.trouble).toMatchObject({
    kind: 'conflict',
    value: '5',
    now: '3',
  })
  expect(server.ledger.get('column-2 pupil-0')).toHaveLength(1)
  expect(await page.outbox.list('course')).toHaveLength(1)

  page.store.act({ type: 'decide', row: 0, column, how: 'mine' })
  await page.kept()
  await page.sender.flush()
  page.close()
  expect(server.ledger.get('column-2 pupil-0')?.at(-1)?.value).toBe('5')
  expect(await page.outbox.list('course')).toEqual([])
})

it('keeps entries on the device for the same account and no other', async () => {
  vi.stubGlobal(
    'fetch',
    modelServer().fetch(() => 'signed-out'),
  )
  const first = await openPage(openShelf())
  first.enter(0, '5')
  await first.kept()
  expect(await first.sender.flush()).toBe(1)
  expect(first.phases.at(-1)).toBe('signed-out')
  first.close()

  const stranger = await openPage(openShelf(), 'lisina')
  expect(await stranger.outbox.count()).toBe(0)
  stranger.close()

  const again = await openPage(openShelf())
  expect(again.seen(0)).toBe('5')
  expect(await again.outbox.count()).toBe(1)
  again.close()
})

it('tells a reload that a journal is not ours any more, and keeps what was typed in sight', async () => {
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }))
  const page = await openPage(Promise.resolve(memoryShelf()))
  page.enter(0, '5')
  await page.kept()
  expect(await page.sender.flush()).toBe(0)
  page.close()

  expect(page.store.read().grid.rows[0]?.cells[column]?.trouble).toMatchObject({ kind: 'refused', value: '5' })
})
