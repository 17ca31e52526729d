import type { Attendance, AttendanceSign } from './attendance'
import type { Grid, GridColumn, GridLesson, GridPupil } from './grid'
import { type CellFacts, type PresenceFacts, readCells, readPresences } from './grid-cell'

/** How a teacher says that a pupil was or was not there. «Болеет» is an absence with its reason. */
export type PresenceKind = Attendance['kind'] | 'ill'

/** Why a cell does not take what was typed; seen without asking the server. */
export type Refusal = 'readOnly' | 'noMarks' | 'closed' | 'notHere' | 'notInScale' | 'notYet'

/** What stands between what was typed and the ledger, until the teacher decides. */
export type Trouble<Value> =
  | { kind: 'refused'; value: Value; why: Refusal | { message: string } }
  | { kind: 'needs-reason'; value: Value }
  | { kind: 'conflict'; value: Value; now: Value; entries: number; by: string; at: string }

/** A cell as the server knows it, and what was typed over it and is not acknowledged yet. */
export type Cell = CellFacts & { typed?: string | null; trouble?: Trouble<string | null>; heldUntil?: number }
export type Presence = PresenceFacts & { typed?: PresenceKind; trouble?: Trouble<PresenceKind> }

export type Row = { cells: readonly Cell[]; presences: readonly Presence[] }
export type Place = { row: number; column: number }

/** Where the next pupil is when a mark was entered: below, or the next column. */
export type Direction = 'down' | 'right'

/** A column that the server has not seen yet is made together with its first mark. */
export type Column = GridColumn & { isNew?: true }

export type Write =
  | { type: 'mark'; row: number; column: number; value: string | null; reason?: string }
  | { type: 'attendance'; row: number; lesson: number; kind: PresenceKind; reason?: string }

/** A write, and what stood there before it. */
export type Change =
  | { type: 'mark'; row: number; column: number; before: string | null; after: string | null }
  | { type: 'attendance'; row: number; lesson: number; before: PresenceKind; after: PresenceKind }

/** The last thing that happened, for whoever listens. */
export type Said =
  | { about: 'entered' | 'takenBack'; row: number; value: string }
  | { about: 'attended'; row: number; kind: PresenceKind }
  | { about: 'refused'; row: number; why: Refusal }
  | { about: 'pasted'; count: number; refused: number }
  | { about: 'undone' | 'redone'; count: number }

export type GridState = {
  grid: Grid
  columns: readonly Column[]
  rows: readonly Row[]
  at: Place
  /** The other end of the selected part of the column; null where one cell is meant. */
  anchor: number | null
  /** What was typed of a value that is not whole yet: «4/», or digits in a scale above 9. */
  typing: string
  /** Where a single digit was just entered: a slash returns there. */
  last: Place | null
  direction: Direction
  /** After Escape the next Tab leaves the table. */
  isLeaving: boolean
  done: readonly (readonly Change[])[]
  undone: readonly (readonly Change[])[]
  said: Said | null
}

/** The state in which a spread is opened: at the first pupil, in the column of today or the last one before it. */
export function openGrid(grid: Grid): GridState {
  const held = new Map(grid.held.map(([row, column, until]) => [`${row} ${column}`, until]))
  return {
    grid,
    columns: grid.columns,
    rows: grid.pupils.map((pupil, row) => ({
      cells: readCells(pupil.cells, grid.columns.length).map((cell, column) => {
        const heldUntil = held.get(`${row} ${column}`)
        return heldUntil === undefined ? cell : { ...cell, heldUntil }
      }),
      presences: readPresences(pupil.presences, grid.lessons.length),
    })),
    at: { row: 0, column: firstColumn(grid) },
    anchor: null,
    typing: '',
    last: null,
    direction: 'down',
    isLeaving: false,
    done: [],
    undone: [],
    said: null,
  }
}

function firstColumn({ columns, lessons, today }: Grid): number {
  const past = columns.filter(({ lesson }) => (lessons[lesson]?.day ?? '') <= today)
  const last = past.at(-1)?.lesson
  return Math.max(
    0,
    columns.findIndex(({ lesson }) => lesson === last),
  )
}

/** What is seen in a cell: the typed value until the server has it. */
export function shownValue(cell: Cell): string | null {
  return cell.typed === undefined ? cell.value : cell.typed
}

export function shownPresence(presence: Presence): PresenceKind {
  return presence.typed ?? kindOf(presence.sign)
}

/** What is seen of attendance: a typed one has no reason yet. */
export function shownSign(presence: Presence): AttendanceSign | null {
  if (presence.typed === undefined || presence.typed === kindOf(presence.sign)) return presence.sign
  if (presence.typed === 'present') return null
  if (presence.typed === 'late') return 'late'
  if (presence.typed === 'ill') return 'illness'
  return presence.typed === 'left-early' ? 'leftEarly' : 'unexplained'
}

export function kindOf(sign: AttendanceSign | null): PresenceKind {
  if (sign === null) return 'present'
  if (sign === 'late') return 'late'
  if (sign === 'illness') return 'ill'
  return sign === 'leftEarly' ? 'left-early' : 'absent'
}

export function pupilAt(state: GridState, row: number): GridPupil {
  return there(state.grid.pupils[row])
}

export function columnAt(state: GridState, column: number): Column {
  return there(state.columns[column])
}

export function lessonAt(state: GridState, column: number): GridLesson {
  return there(state.grid.lessons[columnAt(state, column).lesson])
}

export function cellAt(state: GridState, { row, column }: Place): Cell {
  return there(state.rows[row]?.cells[column])
}

export function presenceAt(state: GridState, row: number, lesson: number): Presence {
  return there(state.rows[row]?.presences[lesson])
}

export function withCell(state: GridState, { row, column }: Place, cell: Cell): GridState {
  return withRow(state, row, ({ cells, presences }) => ({ cells: replaced(cells, column, cell), presences }))
}

export function withPresence(state: GridState, row: number, lesson: number, presence: Presence): GridState {
  return withRow(state, row, ({ cells, presences }) => ({ cells, presences: replaced(presences, lesson, presence) }))
}

function withRow(state: GridState, index: number, change: (row: Row) => Row): GridState {
  const row = there(state.rows[index])
  return { ...state, rows: replaced(state.rows, index, change(row)) }
}

/** What Array.prototype.with does where the browser has it; Windows 7 has none newer than Chrome 109. */
export function replaced<T>(list: readonly T[], index: number, item: T): T[] {
  const copy = list.slice()
  copy[index] = item
  return copy
}

function there<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('A place outside the grid')
  return thing
}
