import { describe, expect, it } from 'vitest'
import { pauseAfter, pauseInWords, tooManyInWords } from './pause'

describe('the pause after a failed try', () => {
  it('is none for the first four slips', () => {
    expect([1, 2, 3, 4].map((tries) => pauseAfter(tries))).toEqual([0, 0, 0, 0])
  })

  it('doubles from a quarter of a minute up to a quarter of an hour', () => {
    expect([5, 6, 7, 8, 9, 10, 11, 12].map((tries) => pauseAfter(tries))).toEqual([15, 30, 60, 120, 240, 480, 900, 900])
    expect(pauseAfter(1_000_000)).toBe(900)
  })

  it('is said in seconds, then in minutes that are not too few', () => {
    expect(pauseInWords(0)).toBeNull()
    expect(pauseInWords(15)).toEqual({ key: 'access.signIn.pause', values: { seconds: 15 } })
    expect(pauseInWords(61)).toEqual({ key: 'access.signIn.pauseLong', values: { minutes: 2 } })
    expect(tooManyInWords(61).values).toEqual({ minutes: 2 })
  })
})
