import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesLeft, pausedUntil, pauseInMinutes } from './wrong-tries'

const lastTry = new Date('2026-11-24T07:30:00Z')
const later = (seconds: number) => new Date(lastTry.getTime() + seconds * 1000)

describe('the pause after wrong codes', () => {
  it('begins with the fifth and doubles up to an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100].map(pauseInMinutes)).toEqual([
      0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60,
    ])
  })

  it('never becomes shorter with one more try', () => {
    fc.assert(
      fc.property(fc.nat(2000), (tries) => {
        expect(pauseInMinutes(tries + 1)).toBeGreaterThanOrEqual(pauseInMinutes(tries))
      }),
    )
  })

  it('lasts from the last try on, and is over on the second', () => {
    expect(pausedUntil(5, lastTry, later(0))).toEqual(later(60))
    expect(pausedUntil(5, lastTry, later(59))).toEqual(later(60))
    expect(pausedUntil(5, lastTry, later(60))).toBeNull()
    expect(pausedUntil(7, lastTry, later(60))).toEqual(later(240))
  })

  it('does not exist before the fifth wrong try', () => {
    expect(pausedUntil(4, lastTry, later(0))).toBeNull()
    expect(pausedUntil(0, null, later(0))).toBeNull()
  })

  it('is told in minutes that are enough', () => {
    expect(minutesLeft(later(60), later(0))).toBe(1)
    expect(minutesLeft(later(60), later(59))).toBe(1)
    expect(minutesLeft(later(121), later(0))).toBe(3)
  })
})
