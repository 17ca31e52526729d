import { z } from 'zod'
import { addDays, type Day, isDay, mondayOf } from '@/lib/platform/day'
import type { Person } from '@/lib/platform/i18n/person-name'
import { daysInWeek } from '@/lib/timetable/week'

/** A representative has read a week: who, and on which day. Never at what time. */
export type Signature = { by: Person; day: Day; isOwn: boolean }

type Reader = {
  basis: 'representative' | 'invitee'
  enrolments: readonly { enrolmentId: string; firstDay: Day; lastDay: Day | null }[]
}

/** The pupil's enrolment that a week belongs to, of two the later one; null where the pupil was not at the school then. */
export function enrolmentOfWeek({ enrolments }: Pick<Reader, 'enrolments'>, monday: Day): string | null {
  const saturday = addDays(monday, daysInWeek - 1)
  const then = enrolments.filter(
    ({ firstDay, lastDay }) => firstDay <= saturday && (lastDay === null || monday <= lastDay),
  )
  return then.toSorted((one, other) => (one.firstDay < other.firstDay ? 1 : -1))[0]?.enrolmentId ?? null
}

/** Only representatives sign, and only a week that has begun, in which the child was at the school. */
export function maySignWeek(reader: Reader, monday: Day, today: Day): boolean {
  return reader.basis === 'representative' && monday <= today && enrolmentOfWeek(reader, monday) !== null
}

export const signatureSchema = z.object({
  pupilId: z.string(),
  monday: z.custom<Day>((sent) => typeof sent === 'string' && isDay(sent) && mondayOf(sent) === sent),
})
