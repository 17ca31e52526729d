import { addDays, type Day } from '@/lib/platform/day'
import type { Grant } from './grant'

/** Who somebody is to the child whom a parent lets in. */
export const inviteeRelations = ['pupil', 'relative', 'tutor', 'other'] as const
export type InviteeRelation = (typeof inviteeRelations)[number]

/** Until when: a day that is named, the end of the school year, or until the parent ends it. */
export const untils = ['day', 'year', 'open'] as const
export type Until = (typeof untils)[number]

/** The last day that is meant; null for one without an end, or not named. */
export function lastDayMeant(until: Until, named: Day | null, yearEnds: Day): Day | null {
  return until === 'day' ? named : until === 'year' ? yearEnds : null
}

/** A tutor is let in for a year at most. */
const longestForTutor = 366

/** Why somebody may not be let in until this day, as a key of the catalogue; null where nothing speaks against it. */
export function troubleWithLastDay(relation: string, lastDay: Day | null, today: Day): string | null {
  if (lastDay === null) return relation === 'tutor' ? 'passport.errors.tutorNeedsEnd' : null
  if (lastDay < today) return 'passport.errors.dayPast'
  return relation === 'tutor' && lastDay > addDays(today, longestForTutor) ? 'passport.errors.tutorTooLong' : null
}

/** Whether a grant that nobody ended has run out by itself. */
export function hasRunOut({ lastDay, endedAt }: Pick<Grant, 'lastDay' | 'endedAt'>, today: Day): boolean {
  return endedAt === null && lastDay !== null && lastDay < today
}
