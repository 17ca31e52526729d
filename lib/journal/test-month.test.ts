import { expect, it } from 'vitest'
import { monthAfter, monthBefore, testMonth } from './test-month'

it('takes the month that is asked for, else that of today', () => {
  expect(testMonth('2027-02', '2026-11-24')).toEqual({ firstDay: '2027-02-01', lastDay: '2027-02-28' })
  for (const asked of [undefined, 'soon', '2026-13', ['2027-02']]) {
    expect(testMonth(asked, '2026-11-24')).toEqual({ firstDay: '2026-11-01', lastDay: '2026-11-30' })
  }
})

it('turns to the month before and after, over the end of a year', () => {
  const december = testMonth('2026-12', '2026-11-24')
  expect(monthBefore(december)).toBe('2026-11-30')
  expect(monthAfter(december)).toBe('2027-01-01')
})
