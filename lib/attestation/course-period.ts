import type { Average, Counted } from '@/lib/journal/average'
import { countOf } from '@/lib/journal/average'
import { chainOf } from '@/lib/journal/chain'
import { averageBy, type SchoolRules, suggestedMark } from '@/lib/journal/rules'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { Decision, DecisionKind } from './decision'
import { type FinalRules, kindsOfYear } from './final-rules'
import { isYear, leavesOf, type PeriodNode } from './period-node'
import { type HeldMark, suggestedFinal, suggestedForYear } from './suggestion'

/** A pupil of a course at the end of a period, as the database gives it. */
export type PupilRow = {
  enrolmentId: string
  name: Person
  grade: number
  counted: Counted[]
  /** Lessons that the pupil missed. */
  missed: number
  decisions: Decision[]
  held: HeldMark[]
}

/** A course at the end of a period: what marks are given by. */
export type CoursePeriod = {
  period: PeriodNode
  /** The parts of the year in their order, the year last. */
  tree: PeriodNode[]
  subject: string
  grade: number
  scale: string | null
  kind: DecisionKind
  /** Lessons that were held so far. */
  lessons: number
  pupils: PupilRow[]
  rules: SchoolRules
  finalRules: FinalRules
  /** Who closed it and when; `isForAll` where the head did for the whole school. */
  closing: { isForAll: boolean; at: string; by: Person | null } | null
}

/** A pupil's line on the page where marks for a period are given. */
export type PupilLine = Pick<PupilRow, 'enrolmentId' | 'name' | 'missed'> & {
  marks: number
  average: Average | null
  suggested: string | null
  /** From the first to the one that holds; empty while nothing was decided. */
  decisions: Decision[]
  now: Decision | null
}

export function linesOf(course: CoursePeriod): PupilLine[] {
  return course.pupils.map((pupil) => {
    const decisions = chainOf(pupil.decisions)
    return {
      enrolmentId: pupil.enrolmentId,
      name: pupil.name,
      missed: pupil.missed,
      marks: countOf(pupil.counted),
      average: averageBy(pupil.counted, course.rules),
      suggested: suggestedFor(pupil, course),
      decisions,
      now: decisions.at(-1) ?? null,
    }
  })
}

/** Marks of a period are suggested by the average on the five-point scale alone; an exam's mark by nothing. */
function suggestedFor(pupil: PupilRow, course: CoursePeriod): string | null {
  const { subject, kind, tree, rules, finalRules } = course
  const place = { subject, grade: pupil.grade, periodIds: leavesOf(tree).map(({ id }) => id) }
  if (kind === 'year') return suggestedForYear(pupil.held, place, finalRules)
  if (kind === 'final') return suggestedFinal(pupil.held, place, finalRules)
  if (kind === 'exam' || course.scale !== 'five') return null

  const suggested = suggestedMark(averageBy(pupil.counted, rules), countOf(pupil.counted), rules)
  return suggested === null ? null : String(suggested)
}

/** What may be given at the end of this period: of a quarter its mark, of the year the year's, the exam's and the final one. */
export function kindsOf({ period, subject, grade, finalRules }: CoursePeriod): DecisionKind[] {
  return isYear(period) ? kindsOfYear(subject, grade, finalRules) : ['period']
}

/** A period is closed with the last thing that is given at its end: a year that has an exam not before the certificate. */
export function mayCloseWith(course: CoursePeriod): boolean {
  return kindsOf(course).at(-1) === course.kind
}
