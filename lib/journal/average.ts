import { numbersOf } from './mark'

/** Marks of one value and weight, and how many cells hold them. */
export type Counted = { value: string | null; weightTenths: number; cells?: number }

/** An exact weighted mean: `points` out of `weight`, both whole numbers; the weight is never 0. */
export type Average = { points: number; weight: number }

/**
 * Σ(mark · weight) / Σ weight. A split mark counts as two marks of the column's weight; weight 0, зачёт and awaited
 * marks count for nothing. Null where nothing counts yet: no marks, no average.
 */
export function averageOf(marks: readonly Counted[]): Average | null {
  let points = 0
  let weight = 0
  for (const { value, weightTenths, cells = 1 } of marks) {
    for (const number of numbersOf(value)) {
      points += number * weightTenths * cells
      weight += weightTenths * cells
    }
  }
  return weight === 0 ? null : { points, weight }
}

/** How many marks an average is made of: a split mark is two; what weighs nothing, or is no number, is none. */
export function countOf(marks: readonly Counted[]): number {
  return marks.reduce(
    (sum, { value, weightTenths, cells = 1 }) => sum + (weightTenths > 0 ? numbersOf(value).length * cells : 0),
    0,
  )
}

/** Whether the exact value reaches a threshold given in hundredths, such as 465 for «5». */
export function reaches({ points, weight }: Average, hundredths: number): boolean {
  return 100 * points >= hundredths * weight
}

/** A number to be shown: `units` of so many decimals. 4.65 is 465 units of 2 decimals. */
export type Shown = { units: number; decimals: number }

/**
 * Two decimals, rounded half up. Where that would seem to reach a threshold which the exact value does not, as many
 * decimals as it takes: 4.645 beside a threshold of 4.65. For display only; `reaches` decides.
 */
export function shownAverage(average: Average, thresholdsInHundredths: readonly number[] = []): Shown {
  let decimals = 2
  while (thresholdsInHundredths.some((threshold) => seemsOtherwise(average, decimals, threshold))) decimals += 1
  return { units: roundedHalfUp(average, decimals), decimals }
}

function seemsOtherwise(average: Average, decimals: number, hundredths: number): boolean {
  const seems = roundedHalfUp(average, decimals) >= hundredths * 10 ** (decimals - 2)
  return seems !== reaches(average, hundredths)
}

/** Whole numbers all the way: 4.645 has no exact form in binary, and half of it would be rounded down. */
function roundedHalfUp({ points, weight }: Average, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  const doubled = 2n * BigInt(weight)
  return Number((2n * scale * BigInt(points) + BigInt(weight)) / doubled)
}
