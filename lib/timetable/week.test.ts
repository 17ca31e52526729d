import { describe, expect, it } from 'vitest'
import { dayShown, daysOfWeek, mondayAsked, weekNumber } from './week'

describe('the week that is asked for', () => {
  it('begins on its Monday, whichever day is named', () => {
    expect(mondayAsked('2026-11-26', '2026-09-01')).toBe('2026-11-23')
  })

  it.each([undefined, '', 'yesterday', '2026-02-30', '9999-12-31', '0001-01-01', ['2026-11-26']])(
    'is the present one for %o',
    (asked) => {
      expect(mondayAsked(asked, '2026-11-27')).toBe('2026-11-23')
    },
  )

  it('is the week to come on a Sunday', () => {
    expect(mondayAsked(undefined, '2026-11-29')).toBe('2026-11-30')
  })

  it('has six days', () => {
    expect(daysOfWeek('2026-11-23')).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
    ])
  })
})

describe('the day that a phone shows', () => {
  it('is the one asked for', () => {
    expect(dayShown('2026-11-24', '2026-11-23', '2026-11-27')).toBe('2026-11-24')
  })

  it('is today in the present week', () => {
    expect(dayShown(undefined, '2026-11-23', '2026-11-27')).toBe('2026-11-27')
    expect(dayShown('2026-12-24', '2026-11-23', '2026-11-27')).toBe('2026-11-27')
  })

  it('is Monday in another', () => {
    expect(dayShown(undefined, '2026-11-30', '2026-11-27')).toBe('2026-11-30')
  })
})

it('counts weeks from the one in which the period begins', () => {
  expect(weekNumber('2026-11-05', '2026-11-02')).toBe(1)
  expect(weekNumber('2026-11-05', '2026-11-23')).toBe(4)
  expect(weekNumber('2026-11-05', '2026-10-26')).toBe(1)
})
