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
 * The reason that goes with what a teacher sees at the lesson. The class teacher's word stands, also if «present» was
 * pressed in between; else the teacher may have seen that a pupil fell ill («б»); else what a parent said, or what was
 * announced, stays. Who was there needs no reason.
 */
export function excuseKept(
  kind: Attendance['kind'],
  seen: 'illness' | undefined,
  said: readonly (Excuse & { kind: Attendance['kind'] })[],
  announced: Announced | undefined,
): Excuse {
  if (kind === 'present') return unsaid

  const last = said.findLast((entry) => entry.kind !== 'present')
  if (last?.saidBy === 'class-teacher') return excuseOf(last)
  if (seen) return { reason: seen, excused: true, saidBy: 'teacher' }
  if (last?.saidBy === 'parent') return excuseOf(last)
  return announced ? { reason: announced.reason, excused: announced.isConfirmed, saidBy: announced.saidBy } : unsaid
}

function excuseOf({ reason, excused, saidBy }: Excuse): Excuse {
  return { reason, excused, saidBy }
}

/** Whether what was announced is about a lesson. */
export function isAbout(announced: Announced, lesson: { day: Day; number: number }): boolean {
  if (lesson.day < announced.firstDay || announced.lastDay < lesson.day) return false
  return announced.lessons.length === 0 || announced.lessons.includes(lesson.number)
}
