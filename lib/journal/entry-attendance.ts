import type { Day } from '@/lib/platform/day'
import type { AbsenceReason, Attendance, SaidBy } from './attendance'

/** Why a pupil was away, and who said so. */
export type Excuse = { reason: Exclude<AbsenceReason, 'hidden'>; excused: boolean; saidBy: SaidBy }

/** What a parent, or the class teacher, said beforehand; without numbers of lessons it is of whole days. */
export type Announced = {
  enrolmentId: string
  firstDay: Day
  lastDay: Day
  lessons: readonly number[]
  reason: 'illness' | 'family' | 'order'
  /** What the class teacher says is confirmed by that. */
  isConfirmed: boolean
  saidBy: 'parent' | 'class-teacher'
}

const unsaid: Excuse = { reason: null, excused: false, saidBy: 'teacher' }

/**
 * The reason that goes with what a teacher sees at the lesson. A teacher says who is away and never why, so the reason
 * that is known stays: what was last said of an absence from this lesson, also if «present» was pressed in between, else
 * what was announced. Who was there needs none.
 */
export function excuseKept(
  kind: Attendance['kind'],
  said: readonly (Excuse & { kind: Attendance['kind'] })[],
  announced: Announced | undefined,
): Excuse {
  if (kind === 'present') return unsaid

  const last = said.findLast((entry) => entry.kind !== 'present')
  if (last && last.reason !== null) return { reason: last.reason, excused: last.excused, saidBy: last.saidBy }
  if (last?.excused || last?.saidBy === 'class-teacher')
    return { reason: null, excused: last.excused, saidBy: last.saidBy }
  return announced ? { reason: announced.reason, excused: announced.isConfirmed, saidBy: announced.saidBy } : unsaid
}

/** Whether what was announced is about a lesson. */
export function isAbout(announced: Announced, lesson: { day: Day; number: number }): boolean {
  if (lesson.day < announced.firstDay || announced.lastDay < lesson.day) return false
  return announced.lessons.length === 0 || announced.lessons.includes(lesson.number)
}
