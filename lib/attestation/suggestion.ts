import { type Average, averageOf, reaches } from '@/lib/journal/average'
import { exempt, failed, notAttested, numberOf, passed } from './decision'
import { type FinalRules, finalRuleOf, jointOf } from './final-rules'

/** A mark that holds for a pupil: of which subject, which grade the class was, for what. */
export type HeldMark = {
  subject: string
  grade: number
  isThisYear: boolean
  kind: 'period' | 'year' | 'exam' | 'final'
  periodId: string
  value: string | null
}

/** Where a mark is to be given: the subject, the grade and the year's leaves. */
export type Place = { subject: string; grade: number; periodIds: readonly string[] }

/**
 * The mark for the year that its period marks suggest. Null while a period is missing or one is н/а: then the teacher
 * decides unaided. Periods for which the pupil was exempt do not count.
 */
export function suggestedForYear(marks: readonly HeldMark[], place: Place, rules: FinalRules): string | null {
  const mine = marks.filter(
    ({ subject, kind, isThisYear }) => subject === place.subject && kind === 'period' && isThisYear,
  )
  const ofPeriods = place.periodIds.map((id) => mine.find(({ periodId }) => periodId === id)?.value ?? null)
  if (ofPeriods.length === 0 || ofPeriods.some((value) => value === null || value === notAttested)) return null

  const counted = ofPeriods.filter((value) => value !== exempt)
  if (counted.length === 0) return exempt
  if (counted.includes(failed)) return failed
  if (counted.every((value) => value === passed)) return passed
  return byThresholds(meanOf(counted), rules.year)
}

/**
 * The mark for the certificate. Grade 9: the mean of year and exam, rounded half up; of a joint subject the year marks of
 * all its courses and the exam; without an exam the year's mark. Grade 11: the mean of the half-year and year marks of
 * both grades. Null while something that counts is not there yet.
 */
export function suggestedFinal(marks: readonly HeldMark[], place: Place, rules: FinalRules): string | null {
  const rule = finalRuleOf(place.grade, rules)
  if (rule?.by === 'year-and-exam') return byExam(marks, place, rules, rule.examsForAll)
  if (rule?.by === 'half-years-and-years') return byYears(marks, place, rule.grades)
  return null
}

function byExam(
  marks: readonly HeldMark[],
  { subject, grade }: Place,
  rules: FinalRules,
  examsForAll: readonly string[],
): string | null {
  const joint = jointOf(subject, grade, rules)
  const ofThisYear = marks.filter((mark) => mark.isThisYear)
  const years = (joint?.of ?? [subject]).map((one) => markOf(ofThisYear, one, 'year'))
  if (years.some((value) => value === null)) return null

  const exam = markOf(ofThisYear, subject, 'exam')
  if (exam === null && examsForAll.includes(joint?.subject ?? subject)) return null
  if (exam === null && years.length === 1) return years[0] ?? null
  return halfUp(meanOf([...years, exam]))
}

function byYears(marks: readonly HeldMark[], { subject }: Place, grades: readonly number[]): string | null {
  const counted = marks.filter(
    (mark) =>
      mark.subject === subject && grades.includes(mark.grade) && (mark.kind === 'period' || mark.kind === 'year'),
  )
  const year = markOf(
    marks.filter((mark) => mark.isThisYear),
    subject,
    'year',
  )
  if (year === null) return null
  return numberOf(year) === null ? year : halfUp(meanOf(counted.map(({ value }) => value)))
}

function markOf(marks: readonly HeldMark[], subject: string, kind: HeldMark['kind']): string | null {
  return marks.find((mark) => mark.subject === subject && mark.kind === kind)?.value ?? null
}

/** Words have no number and do not count. */
function meanOf(values: readonly (string | null)[]): Average | null {
  return averageOf(values.map((value) => ({ value, weightTenths: numberOf(value) === null ? 0 : 10 })))
}

function halfUp(mean: Average | null): string | null {
  return byThresholds(mean, { five: 450, four: 350, three: 250 })
}

function byThresholds(mean: Average | null, { five, four, three }: FinalRules['year']): string | null {
  if (!mean) return null
  if (reaches(mean, five)) return '5'
  if (reaches(mean, four)) return '4'
  return reaches(mean, three) ? '3' : '2'
}
