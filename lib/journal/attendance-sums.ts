import type { Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'
import { type AttendanceLine, type AttendanceSign, attendanceSign, countBySign } from './attendance'

/** A month's sums: how often what happened, the first of the month as its day. */
export type MonthSums = { month: Day; counts: Map<AttendanceSign, number> }

/** Month by month in the order of the year; months in which nothing happened are left out. */
export function sumsByMonth(lines: readonly AttendanceLine[]): MonthSums[] {
  const months = [...grouped(lines, (line) => line.day.slice(0, 7))].sort(([one], [other]) => one.localeCompare(other))
  return months.map(([month, ofMonth]) => ({ month: `${month}-01` as Day, counts: countBySign(ofMonth) }))
}

/** How many lessons of each subject were missed, the most first; late arrivals are no lessons missed. */
export function missedBySubject(lines: readonly AttendanceLine[]): { subject: string; lessons: number }[] {
  const missed = lines.filter((line) => line.kind === 'absent' && attendanceSign(line) !== null)
  return [...grouped(missed, (line) => line.subject)]
    .map(([subject, lessons]) => ({ subject, lessons: lessons.length }))
    .sort((one, other) => other.lessons - one.lessons || one.subject.localeCompare(other.subject, 'ru'))
}
