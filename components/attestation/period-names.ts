import type { PeriodNode } from '@/lib/attestation/period-node'

/** «I», «II», as periods are numbered on paper. */
const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** A short name of a part of the year for the head of a column. */
export function shortName({ number }: Pick<PeriodNode, 'number'>): string {
  return roman[number] ?? String(number)
}
