import type { GridAction, Reduced } from './grid-actions'
import { decide } from './grid-decisions'
import { keepsTab, moveOn, moveTo, selectedRows, step, toEdge } from './grid-moves'
import { paste } from './grid-paste'
import {
  cellAt,
  columnAt,
  type GridState,
  type PresenceKind,
  presenceAt,
  replaced,
  shownPresence,
  shownValue,
  type Write,
} from './grid-state'
import { type MakeId, retrace, withStep, writeMark, writePresence } from './grid-writing'
import { type Scale, scaleOf } from './scale'

/** The grid after what a teacher did, and what is to be written because of it. Pure: the same twice gives the same twice. */
export function reduceGrid(state: GridState, action: GridAction, makeId: MakeId): Reduced {
  switch (action.type) {
    case 'digit':
      return typeDigit(state, action.digit, makeId)
    case 'slash':
      return still(typeSlash(state))
    case 'undo':
    case 'redo':
      return state.typing ? still({ ...state, typing: '' }) : retrace(state, action.type, makeId)
    case 'erase':
      return state.typing ? still({ ...state, typing: '' }) : erase(state, makeId)
    case 'leave':
      return still({
        ...state,
        typing: '',
        anchor: null,
        last: null,
        isLeaving: state.typing === '' && state.anchor === null,
      })
    case 'turn':
      return still({ ...state, direction: action.direction })
    case 'choose-kind':
      return still(chooseKind(state, action.column, action.kind))
    case 'add-column':
      return still(addColumn(state, action.lesson))
    case 'decide':
      return decide(state, action, makeId)
  }

  const ended = endTyping(state, makeId)
  const { state: next, writes } = afterTyping(ended.state, action, makeId)
  return { state: next, writes: [...ended.writes, ...writes] }
}

/** Everything that ends a value of several digits before it does its own. */
function afterTyping(state: GridState, action: GridAction, makeId: MakeId): Reduced {
  switch (action.type) {
    case 'step':
      return still(step(state, action.rows, action.columns, action.isSelecting))
    case 'edge':
      return still(toEdge(state, action))
    case 'go':
      return still(moveTo(state, action))
    case 'enter':
      return still(action.isBack ? step(state, -1, 0) : step(state, 1, 0))
    case 'tab':
      return still(keepsTab(state, action.isBack) ? step(state, 0, action.isBack ? -1 : 1) : state)
    case 'word':
      return enter(state, action.value, makeId)
    case 'attend':
      return attend(state, action.kind)
    case 'paste':
      return paste(state, action.text, makeId)
    default:
      return still(state)
  }
}

const still = (state: GridState): Reduced => ({ state, writes: [] })

/** In scales up to 9 one key is a whole mark; in longer ones a value ends with Enter, or when one goes elsewhere. */
function typeDigit(state: GridState, digit: string, makeId: MakeId): Reduced {
  const typing = state.typing + digit
  if (isLong(scaleOf(state.grid.scale))) return still({ ...state, typing: typing.slice(0, 5), last: null })

  const place = state.at
  const entered = enter({ ...state, typing: '' }, typing, makeId)
  const wasTaken = entered.state.said?.about === 'entered'
  return wasTaken && typing.length === 1 ? { ...entered, state: { ...entered.state, last: place } } : entered
}

/** Right after a digit a slash returns to that cell, for its second mark. */
function typeSlash(state: GridState): GridState {
  const scale = scaleOf(state.grid.scale)
  if (!scale?.isSplittable || state.typing.includes('/')) return state
  if (isLong(scale)) return state.typing ? { ...state, typing: `${state.typing}/` } : state

  const place = state.last ?? state.at
  const value = shownValue(cellAt(state, place))
  if (!value || !/^\d$/.test(value)) return state
  return { ...moveTo(state, place), typing: `${value}/` }
}

function isLong(scale: Scale | null): boolean {
  return (scale?.numbers?.highest ?? 0) > 9
}

function endTyping(state: GridState, makeId: MakeId): Reduced {
  if (!state.typing) return still(state)
  const { typing, at } = state
  const isWhole = !typing.endsWith('/')
  const whole = { ...state, typing: '' }
  return isWhole ? writeStep(whole, () => writeMark(whole, at, typing, makeId), typing) : still(whole)
}

