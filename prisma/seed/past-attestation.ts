import { usualFinalRules } from '@/lib/attestation/final-rules'
import { type HeldMark, suggestedFinal, suggestedForYear } from '@/lib/attestation/suggestion'
import { addDays } from '@/lib/platform/day'
import { moment, type SchoolYear } from './calendar'
import { type PastClass, type PastCourse, pastClasses, yearBefore } from './past-year'
import { chance, seedId } from './random'
import { periodRows } from './register'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { head } from './staff'
import type { World } from './world'

/** Exams at the end of grade 9: two that everybody sits, in the journal of the first course, and two that Lev chose. */
const exams = ['Русский язык', 'Алгебра', 'Физика', 'Информатика']

/** How last year ended for the personas' children: the marks of its periods, the year, exams, certificates, and the result. */
export function pastAttestationTables(
  world: World,
): Record<'period_mark_entries' | 'year_result_entries' | 'period_closings', Row[]> {
  const year = yearBefore(world.year)
  const classes = pastClasses(world)
  return {
    period_mark_entries: classes.flatMap((past) => marksOf(year, past)),
    year_result_entries: classes.map((past) => resultRow(year, past)),
    period_closings: periodRows(year).map(({ id }) => ({
      school_id: demoSchoolId,
      period_id: id,
      id: seedId('closing', String(id)),
      course_id: null,
      is_closed: true,
      by_id: head.accountId,
      at: moment(addDays(year.lastDay, 27), 900),
      replaces: null,
    })),
  }
}

function marksOf(year: SchoolYear, past: PastClass): Row[] {
  const leaves = periodRows(year).filter(({ parent_id }) => parent_id === past.rootId)
  const marked = past.courses.filter(({ isMarked }) => isMarked)
  const place = (course: PastCourse) => ({
    subject: course.plan.name,
    grade: past.grade,
    periodIds: leaves.map(({ id }) => String(id)),
  })
  const held: HeldMark[] = []
  const rows: Row[] = []
  const say = (course: PastCourse, kind: HeldMark['kind'], periodId: string, value: string | null, at: Date) => {
    if (value === null) return
    held.push({ ...place(course), isThisYear: true, kind, periodId, value })
    rows.push(rowOf(past, course, { kind, period_id: periodId, value, at, suggested: kind === 'exam' ? null : value }))
  }

  for (const course of marked) {
    for (const { id, last_day } of leaves) {
      say(
        course,
        'period',
        String(id),
        periodMark(past, course, String(id)),
        moment(last_day as typeof year.lastDay, 840),
      )
    }
    say(course, 'year', past.rootId, suggestedForYear(held, place(course), usualFinalRules), moment(year.lastDay, 900))
  }
  if (past.grade !== 9) return rows

  for (const course of marked.filter(({ plan }) => exams.includes(plan.name))) {
    const value = chance('exam', past.enrolmentId, course.plan.name).of(0.6) ? '5' : '4'
    say(course, 'exam', past.rootId, value, moment(addDays(year.lastDay, 21), 900))
  }
  for (const course of marked.filter(({ plan }) => !['Геометрия', 'Вероятность и статистика'].includes(plan.name))) {
    const final = suggestedFinal(held, place(course), usualFinalRules)
    say(course, 'final', past.rootId, final, moment(addDays(year.lastDay, 25), 900))
  }
  return rows
}

/** Each child has a usual mark in a subject, and now and then another. */
function periodMark(past: PastClass, course: PastCourse, periodId: string): string {
  const usual = 3.4 + 1.6 * chance('past liking', past.enrolmentId, course.plan.name).next()
  const luck = chance('past period', course.id, periodId).next() - 0.5
  return String(Math.min(5, Math.max(3, Math.round(usual + 0.8 * luck))))
}

function rowOf(past: PastClass, course: PastCourse, said: Row): Row {
  return {
    school_id: demoSchoolId,
    course_id: course.id,
    enrolment_id: past.enrolmentId,
    id: seedId('past mark', course.id, past.enrolmentId, String(said.kind), String(said.period_id)),
    act_id: null,
    by_id: course.teacher.accountId,
    replaces: null,
    ...said,
  }
}

function resultRow(year: SchoolYear, past: PastClass): Row {
  return {
    school_id: demoSchoolId,
    enrolment_id: past.enrolmentId,
    id: seedId('year result', past.enrolmentId),
    result: past.grade === 9 ? 'finished' : 'promoted',
    act_id: null,
    by_id: head.accountId,
    at: moment(addDays(year.lastDay, past.grade === 9 ? 26 : 1), 780),
    replaces: null,
  }
}
