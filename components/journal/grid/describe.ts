import { fill } from '@/components/ui/words'
import { isHatched } from '@/lib/journal/grid-refusal'
import type { Cell, Column, GridState, Presence, PresenceKind } from '@/lib/journal/grid-state'
import { columnAt, lessonAt, pupilAt, shownSign, shownValue } from '@/lib/journal/grid-state'
import { isAwaited } from '@/lib/journal/mark'
import { dayText } from './dates'
import type { GridWords } from './words'

/** A value as it is told to a person: «долг» for an awaited mark, «пусто» for none. */
export function spokenValue(value: string | null, words: GridWords): string {
  if (value === null) return words.empty
  return isAwaited(value) ? words.due : value
}

export function spokenKind(kind: PresenceKind, words: GridWords): string {
  return words.kinds[kind]
}

export function pupilName({ surname, givenName }: { surname: string; givenName: string }): string {
  return `${surname} ${givenName}`
}

/** «Контрольная работа: Многочлены» */
export function workName(grid: GridState, { kind, title }: Pick<Column, 'kind' | 'title'>): string {
  const name = grid.grid.kinds[kind]?.name ?? ''
  return title ? `${name}: ${title}` : name
}

/** «Абрамов Глеб, 27 ноября, контрольная работа: 5, было 4» */
export function spokenCell(grid: GridState, row: number, column: number, words: GridWords): string {
  return fill(words.cell, {
    pupil: pupilName(pupilAt(grid, row)),
    day: dayText(lessonAt(grid, column).day, words),
    kind: workName(grid, columnAt(grid, column)),
    value: isHatched(grid, row, column) ? words.notHereCell : standing(grid, row, column, words),
  })
}

function standing(grid: GridState, row: number, column: number, words: GridWords): string {
  const cell: Cell | undefined = grid.rows[row]?.cells[column]
  const presence: Presence | undefined = grid.rows[row]?.presences[columnAt(grid, column).lesson]
  if (!cell || !presence) return words.empty

  const value = shownValue(cell)
  const sign = shownSign(presence)
  const said = [
    value !== null || !sign ? spokenValue(value, words) : null,
    sign && words.signs[sign],
    formerOf(cell) && fill(value === null ? words.takenBackFrom : words.changedFrom, { value: formerOf(cell) ?? '' }),
    isUnsent(cell, presence) && words.unsentCell,
    (cell.trouble || presence.trouble) && words.troubled,
  ]
  return said.filter(Boolean).join(', ')
}

/** What stood there before the mark that is seen. */
export function formerOf(cell: Cell): string | null {
  const isChanging = cell.typed !== undefined && cell.typed !== cell.value
  const former = isChanging ? cell.value : cell.former
  return former === null || isAwaited(former) ? null : former
}

export function isUnsent(cell: Cell, presence: Presence): boolean {
  return (
    isWaiting(cell) ||
    (presence.typed !== undefined && shownSign({ ...presence, typed: undefined }) !== shownSign(presence))
  )
}

export function isWaiting(cell: Cell): boolean {
  return cell.typed !== undefined && cell.typed !== cell.value
}
