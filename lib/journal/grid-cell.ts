import type { AttendanceSign } from './attendance'

/** What stands in a cell of the grid, how long its chain of entries is, and what the present entry replaced. */
export type CellFacts = { value: string | null; entries: number; former: string | null }

/** How a pupil was at a lesson, and how long the chain of entries is. */
export type PresenceFacts = { sign: AttendanceSign | null; minutes: number | null; entries: number }

export const emptyCell: CellFacts = { value: null, entries: 0, former: null }
export const noPresence: PresenceFacts = { sign: null, minutes: null, entries: 0 }

const letters = {
  absent: 'a',
  unexplained: 'n',
  announced: 'p',
  illness: 'i',
  family: 'f',
  order: 'o',
  excused: 'e',
  unexcused: 'u',
  truancy: 't',
  late: 'l',
  leftEarly: 'x',
} as const satisfies Record<AttendanceSign, string>

const signs = new Map(Object.entries(letters).map(([sign, letter]) => [letter, sign as AttendanceSign]))

/** A row of cells as one short text: «5,,4*2<3» is a 5, an empty cell, and a 4 whose second entry replaced a 3. */
export function writeCells(cells: readonly CellFacts[]): string {
  return cells.map(writeCell).join(',')
}

export function readCells(text: string, count: number): CellFacts[] {
  const parts = text.split(',')
  return Array.from({ length: count }, (_, index) => readCell(parts[index] ?? ''))
}

/** A row of lessons as one short text: «,n,l10*2» is there, absent, ten minutes late by the second entry. */
export function writePresences(presences: readonly PresenceFacts[]): string {
  return presences.map(writePresence).join(',')
}

export function readPresences(text: string, count: number): PresenceFacts[] {
  const parts = text.split(',')
  return Array.from({ length: count }, (_, index) => readPresence(parts[index] ?? ''))
}

function writeCell({ value, entries, former }: CellFacts): string {
  return `${value ?? ''}${timesOf(entries, value !== null)}${former === null ? '' : `<${former}`}`
}

function readCell(text: string): CellFacts {
  if (text === '') return emptyCell

  const [present = '', former] = text.split('<')
  const [value = '', times] = present.split('*')
  return { value: value || null, entries: entriesOf(times, value !== ''), former: former ?? null }
}

function writePresence({ sign, minutes, entries }: PresenceFacts): string {
  return `${sign ? letters[sign] : ''}${minutes ?? ''}${timesOf(entries, sign !== null)}`
}

function readPresence(text: string): PresenceFacts {
  if (text === '') return noPresence

  const [present = '', times] = text.split('*')
  const sign = signs.get(present.slice(0, 1) as (typeof letters)[AttendanceSign]) ?? null
  const minutes = present.length > 1 ? Number(present.slice(1)) : null
  return { sign, minutes, entries: entriesOf(times, sign !== null) }
}

/** One entry for what is there, and none for what is not, need no saying. */
function timesOf(entries: number, isThere: boolean): string {
  return entries === (isThere ? 1 : 0) ? '' : `*${entries}`
}

function entriesOf(times: string | undefined, isThere: boolean): number {
  return times === undefined ? (isThere ? 1 : 0) : Number(times)
}
