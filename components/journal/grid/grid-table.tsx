import {
  type ClipboardEvent,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react'
import { actionOf } from '@/lib/journal/grid-keys'
import { keepsTab } from '@/lib/journal/grid-moves'
import { copyOf } from '@/lib/journal/grid-paste'
import { useGrid, useShown } from './grid-context'
import { GridHead } from './grid-head'
import { GridRow } from './grid-row'
import { asGrid, asLines } from './roles'

/** The left page: an ARIA grid, one cell of which has the focus. Keys, clicks and the clipboard are heard here for all cells. */
export function GridTable({ label }: { label: string }) {
  const { store, grid } = useGrid()
  const table = useRef<HTMLTableElement>(null)
  const focus = useFocusOnPlace(table)

  return (
    <table
      ref={table}
      {...asGrid}
      className="grid-table"
      aria-label={label}
      {...(!grid.mayWrite && { 'aria-readonly': true })}
      aria-rowcount={grid.pupils.length + 3}
      {...focus}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onCopy={onCopy}
      onPaste={onPaste}
    >
      <GridHead />
      <tbody {...asLines}>
        {grid.pupils.map((pupil, index) => (
          <GridRow key={pupil.id} index={index} />
        ))}
      </tbody>
    </table>
  )

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLTableCellElement)) return
    const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event
    const action = actionOf({ key, code, isCtrl: ctrlKey || metaKey, isShift: shiftKey, isAlt: altKey })
    if (!action || (action.type === 'tab' && !keepsTab(store.read().grid, action.isBack))) return

    event.preventDefault()
    store.act(action)
  }

  function onMouseDown(event: MouseEvent) {
    const cell = event.target instanceof Element ? event.target.closest('td') : null
    const place = cell && placeOf(cell)
    if (!cell || !place || event.button !== 0) return

    event.preventDefault()
    store.act({ type: 'go', ...place })
    cell.focus()
  }

  function onCopy(event: ClipboardEvent) {
    if (!isOurs(event)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyOf(store.read().grid))
  }

  function onPaste(event: ClipboardEvent) {
    if (!isOurs(event)) return
    event.preventDefault()
    store.act({ type: 'paste', text: event.clipboardData.getData('text/plain') })
  }

  /** Row and column of a cell with marks; null for averages. */
  function placeOf(cell: HTMLTableCellElement): { row: number; column: number } | null {
    const row = cell.closest('tbody') ? (cell.parentElement as HTMLTableRowElement).sectionRowIndex : -1
    const column = cell.cellIndex - 1
    return row < 0 || column >= store.read().grid.columns.length ? null : { row, column }
  }
}

/** The sheet that is scrolled: as wide as its columns, and under them a stripe in the column in which one is. */
export function GridSheet({ children }: { children: ReactNode }) {
  const { grid } = useGrid()
  const count = useShown((shown) => shown.grid.columns.length)
  const active = useShown((shown) => shown.grid.at.column)

  return (
    <div
      className="grid-sheet"
      data-partial={grid.isPartial || undefined}
      style={{ '--columns': count } as CSSProperties}
    >
      <div className="stripe" style={{ left: `calc(var(--name) + ${active} * var(--cell))` }} />
      {children}
    </div>
  )
}

/**
 * The focus follows the place while it is in the table; the place is brought into view when the page opens. The cell to be
 * reached by Tab is named here and not by React: one that stops being it while it has the focus costs a layout.
 */
function useFocusOnPlace(table: RefObject<HTMLTableElement | null>) {
  const at = useShown(({ grid }) => grid.at)
  const reached = useRef<HTMLTableCellElement>(null)
  const isIn = useRef(false)

  useLayoutEffect(() => {
    const cell = table.current?.tBodies[0]?.rows[at.row]?.cells[at.column + 1]
    const before = reached.current
    if (!cell || cell === before) return
    if (!before) bringIntoView(cell)

    cell.tabIndex = 0
    if (isIn.current && table.current?.contains(document.activeElement)) cell.focus()
    if (before) before.tabIndex = -1
    reached.current = cell
  }, [at, table])

  return {
    onFocus: () => {
      isIn.current = true
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !table.current?.contains(relatedTarget)) isIn.current = false
    },
  }
}

/** Sideways only: where the page stands is not for the table to change. */
function bringIntoView(cell: HTMLTableCellElement) {
  const scroller = cell.closest('.book-left')
  if (scroller) scroller.scrollLeft = cell.offsetLeft - scroller.clientWidth + 3 * cell.offsetWidth
}

/** Not when a text of ours, in a field elsewhere, is copied or pasted. */
function isOurs(event: ClipboardEvent): boolean {
  return event.target instanceof HTMLTableCellElement
}
