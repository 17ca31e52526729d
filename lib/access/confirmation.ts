import type { Day } from '@/lib/platform/day'

/** The days of September on which a parent is asked, and asked again, who still reads the diary. */
const daysOfLetters = ['09-01', '09-15', '09-25']
const lastDay = '09-30'

/** What is asked in the September of a day: since when, the day of the letter that is due now, and until when one may answer. */
export type Confirmation = { begins: Day; letterOf: Day; lastDay: Day }

/** Null in every other month. */
export function confirmationOn(today: Day): Confirmation | null {
  const year = today.slice(0, 4)
  const days = daysOfLetters.map((day) => `${year}-${day}` as Day)
  const letterOf = days.findLast((day) => day <= today)
  const last = `${year}-${lastDay}` as Day
  return days[0] && letterOf && today <= last ? { begins: days[0], letterOf, lastDay: last } : null
}

type Asked = {
  /** The day on which the grant was opened. */
  startedOn: Day
  /** The day on which its parent was last asked or has last confirmed it; null where neither ever was. */
  askedOn: Day | null
  isAsked: boolean
}

/** Whether a parent is to be written to about a grant now: once in September, and twice more while it is not confirmed. */
export function wantsLetter({ startedOn, askedOn, isAsked }: Asked, { begins, letterOf }: Confirmation): boolean {
  if (isAsked) return askedOn === null || askedOn < letterOf
  return startedOn < begins && (askedOn === null || askedOn < begins)
}
