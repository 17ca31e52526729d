import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageOf, type Counted, reaches, shownAverage } from './average'

const answer = (value: string): Counted => ({ value, weightTenths: 10 })
const test = (value: string): Counted => ({ value, weightTenths: 30 })
const shown = (marks: Counted[]) => {
  const average = averageOf(marks)
  return average && shownAverage(average).units
}

describe('an average', () => {
  it('counts a test of weight 3 as three answers in class', () => {
    expect(shown([answer('3'), answer('3'), test('5')])).toBe(420)
  })

  it('is silent while only a debt stands in the journal', () => {
    expect(averageOf([])).toBeNull()
    expect(averageOf([answer('.')])).toBeNull()
  })

  it('is silent, and not 0, when all that there is weighs nothing', () => {
    expect(averageOf([{ value: '2', weightTenths: 0 }])).toBeNull()
  })

  it('counts a split mark as two marks of its weight', () => {
    expect(shown([test('4/5')])).toBe(450)
    expect(shown([answer('3'), test('4/5')])).toBe(shown([answer('3'), test('4'), test('5')]))
  })

  it('passes over зачёт, debts and marks that were taken back', () => {
    expect(shown([answer('4'), answer('зачёт'), answer('.'), { value: null, weightTenths: 10 }])).toBe(400)
  })

  it('takes weights of one decimal', () => {
    expect(shown([{ value: '5', weightTenths: 15 }, answer('4')])).toBe(460)
  })

  it('rounds half up: 4.125 is shown as 4.13', () => {
    expect(shown([...Array(7).fill(answer('4')), answer('5')])).toBe(413)
  })

  it('counts cells of one value together as it counts them one by one', () => {
    expect(averageOf([{ value: '4', weightTenths: 10, cells: 3 }])).toEqual(averageOf(Array(3).fill(answer('4'))))
  })
})

describe('a threshold', () => {
  // 129 fives and 71 fours: 929 / 200 = 4.645
  const just = averageOf([
    { value: '5', weightTenths: 10, cells: 129 },
    { value: '4', weightTenths: 10, cells: 71 },
  ])

  it('is decided by the exact value: 4.645 does not reach 4.65', () => {
    expect(just && reaches(just, 465)).toBe(false)
  })

  it('gets a third decimal where two would seem to reach it', () => {
    expect(just && shownAverage(just)).toEqual({ units: 465, decimals: 2 })
    expect(just && shownAverage(just, [465])).toEqual({ units: 4645, decimals: 3 })
  })

  it('is reached by what equals it', () => {
    const exactly = averageOf([
      { value: '5', weightTenths: 10, cells: 13 },
      { value: '4', weightTenths: 10, cells: 7 },
    ])
    expect(exactly && reaches(exactly, 465)).toBe(true)
    expect(exactly && shownAverage(exactly, [465])).toEqual({ units: 465, decimals: 2 })
  })
})

describe('whatever marks there are', () => {
  const mark = fc.record({
    value: fc.constantFrom('1', '2', '3', '4', '5', '4/5', '2/3', 'зачёт', '.', null),
    weightTenths: fc.integer({ min: 0, max: 100 }),
  })
  const marks = fc.array(mark, { maxLength: 60 })

  it('lies between the lowest and the highest mark', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const average = averageOf(given)
        if (!average) return
        expect(average.points).toBeGreaterThanOrEqual(average.weight)
        expect(average.points).toBeLessThanOrEqual(5 * average.weight)
      }),
    )
  })

  it('does not depend on the order of the marks', () => {
    fc.assert(
      fc.property(marks, (given) => {
        expect(averageOf(given.toReversed())).toEqual(averageOf(given))
      }),
    )
  })

  it('never seems to reach a threshold that it does not reach, nor the other way round', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 100, max: 500 }), (given, threshold) => {
        const average = averageOf(given)
        if (!average) return
        const { units, decimals } = shownAverage(average, [threshold])
        expect(units >= threshold * 10 ** (decimals - 2)).toBe(reaches(average, threshold))
      }),
    )
  })
})
