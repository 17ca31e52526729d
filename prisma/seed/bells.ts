import type { Day } from '@/lib/platform/day'
import { weekdayOf } from '@/lib/platform/day'
import { moment } from './calendar'
import type { SchoolClass } from './classes'
import { seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'

/** Minutes after midnight. The second shift begins with the sixth place of the day: shifts share places, so nobody is in two. */
const weekdayStarts = [510, 565, 630, 695, 750, 805, 860, 925, 980, 1035, 1090]
const saturdayStarts = [510, 560, 615, 670, 720, 770, 820, 880, 930, 980, 1030]
const shiftBegins = { 1: 0, 2: 5 } as const
const lessonsADay = { 1: 7, 2: 6 } as const

/** Which place of the school's day a class's lesson takes: two lessons overlap only where their places are equal. */
export function placeOf(shift: 1 | 2, number: number): number {
  return number + shiftBegins[shift]
}

/** When a lesson begins and ends, in minutes after midnight. */
function bellOf(shift: 1 | 2, weekday: number, number: number): { starts: number; ends: number } {
  const saturday = weekday === 6
  const starts = (saturday ? saturdayStarts : weekdayStarts)[placeOf(shift, number) - 1] ?? 510
  return { starts, ends: starts + (saturday ? 40 : 45) }
}

/** The instant at which a class's lesson ends. */
export function endOf(schoolClass: SchoolClass, day: Day, number: number): Date {
  return moment(day, bellOf(schoolClass.shift, weekdayOf(day), number).ends)
}

export const yearIdOf = (name: string) => seedId('year', name)

export function bellRows(yearId: string): Row[] {
  return ([1, 2] as const).flatMap((shift) =>
    [1, 2, 3, 4, 5, 6].flatMap((weekday) =>
      Array.from({ length: lessonsADay[shift] }, (_, index) => ({
        school_id: demoSchoolId,
        year_id: yearId,
        shift,
        weekday,
        number: index + 1,
        ...bellOf(shift, weekday, index + 1),
      })),
    ),
  )
}
