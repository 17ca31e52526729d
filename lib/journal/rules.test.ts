import { describe, expect, it } from 'vitest'
import { averageOf } from './average'
import { suggestedMark, usualRules, weightOf } from './rules'

const average = (points: number, weight: number) => ({ points, weight })

describe('the mark that is suggested for a period', () => {
  it('is a 5 from exactly 4.65 on, and not a hair below', () => {
    expect(suggestedMark(average(465, 100), 10, usualRules)).toBe(5)
    expect(suggestedMark(average(4_649_999, 1_000_000), 10, usualRules)).toBe(4)
  })

  it('goes down to 2, never below', () => {
    expect(suggestedMark(average(264, 100), 3, usualRules)).toBe(2)
    expect(suggestedMark(average(1, 1), 3, usualRules)).toBe(2)
  })

  it('is not there without marks, or with fewer than the school wants', () => {
    expect(suggestedMark(null, 0, usualRules)).toBeNull()
    expect(suggestedMark(average(5, 1), 2, usualRules)).toBeNull()
  })
})

describe('a weight', () => {
  it('is the column’s own in a weighted average', () => {
    expect(weightOf(30, { averaging: 'weighted' })).toBe(30)
  })

  it('is the same for all in a plain one, where 0 still counts for nothing', () => {
    const marks = [30, 10, 0].map((tenths, index) => ({
      value: String(5 - index),
      weightTenths: weightOf(tenths, { averaging: 'plain' }),
    }))
    expect(averageOf(marks)).toEqual({ points: 90, weight: 20 })
  })
})
