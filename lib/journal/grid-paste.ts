import type { Reduced } from './grid-actions'
import { moveTo, selectedRows } from './grid-moves'
import {
  cellAt,
  columnAt,
  type GridState,
  type PresenceKind,
  presenceAt,
  shownPresence,
  shownValue,
  type Write,
} from './grid-state'
import { type MakeId, withStep, writeMark, writePresence } from './grid-writing'

const presenceWords: Record<string, PresenceKind> = {
  н: 'absent',
  нб: 'absent',
  о: 'late',
  оп: 'late',
  б: 'ill',
  у: 'left-early',
}
const presenceLetters: Record<PresenceKind, string> = {
  present: '',
  absent: 'н',
  late: 'о',
  ill: 'б',
  'left-early': 'у',
}

/** Fills downwards from the cell where one stands, and to the right where several columns were copied. Empty cells are passed over. */
export function paste(state: GridState, text: string, makeId: MakeId): Reduced {
  const lines = linesOf(text)
  const from = { row: Math.min(state.at.row, state.anchor ?? state.at.row), column: state.at.column }
  let next = state
  let refused = 0
  const writes: Write[] = []
  lines.forEach((values, down) => {
    values.forEach((value, right) => {
      const place = { row: from.row + down, column: from.column + right }
      if (value === '') return
      if (place.row >= state.rows.length || place.column >= state.columns.length) {
        refused += 1
        return
      }
      const written = pasteInto(next, place, value, makeId)
      next = written.state
      writes.push(...written.writes)
      if (written.refusal) refused += 1
    })
  })

  const stepped = withStep(state, { state: next, writes })
  const last = moveTo(stepped, { row: from.row + lines.length - 1, column: from.column })
  return { state: { ...last, said: { about: 'pasted', count: writes.length, refused } }, writes }
}

/** The selected part of a column, or all of it, as a spreadsheet takes it. */
export function copyOf(state: GridState): string {
  const { column } = state.at
  const rows = state.anchor === null ? state.rows.map((_, row) => row) : selectedRows(state)
  const { lesson } = columnAt(state, column)
  return rows
    .map(
      (row) =>
        shownValue(cellAt(state, { row, column })) ?? presenceLetters[shownPresence(presenceAt(state, row, lesson))],
    )
    .join('\n')
}

function pasteInto(state: GridState, place: { row: number; column: number }, value: string, makeId: MakeId) {
  const kind = presenceWords[value.toLowerCase()]
  return kind
    ? writePresence(state, place.row, columnAt(state, place.column).lesson, kind)
    : writeMark(state, place, value, makeId)
}

/** Lines and tabs of a spreadsheet; the empty line at its end is none. */
function linesOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t').map((value) => value.trim()))
}