/** Enters a value where one stands and moves on; a value that is refused keeps the place. */
function enter(state: GridState, value: string, makeId: MakeId): Reduced {
  const reduced = writeStep(state, () => writeMark(state, state.at, value, makeId), value)
  return reduced.state.said?.about === 'refused' ? reduced : { ...reduced, state: moveOn(reduced.state) }
}

function attend(state: GridState, kind: PresenceKind): Reduced {
  const { row } = state.at
  const { lesson } = columnAt(state, state.at.column)
  const { state: next, writes, refusal } = writePresence(state, row, lesson, kind)
  if (refusal) return still({ ...next, said: { about: 'refused', row, why: refusal } })
  const said: GridState = { ...withStep(state, { state: next, writes }), said: { about: 'attended', row, kind } }
  return { state: moveOn(said), writes }
}

function writeStep(state: GridState, write: () => ReturnType<typeof writeMark>, value: string): Reduced {
  const { state: next, writes, refusal } = write()
  const { row } = state.at
  if (refusal) return still({ ...next, said: { about: 'refused', row, why: refusal } })
  return { state: { ...withStep(state, { state: next, writes }), said: { about: 'entered', row, value } }, writes }
}

/** Takes back the marks of the selected cells; where no mark stands, what was said of attendance. */
function erase(state: GridState, makeId: MakeId): Reduced {
  const { column } = state.at
  const { lesson } = columnAt(state, column)
  let next = state
  const writes: Write[] = []
  for (const row of selectedRows(state)) {
    const isMarked = shownValue(cellAt(next, { row, column })) !== null
    const isAway = shownPresence(presenceAt(next, row, lesson)) !== 'present'
    if (!isMarked && !isAway) continue
    const written = isMarked
      ? writeMark(next, { row, column }, null, makeId)
      : writePresence(next, row, lesson, 'present')
    next = written.state
    writes.push(...written.writes)
    if (written.refusal) next = { ...next, said: { about: 'refused', row, why: written.refusal } }
  }
  const stepped = withStep(state, { state: next, writes })
  const said = writes.length > 0 ? ({ about: 'takenBack', row: state.at.row, value: '' } as const) : stepped.said
  return { state: { ...stepped, said, last: null }, writes }
}

/** Another kind of work for a column that has no marks yet; it weighs what that kind usually does. */
function chooseKind(state: GridState, index: number, kind: number): GridState {
  const column = columnAt(state, index)
  const chosen = state.grid.kinds[kind]
  if (!chosen || column.id !== null) return state
  return { ...state, columns: replaced(state.columns, index, { ...column, kind, weightTenths: chosen.weightTenths }) }
}

/** One more place for a work at the lesson, after those that it has. Steps from before cannot be taken back any more. */
function addColumn(state: GridState, lesson: number): GridState {
  const ofLesson = state.columns.flatMap((column, index) => (column.lesson === lesson ? [index] : []))
  const last = ofLesson.at(-1)
  if (last === undefined || columnAt(state, last).id === null) {
    return last === undefined ? state : moveTo(state, { row: state.at.row, column: last })
  }

  return moveTo(
    insertColumn(state, last + 1, { id: null, lesson, kind: usual(state), weightTenths: 10, title: null }),
    {
      row: 0,
      column: last + 1,
    },
  )
}

function usual({ columns, grid }: GridState): number {
  const free = columns.find(({ id }) => id === null)
  return free?.kind ?? grid.kinds.findIndex(({ weightTenths }) => weightTenths === 10)
}

/** Makes room for a column in every row. */
export function insertColumn(state: GridState, index: number, column: GridState['columns'][number]): GridState {
  const inserted = <T>(list: readonly T[], item: T) => [...list.slice(0, index), item, ...list.slice(index)]
  return {
    ...state,
    columns: inserted(state.columns, column),
    rows: state.rows.map((row) => ({ ...row, cells: inserted(row.cells, { value: null, entries: 0, former: null }) })),
    done: [],
    undone: [],
    last: null,
  }
}
