import type { Reduced } from './grid-actions'
import { refusalAt, refusalOfMark } from './grid-refusal'
import {
  type Cell,
  type Change,
  cellAt,
  columnAt,
  type GridState,
  type Place,
  type PresenceKind,
  presenceAt,
  type Refusal,
  replaced,
  shownPresence,
  shownValue,
  type Trouble,
  type Write,
  withCell,
  withPresence,
} from './grid-state'

/** Makes the ids of columns that come with their first mark. */
export type MakeId = () => string

type Written = Reduced & { refusal: Refusal | null }

/** Puts a value into a cell, if it takes it; else the value stands beside it with the reason. */
export function writeMark(
  state: GridState,
  place: Place,
  value: string | null,
  makeId: MakeId,
  reason?: string,
): Written {
  const cell = cellAt(state, place)
  const refusal = refusalOfMark(state, place.row, place.column, value)
  if (refusal) {
    const trouble: Trouble<string | null> = { kind: 'refused', value, why: refusal }
    return { state: withCell(state, place, { ...cell, trouble }), writes: [], refusal }
  }
  if (shownValue(cell) === value && !reason)
    return { state: withCell(state, place, untroubled(cell)), writes: [], refusal }

  const named = value === null ? state : withColumnId(state, place.column, makeId)
  return {
    state: withCell(named, place, { ...untroubled(cell), typed: value }),
    writes: [{ type: 'mark', ...place, value, ...(reason && { reason }) }],
    refusal,
  }
}

/** Says how a pupil was at a lesson. */
export function writePresence(state: GridState, row: number, lesson: number, kind: PresenceKind): Written {
  const presence = presenceAt(state, row, lesson)
  const refusal = refusalAt(state, row, lesson)
  if (refusal) {
    const trouble: Trouble<PresenceKind> = { kind: 'refused', value: kind, why: refusal }
    return { state: withPresence(state, row, lesson, { ...presence, trouble }), writes: [], refusal }
  }

  const { trouble: _, ...plain } = presence
  if (shownPresence(presence) === kind) return { state: withPresence(state, row, lesson, plain), writes: [], refusal }
  return {
    state: withPresence(state, row, lesson, { ...plain, typed: kind }),
    writes: [{ type: 'attendance', row, lesson, kind }],
    refusal,
  }
}

/** What a write changes, to be undone. */
function changeOf(before: GridState, write: Write): Change {
  if (write.type === 'mark') {
    const { row, column, value } = write
    return { type: 'mark', row, column, before: shownValue(cellAt(before, write)), after: value }
  }
  const { row, lesson, kind } = write
  return { type: 'attendance', row, lesson, before: shownPresence(presenceAt(before, row, lesson)), after: kind }
}

/** Remembers a step, so that it can be taken back; what was taken back before is gone. */
export function withStep(before: GridState, { state, writes }: Reduced): GridState {
  if (writes.length === 0) return state
  return { ...state, done: [...state.done, writes.map((write) => changeOf(before, write))], undone: [] }
}

/** Takes the last step back, or forward again: new entries, for the ledger keeps all. */
export function retrace(state: GridState, way: 'undo' | 'redo', makeId: MakeId): Reduced {
  const [from, to] = way === 'undo' ? (['done', 'undone'] as const) : (['undone', 'done'] as const)
  const step = state[from].at(-1)
  if (!step) return { state, writes: [] }

  let reduced: Reduced = { state, writes: [] }
  for (const change of way === 'undo' ? [...step].reverse() : step) {
    const { state: next, writes } = rewrite(reduced.state, change, way === 'undo', makeId)
    reduced = { state: next, writes: [...reduced.writes, ...writes] }
  }
  const [first] = step
  const column = first?.type === 'attendance' ? columnOfLesson(state, first.lesson) : (first?.column ?? state.at.column)
  return {
    writes: reduced.writes,
    state: {
      ...reduced.state,
      at: { row: first?.row ?? state.at.row, column },
      anchor: null,
      last: null,
      [from]: state[from].slice(0, -1),
      [to]: [...state[to], step],
      said: { about: way === 'undo' ? 'undone' : 'redone', count: reduced.writes.length },
    },
  }
}

function rewrite(state: GridState, change: Change, isBack: boolean, makeId: MakeId): Written {
  return change.type === 'mark'
    ? writeMark(state, change, isBack ? change.before : change.after, makeId)
    : writePresence(state, change.row, change.lesson, isBack ? change.before : change.after)
}

function columnOfLesson({ columns, at }: GridState, lesson: number): number {
  if (columns[at.column]?.lesson === lesson) return at.column
  return columns.findIndex((column) => column.lesson === lesson)
}

function withColumnId(state: GridState, index: number, makeId: MakeId): GridState {
  const column = columnAt(state, index)
  if (column.id !== null) return state
  return { ...state, columns: replaced(state.columns, index, { ...column, id: makeId(), isNew: true }) }
}

function untroubled({ trouble: _, ...cell }: Cell): Cell {
  return cell
}
