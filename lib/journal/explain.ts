import { type Average, averageOf, countOf, reaches, type Shown, shownAverage } from './average'
import { type Mark, numbersOf } from './mark'
import { type SchoolRules, suggestedMark, thresholdsOf } from './rules'

/** What a mark brings into an average, in tenths; a split mark brings two numbers. */
export type Part = { mark: Mark; numbers: number[]; points: number; weight: number }

export type Explanation = {
  /** In the order in which the marks were given. */
  parts: Part[]
  /** Awaited, taken back, no number, or of no weight: they count for nothing. */
  leftOut: Mark[]
  average: Average | null
  outlook: Outlook
}

/** How an average comes about, mark by mark. The marks weigh already what they weigh by the school's rules. */
export function explanationOf(marks: readonly Mark[], rules: SchoolRules): Explanation {
  const counted = marks.map((mark) => ({ value: mark.now.value, weightTenths: mark.weightTenths }))
  const all = marks.map(partOf)
  const parts = all.filter((part) => part.weight > 0)
  const average = averageOf(counted)
  return {
    parts,
    leftOut: all.filter((part) => part.weight === 0).map((part) => part.mark),
    average,
    outlook: outlookOf(average, countOf(counted), rules),
  }
}

function partOf(mark: Mark): Part {
  const numbers = numbersOf(mark.now.value)
  const points = numbers.reduce((sum, number) => sum + number * mark.weightTenths, 0)
  return { mark, numbers, points, weight: numbers.length * mark.weightTenths }
}

export type Target = 5 | 4 | 3

/** What an average would come to in the period, if it ended now. */
export type Outlook = {
  suggested: Target | 2 | null
  /** How many marks are missing before anything is suggested. */
  missing: number
  /** The next higher mark, and what the average lacks of it as it is shown; null from the highest on, and without marks. */
  next: { mark: Target; lacks: Shown } | null
}

export function outlookOf(average: Average | null, count: number, rules: SchoolRules): Outlook {
  return {
    suggested: suggestedMark(average, count, rules),
    missing: Math.max(0, rules.fewestMarks - count),
    next: average && nextOf(average, rules),
  }
}

/** From the highest: each mark with the average from which it is suggested, in hundredths. */
export function targetsOf(rules: SchoolRules): [Target, number][] {
  return [
    [5, rules.five],
    [4, rules.four],
    [3, rules.three],
  ]
}

/** Taken from the shown average, so that the two come to the threshold in the reader's head. */
function nextOf(average: Average, rules: SchoolRules): Outlook['next'] {
  const next = targetsOf(rules).findLast(([, threshold]) => !reaches(average, threshold))
  if (!next) return null

  const [mark, threshold] = next
  const { units, decimals } = shownAverage(average, thresholdsOf(rules))
  return { mark, lacks: { units: threshold * 10 ** (decimals - 2) - units, decimals } }
}
