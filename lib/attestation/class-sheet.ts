import type { Day } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'
import { type Standing, type SubjectMark, standingOf } from './class-report'
import { type FinalRules, finalRuleOf } from './final-rules'
import { isYear, leavesOf, type PeriodNode } from './period-node'
import type { YearResult } from './year-result'

/** What a mark of the sheet is for: a part of the year by its id, or what is given at the end of it. */
export type Slot = string

/** A mark as the database gives it: the pupil, the subject, what it is for, and how it came about. */
export type SheetMarkRow = readonly [
  enrolmentId: string,
  subjectId: string,
  slot: Slot,
  value: string,
  suggestedOtherwise: string | null,
  isByAct: boolean,
]

export type SheetMark = { value: string; suggestedOtherwise: string | null; isByAct: boolean }

/** How a year ended, with the entry that says so. */
export type ResultNow = { id: string; result: YearResult | null; at: string; by: Person | null }

export type SheetPupil = {
  enrolmentId: string
  name: Person
  firstDay: Day
  lastDay: Day | null
  /** Lessons missed, and those of them without a good reason or without any said. */
  missed: number
  unexcused: number
  result: ResultNow | null
  /** Subjects that the pupil has in a group. */
  groupSubjects: string[]
}

export type SheetSubject = { id: string; name: string; shortName: string; isOfClass: boolean }

export type ClassSheetRows = {
  tree: PeriodNode[]
  period: PeriodNode
  className: string
  grade: number
  schoolName: string
  yearName: string
  classTeacher: Person | null
  /** Everybody who was in the class on any day of the period. */
  pupils: SheetPupil[]
  subjects: SheetSubject[]
  marks: SheetMarkRow[]
  finalRules: FinalRules
}

/** A class at the end of a period or of the year: pupils down, subjects across. */
export type ClassSheet = Omit<ClassSheetRows, 'marks'> & {
  /** Those who are there at the end of the period, or today where it runs. */
  present: SheetPupil[]
  /** What is given in this period: one slot of a part of the year; of the year all of them. */
  slots: { slot: Slot; node: PeriodNode | null }[]
  markAt: (enrolmentId: string, subjectId: string, slot: Slot) => SheetMark | null
}

export function layClassSheet({ marks, ...rows }: ClassSheetRows, today: Day): ClassSheet {
  const until = today < rows.period.lastDay ? today : rows.period.lastDay
  const cells = new Map(
    marks.map(([enrolmentId, subjectId, slot, value, suggestedOtherwise, isByAct]) => [
      `${enrolmentId} ${subjectId} ${slot}`,
      { value, suggestedOtherwise, isByAct },
    ]),
  )
  return {
    ...rows,
    present: rows.pupils.filter(({ firstDay, lastDay }) => firstDay <= until && (lastDay === null || lastDay >= until)),
    slots: slotsOf(rows),
    markAt: (enrolmentId, subjectId, slot) => cells.get(`${enrolmentId} ${subjectId} ${slot}`) ?? null,
  }
}

function slotsOf({ period, tree, grade, finalRules }: Omit<ClassSheetRows, 'marks'>): ClassSheet['slots'] {
  if (!isYear(period)) return [{ slot: period.id, node: period }]

  const rule = finalRuleOf(grade, finalRules)
  const ends = ['year', ...(rule?.by === 'year-and-exam' ? ['exam'] : []), ...(rule ? ['final'] : [])]
  return [...leavesOf(tree).map((node) => ({ slot: node.id, node })), ...ends.map((slot) => ({ slot, node: null }))]
}

/** What the lists and figures of a period are reckoned from: the period's mark, at the end of the year the year's. */
function deciding(sheet: Pick<ClassSheet, 'period'>): Slot {
  return isYear(sheet.period) ? 'year' : sheet.period.id
}

/** A pupil's marks in all subjects that the pupil has at all; null where one is not given yet. */
export function marksOf(
  sheet: ClassSheet,
  { enrolmentId, groupSubjects }: Pick<SheetPupil, 'enrolmentId' | 'groupSubjects'>,
): SubjectMark[] {
  const slot = deciding(sheet)
  return sheet.subjects.flatMap(({ id, name, isOfClass }) => {
    const value = sheet.markAt(enrolmentId, id, slot)?.value ?? null
    return isOfClass || value !== null || groupSubjects.includes(id) ? [{ subject: name, value }] : []
  })
}

export function standingsOf(sheet: ClassSheet): { pupil: SheetPupil; marks: SubjectMark[]; standing: Standing }[] {
  return sheet.present.map((pupil) => {
    const marks = marksOf(sheet, pupil)
    return { pupil, marks, standing: standingOf(marks) }
  })
}

/** The values of a subject, of those who are there. */
export function valuesOfSubject(sheet: ClassSheet, subjectId: string): (string | null)[] {
  const slot = deciding(sheet)
  return sheet.present.map(({ enrolmentId }) => sheet.markAt(enrolmentId, subjectId, slot)?.value ?? null)
}
