import { describe, expect, it } from 'vitest'
import { type Period, periodAsked } from './period'

const periods: Period[] = [
  { kind: 'quarter', number: 1, firstDay: '2026-09-01', lastDay: '2026-10-23' },
  { kind: 'quarter', number: 2, firstDay: '2026-11-02', lastDay: '2026-12-29' },
]

describe('the period that a page shows', () => {
  it('is the one asked for', () => {
    expect(periodAsked(periods, '1', '2026-11-24')?.number).toBe(1)
  })

  it('is the present one', () => {
    expect(periodAsked(periods, undefined, '2026-11-24')?.number).toBe(2)
    expect(periodAsked(periods, '9', '2026-10-20')?.number).toBe(1)
  })

  it('is the one before in holidays, and the first before school begins', () => {
    expect(periodAsked(periods, undefined, '2026-10-28')?.number).toBe(1)
    expect(periodAsked(periods, undefined, '2026-08-20')?.number).toBe(1)
  })

  it('is none in a year that has none', () => {
    expect(periodAsked([], undefined, '2026-11-24')).toBeNull()
  })
})
