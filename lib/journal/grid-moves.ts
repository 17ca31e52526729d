import type { GridAction } from './grid-actions'
import { isHatched } from './grid-refusal'
import type { GridState, Place } from './grid-state'

/** To a place, as far as the grid goes; a selection ends unless it is being made. */
export function moveTo(state: GridState, { row, column }: Place, isSelecting = false): GridState {
  const at = {
    row: within(row, state.rows.length),
    column: within(column, state.columns.length),
  }
  const anchor = isSelecting ? (state.anchor ?? state.at.row) : null
  return { ...state, at, anchor: anchor === at.row ? null : anchor, isLeaving: false, last: null }
}

export function step(state: GridState, rows: number, columns: number, isSelecting = false): GridState {
  return moveTo(state, { row: state.at.row + rows, column: state.at.column + columns }, isSelecting)
}

export function toEdge(state: GridState, { row, column }: Extract<GridAction, { type: 'edge' }>): GridState {
  return moveTo(state, {
    row: row === null ? state.at.row : row === 'first' ? 0 : state.rows.length - 1,
    column: column === 'first' ? 0 : state.columns.length - 1,
  })
}

/** On from a cell that was filled: to the next pupil who was in the class that day, or to the next column. */
export function moveOn(state: GridState, from: Place = state.at): GridState {
  if (state.direction === 'right') return moveTo(state, { row: from.row, column: from.column + 1 })

  let row = from.row + 1
  while (row < state.rows.length && isHatched(state, row, from.column)) row += 1
  return moveTo(state, { row: row < state.rows.length ? row : from.row, column: from.column })
}

/** Whether Tab stays in the table: not at the end of a line, and not after Escape. */
export function keepsTab({ at, columns, isLeaving }: GridState, isBack: boolean): boolean {
  return !isLeaving && (isBack ? at.column > 0 : at.column < columns.length - 1)
}

/** The rows that are meant: the selected part of the column, or the one cell. */
export function selectedRows({ at, anchor }: Pick<GridState, 'at' | 'anchor'>): number[] {
  const first = Math.min(at.row, anchor ?? at.row)
  const last = Math.max(at.row, anchor ?? at.row)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function within(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1))
}
