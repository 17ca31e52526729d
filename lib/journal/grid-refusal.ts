import { isThere } from './grid'
import { columnAt, type GridState, lessonAt, pupilAt, type Refusal } from './grid-state'
import { isValueOf, scaleOf } from './scale'

/** Why a cell does not take a mark, as far as the page knows; null where it may be tried. The server decides. */
export function refusalOfMark(state: GridState, row: number, column: number, value: string | null): Refusal | null {
  const scale = scaleOf(state.grid.scale)
  const refusal = refusalAt(state, row, columnAt(state, column).lesson)
  if (refusal) return refusal
  if (!scale) return 'noMarks'
  if (state.grid.closedBy) return 'closed'
  return value === null || isValueOf(scale, value) ? null : 'notInScale'
}

/** Why nothing can be said of a pupil at a lesson. */
export function refusalAt({ grid }: GridState, row: number, lessonIndex: number): Refusal | null {
  const lesson = grid.lessons[lessonIndex]
  const pupil = grid.pupils[row]
  if (!grid.mayWrite) return 'readOnly'
  if (!lesson || !pupil || !isThere(pupil, lesson.day)) return 'notHere'
  if (lesson.day > grid.today) return 'notYet'
  return lesson.isClosed || grid.closedBy === 'head' ? 'closed' : null
}

/** Whether the cell is hatched: the pupil was not in the course on that day. */
export function isHatched(state: GridState, row: number, column: number): boolean {
  return !isThere(pupilAt(state, row), lessonAt(state, column).day)
}
