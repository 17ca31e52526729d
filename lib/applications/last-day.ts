import { addDays, type Day, weekdayOf } from '@/lib/platform/day'

export type DaysOff = { firstDay: Day; lastDay: Day }

const sunday = 7

/**
 * The last day on which a paper handed in may still be signed: so many days after the day it was sent, days of the
 * school's holidays not counted. It never falls on a holiday or a Sunday, when nobody could come.
 */
export function lastDayToCome(sentOn: Day, days: number, holidays: DaysOff[]): Day {
  let day = sentOn
  for (let counted = 0; counted < days; ) {
    day = addDays(day, 1)
    if (!isDayOff(day, holidays)) counted++
  }
  while (weekdayOf(day) === sunday || isDayOff(day, holidays)) day = addDays(day, 1)
  return day
}

/** The day of the letter that says: a week is left. */
export function dayToRemind(lastDay: Day): Day {
  return addDays(lastDay, -7)
}

function isDayOff(day: Day, holidays: DaysOff[]): boolean {
  return holidays.some((holiday) => holiday.firstDay <= day && day <= holiday.lastDay)
}
