import type { Direction, GridState, PresenceKind, Write } from './grid-state'

/** What a teacher does in the grid. */
export type GridAction =
  | { type: 'step'; rows: number; columns: number; isSelecting: boolean }
  | { type: 'edge'; row: 'first' | 'last' | null; column: 'first' | 'last' }
  | { type: 'go'; row: number; column: number }
  | { type: 'enter'; isBack: boolean }
  | { type: 'tab'; isBack: boolean }
  | { type: 'leave' }
  | { type: 'digit'; digit: string }
  | { type: 'slash' }
  | { type: 'word'; value: string }
  | { type: 'attend'; kind: PresenceKind }
  | { type: 'erase' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'paste'; text: string }
  | { type: 'turn'; direction: Direction }
  | { type: 'choose-kind'; column: number; kind: number }
  | { type: 'add-column'; lesson: number }
  | { type: 'decide'; row: number; column: number; how: Decision }

/** What is done about a trouble: leave what the other wrote, put one's own over it, say why, or let it be. */
export type Decision = 'theirs' | 'mine' | 'drop' | { reason: string }

/** The state after an action, and what is to be written into the ledger because of it. */
export type Reduced = { state: GridState; writes: readonly Write[] }
