import { createHash } from 'node:crypto'
import type { Report } from './report'

/** The places of a subject's line, in the order in which they are printed: the parts of the year, the year, exam, final. */
export function slotsOf({ leaves, hasExam, hasFinal }: Pick<Report, 'leaves' | 'hasExam' | 'hasFinal'>): string[] {
  return [...leaves.map(({ id }) => id), 'year', ...(hasExam ? ['exam'] : []), ...(hasFinal ? ['final'] : [])]
}

/**
 * A digest of all that stands in a табель: of whom, of which class and year, and every mark. The same for the same marks,
 * another one as soon as a single mark, the name or the class is another.
 */
export function digestOf(report: Report): string {
  const { pupil, className, yearName, schoolName, result, subjects } = report
  const lines = subjects.map(({ name }) => [
    name,
    ...slotsOf(report).map((slot) => report.cellAt(name, slot)?.now.value ?? ''),
  ])
  const person = [pupil.surname, pupil.givenName, pupil.patronymic ?? '']
  const said = JSON.stringify([person, className, yearName, schoolName, result?.result ?? '', lines])
  return createHash('sha256').update(said).digest('hex')
}
