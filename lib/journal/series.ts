import type { Day } from '@/lib/platform/day'
import { grouped } from '@/lib/platform/grouped'
import { type Average, averageOf } from './average'
import { type Mark, numbersOf } from './mark'

/** A day that brought marks: which ones, and what all marks up to it came to. */
export type SeriesDay = { day: Day; marks: Mark[]; numbers: number[]; average: Average }

/** How an average moved, day by day. Marks that count for nothing move nothing and are left out. */
export function seriesOf(marks: readonly Mark[]): SeriesDay[] {
  const counting = marks.filter((mark) => mark.weightTenths > 0 && numbersOf(mark.now.value).length > 0)
  const days = [...grouped(counting, (mark) => mark.day)].sort(([one], [other]) => (one < other ? -1 : 1))

  let points = 0
  let weight = 0
  return days.flatMap(([day, ofDay]) => {
    const sum = averageOf(ofDay.map((mark) => ({ value: mark.now.value, weightTenths: mark.weightTenths })))
    if (!sum) return []

    points += sum.points
    weight += sum.weight
    return [
      { day, marks: ofDay, numbers: ofDay.flatMap((mark) => numbersOf(mark.now.value)), average: { points, weight } },
    ]
  })
}
