import type { GridAction } from './grid-actions'

/** A key as the browser tells it: what it writes, and where it lies. */
export type Press = { key: string; code: string; isCtrl: boolean; isShift: boolean; isAlt: boolean }

const pageRows = 10

/** Keys by what they write, in either layout: a number pad and a Latin keyboard type the same marks. */
const byKey: Record<string, GridAction> = {
  '/': { type: 'slash' },
  '.': { type: 'word', value: '.' },
  ю: { type: 'word', value: '.' },
  '+': { type: 'word', value: 'зачёт' },
  '-': { type: 'word', value: 'незачёт' },
  н: { type: 'attend', kind: 'absent' },
  о: { type: 'attend', kind: 'late' },
  б: { type: 'attend', kind: 'ill' },
  у: { type: 'attend', kind: 'left-early' },
  Delete: { type: 'erase' },
  Backspace: { type: 'erase' },
  Escape: { type: 'leave' },
}

/** Where the letters lie, for a keyboard that is switched to Latin. */
const byPlace: Record<string, GridAction> = {
  KeyY: { type: 'attend', kind: 'absent' },
  KeyJ: { type: 'attend', kind: 'late' },
  Comma: { type: 'attend', kind: 'ill' },
  KeyE: { type: 'attend', kind: 'left-early' },
  NumpadDivide: { type: 'slash' },
  NumpadDecimal: { type: 'word', value: '.' },
}

/** What a key means in the grid; null for those that stay the browser's own. */
export function actionOf(press: Press): GridAction | null {
  if (press.isAlt) return null
  if (press.isCtrl) return withControl(press)

  const step = stepOf(press)
  if (step) return step
  if (press.key === 'Enter') return { type: 'enter', isBack: press.isShift }
  if (press.key === 'Tab') return { type: 'tab', isBack: press.isShift }
  if (/^\d$/.test(press.key)) return { type: 'digit', digit: press.key }

  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return byKey[key] ?? (/[а-яё]/.test(key) ? null : (byPlace[press.code] ?? null))
}

function withControl({ key, code, isShift }: Press): GridAction | null {
  if (key === 'Home') return { type: 'edge', row: 'first', column: 'first' }
  if (key === 'End') return { type: 'edge', row: 'last', column: 'last' }
  if (code === 'KeyZ') return { type: isShift ? 'redo' : 'undo' }
  return code === 'KeyY' ? { type: 'redo' } : null
}

function stepOf({ key, isShift }: Press): GridAction | null {
  const steps: Record<string, GridAction> = {
    ArrowUp: { type: 'step', rows: -1, columns: 0, isSelecting: isShift },
    ArrowDown: { type: 'step', rows: 1, columns: 0, isSelecting: isShift },
    ArrowLeft: { type: 'step', rows: 0, columns: -1, isSelecting: false },
    ArrowRight: { type: 'step', rows: 0, columns: 1, isSelecting: false },
    PageUp: { type: 'step', rows: -pageRows, columns: 0, isSelecting: isShift },
    PageDown: { type: 'step', rows: pageRows, columns: 0, isSelecting: isShift },
    Home: { type: 'edge', row: null, column: 'first' },
    End: { type: 'edge', row: null, column: 'last' },
  }
  return steps[key] ?? null
}
