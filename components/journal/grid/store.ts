import { v7 } from 'uuid'
import type { Grid } from '@/lib/journal/grid'
import type { GridAction } from '@/lib/journal/grid-actions'
import { type Kept, restore, standingOf, takeAnswer } from '@/lib/journal/grid-answers'
import { troubles } from '@/lib/journal/grid-decisions'
import { columnAt, type GridState, lessonAt, openGrid, type Place, pupilAt } from '@/lib/journal/grid-state'
import { reduceGrid } from '@/lib/journal/grid-typing'
import { onWire } from '@/lib/journal/grid-wire'
import type { Outbox } from './outbox'
import type { Sending } from './sender'

/** All that the grid shows: what is in it, and how it stands with the server. */
export type Shown = { grid: GridState; sending: Sending; isLasting: boolean }

export type GridStore = {
  /** Where one stands when the page opens. */
  opened: Place
  read(): Shown
  subscribe(listener: () => void): () => void
  act(action: GridAction): void
  /** What the server said, to this tab or to another. */
  take(answered: readonly Required<Kept>[]): void
  /** What the device kept from an earlier visit. */
  restore(kept: readonly Kept[]): void
  /** The spread as others left it; only while nothing of one's own is on the way. */
  refresh(grid: Grid): void
  tell(change: Partial<Omit<Shown, 'grid'>>): void
  /** Lets go of corrections that want a reason by now, in seconds by the server's clock. */
  expire(now: number): void
  /** From when on writes are kept and sent. */
  connect(outbox: Outbox, onWritten: () => void): void
}

/** The grid's state outside React: a key press changes it at once, and each line draws itself anew only if it changed. */
export function createGridStore(opened: GridState): GridStore {
  let shown: Shown = { grid: opened, sending: { phase: 'still', waiting: 0, savedAt: null }, isLasting: true }
  let ways: { outbox: Outbox; onWritten: () => void } | null = null
  const listeners = new Set<() => void>()

  const show = (next: Partial<Shown>) => {
    shown = { ...shown, ...next }
    for (const listener of listeners) listener()
  }
  const keep = (work: Promise<unknown>) => void work.then(() => ways?.onWritten())

  return {
    opened: opened.at,
    read: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    act(action) {
      const before = shown.grid
      const { state, writes } = reduceGrid(before, action, v7)
      if (state !== before) show({ grid: state })
      if (!ways) return

      const { outbox } = ways
      for (const write of writes) {
        const entry = onWire(state, write, v7())
        keep(outbox.add(state.grid.courseId, entry, () => standingOf(shown.grid, entry)))
      }
      if (action.type === 'decide' && writes.length === 0) {
        for (const cell of cellsAt(before, action)) keep(outbox.drop(before.grid.courseId, cell))
      }
    },
    take(answered) {
      show({ grid: answered.reduce(takeAnswer, shown.grid) })
    },
    restore(kept) {
      if (kept.length > 0) show({ grid: restore(shown.grid, kept) })
    },
    refresh(grid) {
      const { at, direction, columns } = shown.grid
      if (shown.sending.waiting > 0 || shown.grid.typing || troubles(shown.grid).length > 0) return
      const fresh = openGrid(grid)
      const isSame = fresh.columns.length === columns.length && fresh.rows.length === shown.grid.rows.length
      show({ grid: { ...fresh, direction, at: isSame ? at : fresh.at } })
    },
    tell: show,
    expire(now) {
      const isPast = ({ heldUntil }: { heldUntil?: number }) => heldUntil !== undefined && heldUntil <= now
      if (!shown.grid.rows.some(({ cells }) => cells.some(isPast))) return
      const rows = shown.grid.rows.map((row) =>
        row.cells.some(isPast)
          ? { ...row, cells: row.cells.map((cell) => (isPast(cell) ? { ...cell, heldUntil: undefined } : cell)) }
          : row,
      )
      show({ grid: { ...shown.grid, rows } })
    },
    connect(outbox, onWritten) {
      ways = { outbox, onWritten }
    },
  }
}

/** The cells of a place by their names on the wire: that of the mark and that of the attendance. */
function cellsAt(grid: GridState, { row, column }: { row: number; column: number }): string[] {
  const { id: enrolmentId } = pupilAt(grid, row)
  return [`${columnAt(grid, column).id} ${enrolmentId}`, `${lessonAt(grid, column).id} ${enrolmentId}`]
}
