import { type Average, averageOf } from './average'
import { type Column, type Row, shownValue } from './grid-state'
import { type SchoolRules, weightOf } from './rules'

/** The average of a line as it is seen, what is not sent yet included; by the school's rules, exact. */
export function averageOfRow({ cells }: Row, columns: readonly Column[], rules: SchoolRules): Average | null {
  return averageOf(
    cells.map((cell, index) => ({
      value: shownValue(cell),
      weightTenths: weightOf(columns[index]?.weightTenths ?? 0, rules),
    })),
  )
}
