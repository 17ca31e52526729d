import { memo, type ReactNode } from 'react'
import { formatAverage } from '@/components/diary/work'
import { classes } from '@/components/ui/classes'
import { isThere } from '@/lib/journal/grid'
import { averageOfRow } from '@/lib/journal/grid-average'
import { selectedRows } from '@/lib/journal/grid-moves'
import { type Cell, type Column, type Presence, shownSign, shownValue } from '@/lib/journal/grid-state'
import { isAwaited } from '@/lib/journal/mark'
import { formerOf, isUnsent, spokenCell } from './describe'
import { useGrid, useShown } from './grid-context'
import { PupilName } from './pupil-name'
import type { GridWords } from './words'

/** A pupil's line. It draws itself anew when something in it changed, or when one comes to it or leaves. */
export const GridRow = memo(function GridRow({ index }: { index: number }) {
  const { store, grid, words } = useGrid()
  const row = useShown((shown) => shown.grid.rows[index])
  const columns = useShown((shown) => shown.grid.columns)
  const active = useShown(({ grid }) => (grid.at.row === index ? grid.at.column : -1))
  const typing = useShown(({ grid }) => (grid.at.row === index ? grid.typing : ''))
  const selected = useShown(({ grid }) =>
    grid.anchor !== null && selectedRows(grid).includes(index) ? grid.at.column : -1,
  )
  const pupil = grid.pupils[index]
  if (!row || !pupil) return null

  return (
    <tr className={active >= 0 ? 'here' : undefined}>
      <PupilName index={index} />
      {columns.map((column, at) => {
        const cell = row.cells[at]
        const presence = row.presences[column.lesson]
        const lesson = grid.lessons[column.lesson]
        if (!cell || !presence || !lesson) return null

        const isHere = at === active
        const isFirst = columns[at - 1]?.lesson !== column.lesson
        const isHatched = !isThere(pupil, lesson.day)
        return (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: a column's place is what it is known by until it has an id
            key={at}
            className={cellClass(column, columns[at + 1], cell, presence, isHatched, at === selected)}
            {...(isHere && {
              tabIndex: 0,
              'aria-label': spokenCell(store.read().grid, index, at, words),
            })}
          >
            {isHere && typing ? `${typing}…` : face(cell, presence, isFirst, words)}
          </td>
        )
      })}
      {!grid.isPartial && <Averages index={index} />}
    </tr>
  )
})

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
      <td className="avg">{average ? formatAverage(average, grid.rules, locale) : null}</td>
      <td className="result">{grid.pupils[index]?.periodMark}</td>
    </>
  )
}
