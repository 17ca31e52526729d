import { describe, expect, it } from 'vitest'
import type { Period } from '@/lib/journal/period'
import { usualRules } from '@/lib/journal/rules'
import type { PupilYear } from '@/lib/journal/years'
import { periodOfQuery } from './period-of-query'

const quarter = (number: number, firstDay: Period['firstDay'], lastDay: Period['lastDay']): Period => ({
  kind: 'quarter',
  number,
  firstDay,
  lastDay,
})
const [first, second] = [quarter(1, '2026-09-01', '2026-10-24'), quarter(2, '2026-11-02', '2026-12-28')]
const year: PupilYear = {
  name: '2026/2027',
  className: '7Б',
  firstDay: '2026-09-01',
  lastDay: '2027-05-28',
  periods: [first, second],
  rules: { ...usualRules, averaging: 'plain' },
}
const asked = (query: { period?: number; year?: number }) => periodOfQuery([year], query, '2026-11-24')

describe('the period that a programme asks for', () => {
  it('is the one that runs, or the one that was named', () => {
    expect(asked({})).toEqual({ period: second, rules: year.rules })
    expect(asked({ period: 1, year: 2026 })?.period).toEqual(first)
  })

  it('is not another one instead', () => {
    expect(asked({ period: 4 })).toBeNull()
    expect(asked({ year: 2019 })).toBeNull()
  })

  it('is none in a diary without years', () => {
    expect(periodOfQuery([], {}, '2026-11-24')).toEqual({ period: null, rules: usualRules })
    expect(periodOfQuery([], { period: 1 }, '2026-11-24')).toBeNull()
  })
})
