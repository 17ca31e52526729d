import type { Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'
import type { Person } from '@/lib/platform/i18n/person-name'
import { type Attendance, type AttendanceSign, attendanceSign } from './attendance'
import type { ClassPupil } from './class-day'

/** An absence that stands, with the entry that a decision would replace. */
export type ClassAbsence = Attendance & {
  entryId: string
  enrolmentId: string
  day: Day
  number: number
  subject: string
}

/** A remark that the family does not read until the class teacher lets it go. */
export type HeldRemark = {
  remarkId: string
  enrolmentId: string
  kind: 'remark' | 'praise'
  day: Day
  subject: string | null
  text: string | null
  by: Person | null
}

/** Lessons of one day that a pupil missed for one reason: what a class teacher decides about at once. */
export type MissedDay = {
  pupil: ClassPupil
  day: Day
  sign: AttendanceSign
  reason: Attendance['reason']
  lessons: Pick<ClassAbsence, 'entryId' | 'number' | 'subject'>[]
}

/** The absences of a class by pupil and day, the latest first: those that wait for the class teacher's word, and those that have it. */
export function missedDays(
  absences: readonly ClassAbsence[],
  pupils: readonly ClassPupil[],
): { waiting: MissedDay[]; decided: MissedDay[] } {
  const order = new Map(pupils.map((pupil, index) => [pupil.enrolmentId, { pupil, index }]))
  const known = absences.flatMap((absence) => {
    const [place, sign] = [order.get(absence.enrolmentId), attendanceSign(absence)]
    return place && sign ? [{ ...absence, ...place, sign }] : []
  })
  const alike = [...grouped(known, ({ enrolmentId, day, sign }) => `${enrolmentId} ${day} ${sign}`).values()]
  const days = alike.flatMap((lessons) => {
    const [first] = lessons
    return first
      ? [{ ...first, lessons: lessons.map(({ entryId, number, subject }) => ({ entryId, number, subject })) }]
      : []
  })
  days.sort((one, other) => other.day.localeCompare(one.day) || one.index - other.index)

  const said = days.map(({ pupil, day, sign, reason, lessons }) => ({ pupil, day, sign, reason, lessons }))
  return { waiting: said.filter(isWaiting), decided: said.filter((one) => !isWaiting(one)) }
}

function isWaiting({ sign }: { sign: AttendanceSign }): boolean {
  return sign === 'unexplained' || sign === 'announced'
}
