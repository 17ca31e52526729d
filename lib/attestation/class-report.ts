import type { Day } from '@/lib/platform/day'
import { isUnsatisfactory, notAttested, numberOf } from './decision'

/** A share in tenths of a percent, rounded half up; null where there is nobody to count. */
export function permille(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((2000 * part + whole) / (2 * whole))
}

/** How many marks of each kind: what a subject's line of the report is made of. */
export type Tally = { five: number; four: number; three: number; two: number; notAttested: number }

export function tallyOf(values: readonly (string | null)[]): Tally {
  const count = (isCounted: (value: string | null) => boolean) => values.filter(isCounted).length
  return {
    five: count((value) => numberOf(value) === 5),
    four: count((value) => numberOf(value) === 4),
    three: count((value) => numberOf(value) === 3),
    two: count((value) => numberOf(value) === 2),
    notAttested: count((value) => value === notAttested),
  }
}

function wholeOf({ five, four, three, two, notAttested }: Tally): number {
  return five + four + three + two + notAttested
}

/** Качество знаний: the share of 5 and 4 among all who ought to have a mark, н/а included. */
export function qualityOf(tally: Tally): number | null {
  return permille(tally.five + tally.four, wholeOf(tally))
}

/** Успеваемость: the share of those who have 3 or better. */
export function successOf(tally: Tally): number | null {
  return permille(tally.five + tally.four + tally.three, wholeOf(tally))
}

/**
 * СОУ, степень обученности учащихся, by V. P. Simonov: a 5 counts for 100 %, a 4 for 64, a 3 for 36, a 2 for 16 and н/а
 * for 7, divided by all. In tenths of a percent.
 */
export function degreeOf(tally: Tally): number | null {
  const { five, four, three, two, notAttested } = tally
  return permille(100 * five + 64 * four + 36 * three + 16 * two + 7 * notAttested, 100 * wholeOf(tally))
}

/** Where a pupil's period marks put him or her; a list of the report each. */
export type Standing = 'excellent' | 'good-but-one' | 'good' | 'one-three' | 'threes' | 'failing' | 'not-yet'

/** A pupil's mark in a subject; null where none is given yet. */
export type SubjectMark = { subject: string; value: string | null }

/**
 * Отличники have 5 alone; «с одной 4» is kept apart from хорошисты, who have 5 and 4; «с одной 3» from the rest;
 * неуспевающие have a 2, н/а or незачёт. Зачёт and освобождён move nobody.
 */
export function standingOf(marks: readonly SubjectMark[]): Standing {
  if (marks.some(({ value }) => isUnsatisfactory(value))) return 'failing'
  const given = marks.map(({ value }) => numberOf(value)).filter((number) => number !== null)
  if (given.length === 0 || marks.some(({ value }) => value === null)) return 'not-yet'

  const threes = given.filter((number) => number === 3).length
  if (threes > 0) return threes === 1 ? 'one-three' : 'threes'
  const fours = given.filter((number) => number === 4).length
  if (fours === 0) return 'excellent'
  return fours === 1 ? 'good-but-one' : 'good'
}

/** The subjects that put a pupil into a list: the one 4, the one 3, those that are failed. */
export function reasonsOf(marks: readonly SubjectMark[], standing: Standing): SubjectMark[] {
  if (standing === 'failing') return marks.filter(({ value }) => isUnsatisfactory(value))
  const number = { 'one-three': 3, 'good-but-one': 4 }[standing as string]
  return number === undefined ? [] : marks.filter(({ value }) => numberOf(value) === number)
}

/** Of a class: the share of those without 3 among all who were attested or ought to have been. */
export function classQuality(standings: readonly Standing[]): number | null {
  const known = standings.filter((standing) => standing !== 'not-yet')
  return permille(
    known.filter((one) => one === 'excellent' || one === 'good' || one === 'good-but-one').length,
    known.length,
  )
}

/** Of a class: the share of those who fail nothing. */
export function classSuccess(standings: readonly Standing[]): number | null {
  const known = standings.filter((standing) => standing !== 'not-yet')
  return permille(known.filter((one) => one !== 'failing').length, known.length)
}

export type Span = { firstDay: Day; lastDay: Day | null }

/** Движение учащихся: there at the beginning, arrived, left, there at the end. `until` is today in a period that runs. */
export function movementOf<T extends Span>(spans: readonly T[], period: { firstDay: Day; lastDay: Day }, today: Day) {
  const until = today < period.lastDay ? today : period.lastDay
  return {
    atFirst: spans.filter((span) => span.firstDay <= period.firstDay && !isOver(span, period.firstDay)).length,
    arrived: spans.filter((span) => span.firstDay > period.firstDay && span.firstDay <= until),
    left: spans.filter((span) => span.firstDay <= until && !isOver(span, period.firstDay) && isOver(span, until)),
    atLast: spans.filter((span) => span.firstDay <= until && !isOver(span, until)).length,
  }
}

/** The last day in a class is a day in the class. */
function isOver({ lastDay }: Span, day: Day): boolean {
  return lastDay !== null && lastDay < day
}
