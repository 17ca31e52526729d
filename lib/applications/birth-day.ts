import { ageOn, type Day } from '@/lib/platform/day'

/** What is thought of a birth day that somebody typed for a pupil. */
export type BirthDayVerdict = 'fits' | 'doubtful' | 'impossible'

const youngest = 5
const oldest = 20

/**
 * A pupil is 5 to 20 years old on the day. Five, nineteen and twenty happen, but are more often a slip in the year:
 * the parent is asked to look again.
 */
export function judgeBirthDay(birthDay: Day, today: Day): BirthDayVerdict {
  const age = ageOn(birthDay, today)
  if (age < youngest || age > oldest) return 'impossible'
  return age === youngest || age >= oldest - 1 ? 'doubtful' : 'fits'
}
