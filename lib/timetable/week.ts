import { addDays, type Day, daysBetween, isDay, mondayOf, weekdayOf } from '@/lib/platform/day'

/** The school week: Monday to Saturday. */
export const daysInWeek = 6

/** The Monday of the week that an address asks for; without a day, or with none that exists, the present week. */
export function mondayAsked(asked: string | string[] | undefined, today: Day): Day {
  return typeof asked === 'string' && isDay(asked) && isNear(asked, today) ? mondayOf(asked) : presentMonday(today)
}

/** A child is at school for eleven years; what lies further off is a slip of the finger. */
function isNear(day: Day, today: Day): boolean {
  return Math.abs(Number(day.slice(0, 4)) - Number(today.slice(0, 4))) <= 12
}

/** On a Sunday the week to come: what has to be done for tomorrow stands there. */
export function presentMonday(today: Day): Day {
  return weekdayOf(today) === 7 ? addDays(today, 1) : mondayOf(today)
}

/** Monday to Saturday. */
export function daysOfWeek(monday: Day): Day[] {
  return Array.from({ length: daysInWeek }, (_, index) => addDays(monday, index))
}

/** The day of the week that a phone shows: the one asked for, else today, else the first. */
export function dayShown(asked: string | string[] | undefined, monday: Day, today: Day): Day {
  const days = daysOfWeek(monday)
  return days.find((day) => day === asked) ?? days.find((day) => day === today) ?? monday
}

/** «4-я неделя»: the first week of a period is the one in which it begins, however few days of it are left. */
export function weekNumber(firstDayOfPeriod: Day, monday: Day): number {
  return Math.max(1, Math.floor(daysBetween(mondayOf(firstDayOfPeriod), monday) / 7) + 1)
}
