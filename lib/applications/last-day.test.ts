import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekdayOf } from '@/lib/platform/day'
import { dayToRemind, lastDayToCome } from './last-day'

const winter = { firstDay: '2026-12-30', lastDay: '2027-01-08' } as const

describe('until when one may come to school', () => {
  it('is so many days after the day of sending', () => {
    expect(lastDayToCome('2026-11-24', 14, [])).toBe('2026-12-08')
    expect(lastDayToCome('2026-11-24', 1, [])).toBe('2026-11-25')
  })

  it('does not count holidays', () => {
    expect(lastDayToCome('2026-12-14', 30, [])).toBe('2027-01-13')
    expect(lastDayToCome('2026-12-14', 30, [winter])).toBe('2027-01-23')
  })

  it('counts a day off only once, though two holidays name it', () => {
    expect(lastDayToCome('2026-12-14', 30, [winter, winter])).toBe('2027-01-23')
  })

  it('moves from a Sunday to the Monday after it', () => {
    expect(weekdayOf('2026-11-29')).toBe(7)
    expect(lastDayToCome('2026-11-24', 5, [])).toBe('2026-11-30')
  })

  it('begins to count after holidays when sent in their midst', () => {
    expect(lastDayToCome('2027-01-02', 1, [winter])).toBe('2027-01-09')
  })

  it('is never sooner than promised, and never a day on which school is closed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }), (shift, days) => {
        const sentOn = addDays('2026-09-01', shift)
        const lastDay = lastDayToCome(sentOn, days, [winter])
        expect(daysBetween(sentOn, lastDay)).toBeGreaterThanOrEqual(days)
        expect(weekdayOf(lastDay)).not.toBe(7)
        expect(lastDay < winter.firstDay || lastDay > winter.lastDay).toBe(true)
      }),
    )
  })

  it('is told of a week before', () => {
    expect(dayToRemind('2026-12-08')).toBe('2026-12-01')
  })
})
