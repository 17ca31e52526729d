import type { GridAction, Reduced } from './grid-actions'
import {
  cellAt,
  columnAt,
  type GridState,
  type Place,
  type Presence,
  presenceAt,
  withCell,
  withPresence,
} from './grid-state'
import { type MakeId, writeMark, writePresence } from './grid-writing'

type Decide = Extract<GridAction, { type: 'decide' }>

/** What the teacher decides about a cell that somebody else changed, that wants a reason, or that was refused. */
export function decide(state: GridState, { row, column, how }: Decide, makeId: MakeId): Reduced {
  const { lesson } = columnAt(state, column)
  if (cellAt(state, { row, column }).trouble) return decideMark(state, { row, column }, how, makeId)
  if (presenceAt(state, row, lesson).trouble) return decidePresence(state, row, lesson, how)
  return { state, writes: [] }
}

function decideMark(state: GridState, place: Place, how: Decide['how'], makeId: MakeId): Reduced {
  const { trouble, ...cell } = cellAt(state, place)
  if (!trouble) return { state, writes: [] }

  const known =
    trouble.kind === 'conflict' ? { ...cell, value: trouble.now, entries: trouble.entries, former: null } : cell
  const settled = withCell(state, place, known)
  if (how === 'theirs' || how === 'drop') return { state: settled, writes: [] }
  return writeMark(settled, place, trouble.value, makeId, typeof how === 'object' ? how.reason : undefined)
}

function decidePresence(state: GridState, row: number, lesson: number, how: Decide['how']): Reduced {
  const { trouble, ...presence } = presenceAt(state, row, lesson)
  if (!trouble) return { state, writes: [] }

  const known: Presence =
    trouble.kind === 'conflict' ? { ...presence, ...signOf(trouble.now), entries: trouble.entries } : presence
  const settled = withPresence(state, row, lesson, known)
  if (how === 'theirs' || how === 'drop') return { state: settled, writes: [] }
  return writePresence(settled, row, lesson, trouble.value)
}

const signs = { present: null, absent: 'unexplained', ill: 'illness', late: 'late', 'left-early': 'leftEarly' } as const

export function signOf(kind: keyof typeof signs): Pick<Presence, 'sign' | 'minutes'> {
  return { sign: signs[kind], minutes: null }
}

/** Cells that wait for the teacher, in the order of the page: by line, then by column. */
export function troubles({ rows, columns }: Pick<GridState, 'rows' | 'columns'>): Place[] {
  const places: Place[] = []
  rows.forEach(({ cells, presences }, row) => {
    columns.forEach(({ lesson }, column) => {
      const isFirst = columns[column - 1]?.lesson !== lesson
      if (cells[column]?.trouble || (isFirst && presences[lesson]?.trouble)) places.push({ row, column })
    })
  })
  return places
}
