import { type Day, dayOf, toDate } from './day'

const minute = 60_000
export const minutesOfDay = 24 * 60

/** The minutes that a clock on the wall shows in that zone: 0 at midnight, 1439 just before the next one. */
export function minuteOf(instant: Date, timeZone: string): number {
  const [hours = 0, minutes = 0] = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' })
    .format(instant)
    .split(':')
    .map(Number)
  return hours * 60 + minutes
}

/** The instant at which a clock on the wall shows these minutes of the day; where summer time leaps over them, the first one after. */
export function instantAt(day: Day, minutes: number, timeZone: string): Date {
  const asked = toDate(day).getTime() + minutes * minute
  const guess = asked - offsetAt(new Date(asked), timeZone)
  return new Date(asked - offsetAt(new Date(guess), timeZone))
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const shown = toDate(dayOf(instant, timeZone)).getTime() + minuteOf(instant, timeZone) * minute
  return shown - Math.floor(instant.getTime() / minute) * minute
}
