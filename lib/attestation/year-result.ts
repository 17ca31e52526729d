import { isUnsatisfactory } from './decision'

/**
 * How a year ended for a pupil (Федеральный закон № 273-ФЗ, статья 58): переведён; академическая задолженность, until
 * it is decided; переведён условно; оставлен на повторный год; and in grades 9 and 11 окончил.
 */
export const yearResults = ['promoted', 'debt', 'conditional', 'repeats', 'finished'] as const
export type YearResult = (typeof yearResults)[number]

/** The grades that end with a certificate. */
const lastGrades = [9, 11]

export function resultsOf(grade: number): readonly YearResult[] {
  const passed: YearResult = lastGrades.includes(grade) ? 'finished' : 'promoted'
  return [passed, 'debt', 'conditional', 'repeats']
}

/**
 * What the marks of the year suggest: a debt where one is unsatisfactory, else the next grade. Null while a subject has
 * none. In grade 1, which has no marks, always the next grade.
 */
export function suggestedResult(yearMarks: readonly (string | null)[], grade: number): YearResult | null {
  if (yearMarks.some((value) => value === null)) return null
  if (yearMarks.some(isUnsatisfactory)) return 'debt'
  return yearMarks.length === 0 && grade > 1 ? null : (resultsOf(grade)[0] ?? null)
}
