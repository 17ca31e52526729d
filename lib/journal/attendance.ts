import type { Day } from '@/lib/platform/day'

/** Why a pupil was not there. `hidden` stands where the reader may not know; null while nobody has said. */
export type AbsenceReason = 'illness' | 'family' | 'order' | 'truancy' | 'hidden' | null

/** Who gave the reason. */
export type SaidBy = 'teacher' | 'class-teacher' | 'parent'

export type Attendance = {
  kind: 'present' | 'absent' | 'late' | 'left-early'
  reason: AbsenceReason
  excused: boolean
  minutes: number | null
  /** Not there where the reader may not know the reason. */
  saidBy?: SaidBy
}

/**
 * How a line of attendance is shown and said; the letters (н, б, уп, нп, осв, оп) and the sentences are words of the
 * catalogue. `unexplained` is what every new absence is; `announced` what a parent gave a reason for that nobody confirmed
 * yet; `truancy` only what the class teacher decided to be one.
 */
export type AttendanceSign =
  | 'absent'
  | 'unexplained'
  | 'announced'
  | 'illness'
  | 'family'
  | 'order'
  | 'excused'
  | 'unexcused'
  | 'truancy'
  | 'late'
  | 'leftEarly'

/** Null for a pupil who was there. */
export function attendanceSign({ kind, reason, excused, saidBy }: Attendance): AttendanceSign | null {
  if (kind === 'present') return null
  if (kind === 'late') return 'late'
  if (kind === 'left-early') return 'leftEarly'
  if (reason === 'hidden') return 'absent'
  if (reason === null) return excused ? 'excused' : 'unexplained'
  if (saidBy === 'parent' && !excused) return 'announced'
  if (reason === 'family' && !excused) return 'unexcused'
  return reason
}

/** What a family should do something about: nobody has said why. */
export function isUnexplained(attendance: Attendance): boolean {
  return attendanceSign(attendance) === 'unexplained'
}

/** How often what happened; signs that did not occur are not there. */
export function countBySign(lines: readonly Attendance[]): Map<AttendanceSign, number> {
  const counts = new Map<AttendanceSign, number>()
  for (const line of lines) {
    const sign = attendanceSign(line)
    if (sign) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return counts
}

/**
 * Lessons missed in a row for the same reason are spoken of once: on the first of them, with how many they are. Given are
 * a day's lessons in order, null where the pupil was there.
 */
export function missedInRow(lessons: readonly (AttendanceLine | null)[]): Map<string, number> {
  const spoken = new Map<string, number>()
  let first: AttendanceLine | null = null
  for (const line of lessons) {
    const isMissed = line?.kind === 'absent'
    if (!isMissed || !first || attendanceSign(first) !== attendanceSign(line)) first = isMissed ? line : null
    if (first) spoken.set(first.lessonId, (spoken.get(first.lessonId) ?? 0) + 1)
  }
  return spoken
}

/** A line of a lesson, as a family reads it. */
export type AttendanceLine = Attendance & { lessonId: string; day: Day; number: number; subject: string }
