import { addDays, type Day } from '@/lib/platform/day'

/** The head let a journal be written in for some closed days, until an instant. */
export type DayOpening = { firstDay: Day; lastDay: Day; until: Date }

/** The last day on which a lesson's day may still be written in. */
export function lastDayToWrite(day: Day, { daysToClose }: { daysToClose: number }): Day {
  return addDays(day, daysToClose)
}

/** Whether a day has closed for writing: the school's days have passed and the head has not opened it again. */
export function isDayClosed(
  day: Day,
  at: { today: Day; now: Date },
  rules: { daysToClose: number },
  openings: readonly DayOpening[],
): boolean {
  if (at.today <= lastDayToWrite(day, rules)) return false
  return !openings.some((opening) => opening.firstDay <= day && day <= opening.lastDay && at.now < opening.until)
}
