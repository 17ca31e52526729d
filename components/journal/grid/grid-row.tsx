import { memo, type ReactNode } from 'react'
import { formatAverage } from '@/components/diary/work'
import { classes } from '@/components/ui/classes'
import { isThere } from '@/lib/journal/grid'
import { averageOfRow } from '@/lib/journal/grid-average'
import { selectedRows } from '@/lib/journal/grid-moves'
import { type Cell, type Column, type Presence, type Row, shownSign, shownValue } from '@/lib/journal/grid-state'
import { isAwaited } from '@/lib/journal/mark'
import { formerOf, isUnsent, spokenCell } from './describe'
import { useGrid, useShown } from './grid-context'
import { PupilName } from './pupil-name'
import { asCell, asLine } from './roles'
import type { GridWords } from './words'

/** A pupil's line. It draws itself anew when something in it changed, or when one comes to it or leaves. */
export const GridRow = memo(function GridRow({ index }: { index: number }) {
  const { grid } = useGrid()
  const row = useShown((shown) => shown.grid.rows[index])
  const columns = useShown((shown) => shown.grid.columns)
  const active = useShown(({ grid }) => (grid.at.row === index ? grid.at.column : -1))
  const typing = useShown(({ grid }) => (grid.at.row === index ? grid.typing : ''))
  const selected = useShown(({ grid }) =>
    grid.anchor !== null && selectedRows(grid).includes(index) ? grid.at.column : -1,
  )
  if (!row) return null

  const within = (from: number, column: number) => (column >= from && column < from + stretch ? column : -1)
  return (
    <tr {...asLine} className={active >= 0 ? 'here' : undefined}>
      <PupilName index={index} />
      {Array.from({ length: Math.ceil(columns.length / stretch) }, (_, part) => part * stretch).map((from) => (
        <Stretch
          key={from}
          {...{ index, from, row, columns }}
          active={within(from, active)}
          typing={within(from, active) < 0 ? '' : typing}
          selected={within(from, selected)}
        />
      ))}
      {!grid.isPartial && <Averages index={index} />}
    </tr>
  )
})

/** How many cells are looked at together: of a line of 120 a key draws a few anew, not all. */
const stretch = 12

type StretchProps = {
  index: number
  from: number
  row: Row
  columns: readonly Column[]
  active: number
  typing: string
  selected: number
}

const Stretch = memo(function Stretch({ index, from, row, columns, active, typing, selected }: StretchProps) {
  const { store, grid, words } = useGrid()
  const pupil = grid.pupils[index]

  return columns.slice(from, from + stretch).map((column, offset) => {
    const at = from + offset
    const cell = row.cells[at]
    const presence = row.presences[column.lesson]
    const lesson = grid.lessons[column.lesson]
    if (!pupil || !cell || !presence || !lesson) return null

    const isHatched = !isThere(pupil, lesson.day)
    const isFirst = columns[at - 1]?.lesson !== column.lesson
    return (
      <td
        {...asCell}
        key={at}
        className={cellClass(column, columns[at + 1], cell, presence, isHatched, at === selected)}
        tabIndex={index === store.opened.row && at === store.opened.column ? 0 : -1}
        aria-label={at === active ? spokenCell(store.read().grid, index, at, words) : undefined}
      >
        {at === active && typing ? `${typing}…` : face(cell, presence, isFirst, words)}
      </td>
    )
  })
}, isAsBefore)

function isAsBefore(before: StretchProps, now: StretchProps): boolean {
  if (before.columns !== now.columns || before.active !== now.active || before.selected !== now.selected) return false
  if (before.typing !== now.typing || before.from !== now.from) return false
  return now.columns
    .slice(now.from, now.from + stretch)
    .every(
      ({ lesson }, offset) =>
        before.row.cells[now.from + offset] === now.row.cells[now.from + offset] &&
        before.row.presences[lesson] === now.row.presences[lesson],
    )
}

function cellClass(
  { lesson }: Column,
  next: Column | undefined,
  cell: Cell,
  presence: Presence,
  isHatched: boolean,
  isSelected: boolean,
): string | undefined {
  const value = shownValue(cell)
  const held = cell.heldUntil !== undefined && value !== null
  return (
    classes(
      next?.lesson === lesson && 'twin',
      isHatched && 'hatched',
      value === null && shownSign(presence) && 'att-cell',
      (value ?? '').length > 1 && 'half',
      held && 'held',
      isUnsent(cell, presence) && 'unsent',
      (cell.trouble || presence.trouble) && 'wrong',
      isSelected && 'picked',
    ) || undefined
  )
}

/** Plain text wherever it can be: a spread has thousands of cells. */
function face(cell: Cell, presence: Presence, isFirst: boolean, words: GridWords): ReactNode {
  const value = shownValue(cell)
  const sign = shownSign(presence)
  const letter = sign ? words.letters[sign] : ''
  const former = formerOf(cell)
  const mark = markFace(value, words)
  if (value === null && !former) return letter || null
  if (!former && !(letter && isFirst)) return mark

  return (
    <>
      {letter && isFirst && <i className="with-mark">{letter}</i>}
      {former && <s>{former}</s>}
      {mark}
    </>
  )
}

function markFace(value: string | null, words: GridWords): ReactNode {
  if (value === null) return null
  if (isAwaited(value)) {
    return (
      <>
        <b className="due" />
        <span className="sr-only">{words.due}</span>
      </>
    )
  }
  if (value === 'зачёт') return words.pass
  return value === 'незачёт' ? words.fail : value
}

/** The average as the line is seen, and what the teacher decided for the period. */
function Averages({ index }: { index: number }) {
  const { grid, locale } = useGrid()
  const row = useShown((shown) => shown.grid.rows[index])
  const columns = useShown((shown) => shown.grid.columns)
  const average = row && averageOfRow(row, columns, grid.rules)

  return (
    <>
      <td {...asCell} className="avg">
        {average ? formatAverage(average, grid.rules, locale) : null}
      </td>
      <td {...asCell} className="result">
        {grid.pupils[index]?.periodMark}
      </td>
    </>
  )
}
