/** A calendar day, 'YYYY-MM-DD', without time and without time zone: a lesson happens on a day, not at an instant. */
export type Day = `${number}-${number}-${number}`

const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const msOfDay = 86_400_000

/** Whether a text is a day that exists (2026-02-30 does not). */
export function isDay(text: string): text is Day {
  return dayPattern.test(text) && !Number.isNaN(Date.parse(text)) && fromDate(new Date(text)) === text
}

/** Midnight UTC of the day: what the database driver takes for a `date`. */
export function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The day of a `date` that came from the database (midnight UTC). */
export function fromDate(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day
}

export function addDays(day: Day, count: number): Day {
  return fromDate(new Date(toDate(day).getTime() + count * msOfDay))
}

/** How many days lie from one day to another; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / msOfDay)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((toDate(day).getUTCDay() + 6) % 7) + 1
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** The day that it is at an instant in a time zone (IANA name). */
export function dayOf(instant: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant) as Day
}

/** Whole years from a birth day to a day. Born on 29 February: a year older on 1 March. */
export function ageOn(birthDay: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years
}
