import type { Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'
import type { Person } from '@/lib/platform/i18n/person-name'
import { type AbsenceNotice, noticeOf } from './absence-notice'
import { type Attendance, type AttendanceSign, attendanceSign } from './attendance'

export type ClassPupil = Person & { enrolmentId: string; pupilId: string; sex: 'female' | 'male' }

/** A lesson of the class, or of some of it, on the day. */
export type ClassLesson = {
  lessonId: string
  number: number
  subject: string
  shortName: string
  /** Attendance was taken. */
  isTaken: boolean
  isCancelled: boolean
  /** The enrolments that are taught in this group; null where the whole class is. */
  members: readonly string[] | null
}

export type ClassDay = {
  day: Day
  /** By name. */
  pupils: readonly ClassPupil[]
  /** In the order of the day. */
  lessons: readonly ClassLesson[]
  /** What holds now of whoever was late, left or was not there. */
  lines: readonly (Attendance & { lessonId: string; enrolmentId: string })[]
}

/** What stands in a pupil's place at an hour: a sign of attendance, there, not taken yet, or nothing where there is no lesson. */
export type Place = { sign: AttendanceSign; minutes: number | null } | 'present' | 'waiting' | null

/** An hour of the day: one lesson of all, or lessons of several groups. */
export type ClassHour = { number: number; lessons: ClassLesson[] }

export function hoursOfClass({ lessons }: ClassDay): ClassHour[] {
  return [...grouped(lessons, (lesson) => lesson.number)].map(([number, lessons]) => ({ number, lessons }))
}

/** Where each pupil was, hour by hour, in the order of the pupils and of `hoursOfClass`. */
export function placesOf(day: ClassDay): Place[][] {
  const hours = hoursOfClass(day)
  const lines = new Map(day.lines.map((line) => [`${line.lessonId} ${line.enrolmentId}`, line]))

  return day.pupils.map(({ enrolmentId }) =>
    hours.map(({ lessons }) => {
      const lesson = lessons.find((one) => !one.isCancelled && (one.members?.includes(enrolmentId) ?? true))
      if (!lesson) return null

      const line = lines.get(`${lesson.lessonId} ${enrolmentId}`)
      const sign = line && attendanceSign(line)
      if (line && sign) return { sign, minutes: line.minutes }
      return lesson.isTaken ? 'present' : 'waiting'
    }),
  )
}

/** What the school asks for in the morning. */
export type Summary = {
  enrolled: number
  /** Seen at a lesson at least. */
  present: number
  /** Not seen at any lesson so far, by reason; who gave notice for the whole day counts before the first lesson too. */
  away: { sign: AttendanceSign; pupils: ClassPupil[] }[]
  /** Seen at some lessons and missed others. */
  partly: ClassPupil[]
  late: ClassPupil[]
  /** None of their lessons had attendance taken yet. */
  unknown: number
}

export function summaryOf(day: ClassDay, notices: readonly AbsenceNotice[]): Summary {
  const places = placesOf(day)
  const away = new Map<AttendanceSign, ClassPupil[]>()
  const summary: Summary = { enrolled: day.pupils.length, present: 0, away: [], partly: [], late: [], unknown: 0 }

  for (const [index, pupil] of day.pupils.entries()) {
    const taken = (places[index] ?? []).filter((place) => place !== null && place !== 'waiting')
    const missed = taken.flatMap((place) => (typeof place === 'object' && isMissed(place.sign) ? [place.sign] : []))
    const sign = taken.length > 0 ? missed.at(-1) : announcedSign(notices, pupil, day.day)

    if (sign && missed.length === taken.length) away.set(sign, [...(away.get(sign) ?? []), pupil])
    else if (taken.length === 0) summary.unknown++
    else summary.present++
    if (missed.length > 0 && missed.length < taken.length) summary.partly.push(pupil)
    if (taken.some((place) => typeof place === 'object' && place.sign === 'late')) summary.late.push(pupil)
  }
  return { ...summary, away: [...away].map(([sign, pupils]) => ({ sign, pupils })) }
}

function isMissed(sign: AttendanceSign): boolean {
  return sign !== 'late' && sign !== 'leftEarly'
}

function announcedSign(notices: readonly AbsenceNotice[], pupil: ClassPupil, day: Day): AttendanceSign | null {
  const wholeDays = notices.filter((notice) => notice.lessons.length === 0)
  const notice = noticeOf(wholeDays, pupil.enrolmentId, { day, number: 1 })
  if (!notice) return null

  const { reason, isConfirmed: excused, saidBy } = notice
  return attendanceSign({ kind: 'absent', reason, excused, saidBy, minutes: null })
}
