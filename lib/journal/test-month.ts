import { addDays, type Day, isDay } from '@/lib/platform/day'
import type { Days } from '@/lib/timetable/lesson-tables'

/** The month that an address asks for (`2026-12`), else that of today: its first and last day. */
export function testMonth(asked: string | string[] | undefined, today: Day): Days {
  const first = `${asked}-01`
  return monthOf(typeof asked === 'string' && isDay(first) ? first : today)
}

export function monthBefore({ firstDay }: Days): Day {
  return addDays(firstDay, -1)
}

export function monthAfter({ lastDay }: Days): Day {
  return addDays(lastDay, 1)
}

function monthOf(day: Day): Days {
  const firstDay = `${day.slice(0, 7)}-01` as Day
  const inNextMonth = addDays(firstDay, 31)
  return { firstDay, lastDay: addDays(`${inNextMonth.slice(0, 7)}-01` as Day, -1) }
}
