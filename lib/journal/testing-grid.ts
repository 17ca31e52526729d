import type { Day } from '@/lib/platform/day'
import type { Grid, GridColumn, GridPupil } from './grid'
import type { GridAction } from './grid-actions'
import { actionOf } from './grid-keys'
import { type GridState, openGrid, shownValue, type Write } from './grid-state'
import { reduceGrid } from './grid-typing'
import { usualRules } from './rules'

const lessonDays: Day[] = ['2026-11-18', '2026-11-20', '2026-11-24', '2026-11-27']

/** A spread of four lessons, the third of them today with two works, the last one still to come. */
export function smallGrid(said: Partial<Grid> = {}, pupils = 5): Grid {
  const columns: GridColumn[] = [
    { id: 'column-0', lesson: 0, kind: 0, weightTenths: 10, title: null },
    { id: null, lesson: 1, kind: 0, weightTenths: 10, title: null },
    { id: 'column-2', lesson: 2, kind: 0, weightTenths: 10, title: null },
    { id: 'column-3', lesson: 2, kind: 1, weightTenths: 30, title: 'Многочлены' },
    { id: null, lesson: 3, kind: 0, weightTenths: 10, title: null },
  ]
  return {
    courseId: 'course',
    readAt: '2026-11-24T07:30:00Z',
    today: '2026-11-24',
    scale: 'five',
    rules: usualRules,
    period: { id: 'period', kind: 'quarter', number: 2, firstDay: '2026-11-02', lastDay: '2026-12-29' },
    closedBy: null,
    mayWrite: true,
    isPartial: false,
    kinds: [
      { id: 'answer', name: 'Ответ на уроке', shortName: 'отв', weightTenths: 10 },
      { id: 'test', name: 'Контрольная работа', shortName: 'к/р', weightTenths: 30 },
    ],
    lessons: lessonDays.map((day, index) => ({
      id: `lesson-${index}`,
      day,
      number: 2,
      topic: null,
      homework: null,
      isTaken: false,
      isClosed: false,
    })),
    columns,
    pupils: Array.from({ length: pupils }, (_, row) => pupil(row)),
    held: [],
    ...said,
  }
}

function pupil(row: number): GridPupil {
  return {
    id: `pupil-${row}`,
    surname: `Фамилия${row}`,
    givenName: 'Имя',
    cells: ',,,,',
    presences: ',,,',
    periodMark: null,
  }
}

/** What came of some actions, all writes in order; ids of new columns are counted. */
export function did(state: GridState, ...actions: GridAction[]): { state: GridState; writes: Write[] } {
  let made = 0
  const writes: Write[] = []
  let next = state
  for (const action of actions) {
    const reduced = reduceGrid(next, action, () => `made-${++made}`)
    next = reduced.state
    writes.push(...reduced.writes)
  }
  return { state: next, writes }
}

/** Types keys as a keyboard sends them: letters one by one, others by their names in braces: «54{Enter}н». */
export function type(state: GridState, keys: string) {
  const actions = [...keys.matchAll(/\{([^}]+)\}|(.)/g)].map(([, name, letter]) => {
    const parts = (name ?? letter ?? '').split('+')
    const key = parts.at(-1) || '+'
    const isLetter = /^[a-z]$/i.test(key)
    const action = actionOf({
      key,
      code: isLetter ? `Key${key.toUpperCase()}` : '',
      isCtrl: parts.includes('Ctrl'),
      isShift: parts.includes('Shift'),
      isAlt: false,
    })
    if (!action) throw new Error(`The key ${key} means nothing`)
    return action
  })
  return did(state, ...actions)
}

/** A column of the grid as it is seen. */
export function seen({ rows }: GridState, column: number): (string | null)[] {
  return rows.map((row) => {
    const cell = row.cells[column]
    return cell ? shownValue(cell) : null
  })
}

/** The small grid with one standing in its third column, which is today's. */
export const opened = (said: Partial<Grid> = {}, pupils = 5) => openGrid(smallGrid(said, pupils))
