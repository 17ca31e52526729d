import { type Average, type Counted, countOf } from './average'
import { type Target, targetsOf } from './explain'
import { averageBy, type SchoolRules, suggestedMark, weightOf } from './rules'

/** What marks come to: Σ(mark · weight) and Σ weight by the school's rules, in tenths, and how many marks there are. */
export type Sum = { points: number; weight: number; count: number }

/** One mark that might be given. */
export type PlannedMark = { value: number; weightTenths: number }

export function sumOf(marks: readonly Counted[], rules: SchoolRules): Sum {
  const { points, weight } = averageBy(marks, rules) ?? { points: 0, weight: 0 }
  return { points, weight, count: countOf(marks) }
}

export function averageOfSum({ points, weight }: Sum): Average | null {
  return weight === 0 ? null : { points, weight }
}

/** What the rules would suggest for these marks; null where they suggest nothing. */
export function suggestedFor(sum: Sum, rules: SchoolRules): Target | 2 | null {
  return suggestedMark(averageOfSum(sum), sum.count, rules)
}

/** The same mark, given so many times more. */
export function withMarks(sum: Sum, { value, weightTenths }: PlannedMark, times: number, rules: SchoolRules): Sum {
  const weight = weightOf(weightTenths, rules)
  if (weight === 0) return sum
  return {
    points: sum.points + value * weight * times,
    weight: sum.weight + weight * times,
    count: sum.count + times,
  }
}

/**
 * The fewest marks of this value and weight after which the rules suggest the target or better; 0 where they do so
 * already, null where no number of such marks is enough. Computed from whole numbers, so that 4.65 is 4.65.
 */
export function marksNeeded(sum: Sum, mark: PlannedMark, target: Target, rules: SchoolRules): number | null {
  const weight = weightOf(mark.weightTenths, rules)
  if (weight === 0) return isReached(sum, target, rules) ? 0 : null

  const threshold = new Map(targetsOf(rules)).get(target) ?? 0
  const lacking = threshold * sum.weight - 100 * sum.points
  const gain = weight * (100 * mark.value - threshold)
  const fewest = Math.max(sum.weight === 0 ? 1 : 0, rules.fewestMarks - sum.count)
  const enough = gain > 0 ? Math.max(fewest, Math.ceil(lacking / gain)) : fewest
  return isReached(withMarks(sum, mark, enough, rules), target, rules) ? enough : null
}

function isReached(sum: Sum, target: Target, rules: SchoolRules): boolean {
  const suggested = suggestedFor(sum, rules)
  return suggested !== null && suggested >= target
}
