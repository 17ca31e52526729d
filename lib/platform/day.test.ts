import { describe, expect, it } from 'vitest'
import { addDays, ageOn, dayOf, daysBetween, isDay, mondayOf, weekdayOf } from './day'

describe('a day', () => {
  it('exists in the calendar or is none', () => {
    expect(isDay('2026-02-28')).toBe(true)
    expect(isDay('2026-02-30')).toBe(false)
    expect(isDay('24.11.2026')).toBe(false)
  })

  it('counts across the end of a month and of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
  })

  it('has Monday first', () => {
    expect(weekdayOf('2026-11-23')).toBe(1)
    expect(weekdayOf('2026-11-29')).toBe(7)
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  })

  it('is the one on the school’s wall, not the server’s', () => {
    expect(dayOf(new Date('2026-11-23T21:30:00Z'), 'Europe/Moscow')).toBe('2026-11-24')
    expect(dayOf(new Date('2026-11-23T20:30:00Z'), 'Europe/Moscow')).toBe('2026-11-23')
  })

  it('makes one older on the birthday itself', () => {
    expect(ageOn('2016-11-24', '2026-11-23')).toBe(9)
    expect(ageOn('2016-11-24', '2026-11-24')).toBe(10)
  })
})
