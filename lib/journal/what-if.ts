import type { Counted } from './average'
import type { PlannedMark } from './planner'

/** The values that one may try. */
export const triedValues = ['5', '4', '3', '2'] as const

/** What somebody tries: present marks put right, in their order, and marks still to come. */
export type WhatIf = {
  /** Null where the mark stays as it is. */
  instead: (string | null)[]
  added: (PlannedMark & { times: number })[]
}

/** The fields of the form: instead of a mark; value, weight in tenths and number of each line of new ones. */
export type WhatIfField = 'instead' | 'value' | 'weight' | 'times'

/** The most marks of one kind that may be tried at once. */
const mostTimes = 30

/** Out of an address or of a form, which fill the same fields in the same order. What makes no sense is passed over. */
export function whatIfOf(read: (field: WhatIfField) => readonly string[], marks: number): WhatIf {
  const instead = read('instead')
  const [weights, times] = [read('weight'), read('times')]
  return {
    instead: Array.from({ length: marks }, (_, index) => triedValueOf(instead[index])),
    added: read('value').flatMap((text, line) => {
      const value = triedValueOf(text)
      const weightTenths = wholeOf(weights[line], 100)
      const count = wholeOf(times[line] || '1', mostTimes)
      return value && weightTenths && count ? [{ value: Number(value), weightTenths, times: count }] : []
    }),
  }
}

/** The marks as they would stand then. */
export function marksThen(marks: readonly Counted[], { instead, added }: WhatIf): Counted[] {
  return [
    ...marks.map((mark, index) => ({ ...mark, value: instead[index] ?? mark.value })),
    ...added.map(({ value, weightTenths, times }) => ({ value: String(value), weightTenths, cells: times })),
  ]
}

function triedValueOf(text: string | undefined): string | null {
  return triedValues.find((value) => value === text) ?? null
}

/** A whole number from 1 to the most there may be; null for anything else. */
function wholeOf(text: string | undefined, most: number): number | null {
  const number = /^\d{1,3}$/.test(text ?? '') ? Number(text) : 0
  return number >= 1 && number <= most ? number : null
}
