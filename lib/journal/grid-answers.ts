import { signOf } from './grid-decisions'
import {
  type Cell,
  cellAt,
  type GridState,
  kindOf,
  type Presence,
  type PresenceKind,
  presenceAt,
  replaced,
  type Trouble,
  withCell,
  withPresence,
} from './grid-state'
import { insertColumn } from './grid-typing'
import type { Answer, AttendanceOnWire, EntryOnWire, MarkOnWire } from './grid-wire'
import { isAwaited } from './mark'

/** An entry that waits on the device, and what the server last said to it. */
export type Kept = { entry: EntryOnWire; answer?: Answer }

/** The grid after the server's word on an entry. What was typed after it stays until the server has that too. */
export function takeAnswer(state: GridState, { entry, answer }: Required<Kept>): GridState {
  const place = placeOf(state, entry)
  if (!place) return state
  if (entry.type === 'attendance') {
    const presence = presenceAt(state, place.row, place.column)
    return withPresence(state, place.row, place.column, answeredPresence(presence, entry, answer))
  }

  const answered = withCell(state, place, answeredCell(cellAt(state, place), entry, answer))
  const column = answered.columns[place.column]
  if (!column?.isNew || answer.outcome !== 'saved') return answered
  const { isNew: _, ...known } = column
  return { ...answered, columns: replaced(answered.columns, place.column, known) }
}

/** Lays what waits on the device over the grid as the server gave it, when the page is opened. */
export function restore(state: GridState, kept: readonly Kept[]): GridState {
  return kept.reduce((restored, one) => {
    const withRoom = withColumnOf(restored, one.entry)
    if (one.answer) return takeAnswer(withRoom, { entry: one.entry, answer: one.answer })

    const place = placeOf(withRoom, one.entry)
    if (!place) return withRoom
    return one.entry.type === 'mark'
      ? withCell(withRoom, place, { ...cellAt(withRoom, place), typed: one.entry.value })
      : withPresence(withRoom, place.row, place.column, {
          ...presenceAt(withRoom, place.row, place.column),
          typed: kindTyped(one.entry),
        })
  }, state)
}

/** What the cell of an entry holds as far as the server told, and how many entries it has. */
export function standingOf(state: GridState, entry: EntryOnWire): { value: string | null; entries: number } {
  const place = placeOf(state, entry)
  if (!place) return { value: null, entries: 0 }
  if (entry.type === 'mark') return cellAt(state, place)
  const { sign, entries } = presenceAt(state, place.row, place.column)
  return { value: kindOf(sign), entries }
}

/** What an entry puts into its cell. */
export function valueOn(entry: EntryOnWire): string | null {
  return entry.type === 'mark' ? entry.value : kindTyped(entry)
}

/** Row and column of a mark; row and lesson of an attendance. Null where the entry belongs to another spread. */
function placeOf(state: GridState, entry: EntryOnWire): { row: number; column: number } | null {
  const row = state.grid.pupils.findIndex(({ id }) => id === entry.enrolmentId)
  const column =
    entry.type === 'mark'
      ? state.columns.findIndex(({ id }) => id === entry.columnId)
      : state.grid.lessons.findIndex(({ id }) => id === entry.lessonId)
  return row < 0 || column < 0 ? null : { row, column }
}

function answeredCell(cell: Cell, entry: MarkOnWire, answer: Answer): Cell {
  const { typed, ...rest } = cell
  const waiting = typed === undefined || typed === entry.value ? {} : { typed }
  if (answer.outcome !== 'saved') {
    const trouble = troubleOf(entry.value, answer, ({ value }) => value ?? null)
    return { ...rest, ...waiting, ...(trouble && { trouble }) }
  }

  const { trouble: _, ...plain } = rest
  const former = cell.value !== null && cell.value !== entry.value && !isAwaited(cell.value) ? cell.value : cell.former
  return {
    ...plain,
    ...waiting,
    value: entry.value,
    entries: answer.entries,
    former: former === entry.value ? null : former,
    heldUntil: Date.parse(answer.undoUntil) / 1000,
  }
}

function answeredPresence(presence: Presence, entry: AttendanceOnWire, answer: Answer): Presence {
  const { typed, ...rest } = presence
  const kind = kindTyped(entry)
  const waiting = typed === undefined || typed === kind ? {} : { typed }
  if (answer.outcome !== 'saved') {
    const trouble = troubleOf<PresenceKind>(kind, answer, (now) => now.kind ?? 'present')
    return { ...rest, ...waiting, ...(trouble && { trouble }) }
  }

  const { trouble: _, ...plain } = rest
  return { ...plain, ...waiting, ...signOf(kind), entries: answer.entries }
}

type Conflict = Extract<Answer, { outcome: 'conflict' }>['now']

function troubleOf<Value>(value: Value, answer: Answer, standing: (now: Conflict) => Value): Trouble<Value> | null {
  if (answer.outcome === 'refused') return { kind: 'refused', value, why: { message: answer.message } }
  if (answer.outcome === 'needs-reason') return { kind: 'needs-reason', value }
  if (answer.outcome === 'saved') return null
  const { entries, by, at } = answer.now
  return { kind: 'conflict', value, now: standing(answer.now), entries, by: by ?? '', at: at ?? '' }
}

function kindTyped({ kind, reason }: AttendanceOnWire): PresenceKind {
  return reason ? 'ill' : kind
}

/** A column that was to be made with an entry which is still here. */
function withColumnOf(state: GridState, entry: EntryOnWire): GridState {
  if (entry.type !== 'mark' || !entry.column || state.columns.some(({ id }) => id === entry.columnId)) return state
  const { lessonId, kindId } = entry.column
  const lesson = state.grid.lessons.findIndex(({ id }) => id === lessonId)
  const kind = state.grid.kinds.findIndex(({ id }) => id === kindId)
  if (lesson < 0) return state

  const made = {
    id: entry.columnId,
    lesson,
    kind: Math.max(0, kind),
    weightTenths: state.grid.kinds[kind]?.weightTenths ?? 10,
    title: null,
    isNew: true as const,
  }
  const free = state.columns.findIndex((column) => column.lesson === lesson && column.id === null)
  if (free >= 0) return { ...state, columns: replaced(state.columns, free, made) }
  const after = state.columns.map((column) => column.lesson).lastIndexOf(lesson)
  return insertColumn(state, after + 1, made)
}
