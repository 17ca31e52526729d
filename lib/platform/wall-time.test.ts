import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, fromDate } from './day'
import { instantAt, minuteOf, minutesOfDay } from './wall-time'

const days = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => fromDate(date))

describe('a clock on the wall', () => {
  it('shows the school’s time, wherever the server stands', () => {
    expect(instantAt('2026-11-24', 10 * 60 + 30, 'Europe/Moscow').toISOString()).toBe('2026-11-24T07:30:00.000Z')
    expect(instantAt('2026-11-24', 0, 'Asia/Vladivostok').toISOString()).toBe('2026-11-23T14:00:00.000Z')
    expect(minuteOf(new Date('2026-11-24T07:30:59Z'), 'Europe/Moscow')).toBe(630)
  })

  it('is found again from the instant, in zones without summer time', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: minutesOfDay - 1 }),
        fc.constantFrom('Europe/Moscow', 'Asia/Vladivostok', 'Asia/Kolkata', 'UTC'),
        (day, minutes, zone) => {
          const instant = instantAt(day, minutes, zone)
          expect([dayOf(instant, zone), minuteOf(instant, zone)]).toEqual([day, minutes])
        },
      ),
    )
  })

  it('leaps with summer time', () => {
    expect(instantAt('2026-03-29', 3 * 60, 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:00:00.000Z')
    expect(instantAt('2026-10-25', 12 * 60, 'Europe/Berlin').toISOString()).toBe('2026-10-25T11:00:00.000Z')
  })
})
