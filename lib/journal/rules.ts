import { type Average, averageOf, type Counted, reaches } from './average'

/** The school's rules for a school year. Versions are added; the newest one holds for the whole year. */
export type SchoolRules = {
  /** plain: every mark counts once; weighted: by its column. */
  averaging: 'plain' | 'weighted'
  /** In hundredths: the average from which a 5, a 4 and a 3 are suggested. */
  five: number
  four: number
  three: number
  /** With fewer marks than this nothing is suggested. */
  fewestMarks: number
  minutesToUndo: number
  daysToClose: number
  /** The class teacher sees a remark before the family does. */
  holdsRemarks: boolean
}

/** Until the head decides otherwise. */
export const usualRules: SchoolRules = {
  averaging: 'weighted',
  five: 465,
  four: 365,
  three: 265,
  fewestMarks: 3,
  /** After this long a mark has been seen at home and is history, not a draft. */
  minutesToUndo: 5,
  daysToClose: 14,
  holdsRemarks: false,
}

/** In hundredths, from the highest: where an average that is shown must not seem to reach what it does not. */
export function thresholdsOf({ five, four, three }: SchoolRules): number[] {
  return [five, four, three]
}

/** The period mark that the rules suggest for an average of so many marks; null where there are too few. The teacher decides. */
export function suggestedMark(average: Average | null, marks: number, rules: SchoolRules): 5 | 4 | 3 | 2 | null {
  if (!average || marks < rules.fewestMarks) return null
  if (reaches(average, rules.five)) return 5
  if (reaches(average, rules.four)) return 4
  return reaches(average, rules.three) ? 3 : 2
}

/** The average as this school counts it; null where nothing counts yet. */
export function averageBy(marks: readonly Counted[], rules: Pick<SchoolRules, 'averaging'>): Average | null {
  return averageOf(weighed(marks, rules))
}

/** The same marks with what they weigh by the school's rules. */
export function weighed<T extends { weightTenths: number }>(
  marks: readonly T[],
  rules: Pick<SchoolRules, 'averaging'>,
): T[] {
  return marks.map((mark) => ({ ...mark, weightTenths: weightOf(mark.weightTenths, rules) }))
}

/** What a column's mark weighs by the school's rules, in tenths: in a plain average all weigh the same, and 0 counts for nothing in both. */
export function weightOf(columnTenths: number, { averaging }: Pick<SchoolRules, 'averaging'>): number {
  return averaging === 'plain' && columnTenths > 0 ? 10 : columnTenths
}
