import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Average, averageOf, type Counted, reaches, shownAverage } from './average'
import type { Target } from './explain'
import { marksNeeded, type PlannedMark, suggestedFor, sumOf, withMarks } from './planner'
import { type SchoolRules, usualRules } from './rules'

const answers = (...values: string[]): Counted[] => values.map((value) => ({ value, weightTenths: 10 }))
const five = { value: 5, weightTenths: 10 }
const fiveInTest = { value: 5, weightTenths: 30 }
const needed = (marks: Counted[], mark: PlannedMark, target: Target = 5, rules = usualRules) =>
  marksNeeded(sumOf(marks, rules), mark, target, rules)

describe('how many marks it takes', () => {
  it('counts fives until 4.65 is there', () => {
    // 12 / 3; with eleven fives more 67 / 14 = 4.78…, with six 42 / 9 = 4.67, with five 37 / 8 = 4.62
    expect(needed(answers('4', '4', '4'), five)).toBe(6)
  })

  it('takes fewer of those that weigh more', () => {
    expect(needed(answers('4', '4', '4'), fiveInTest)).toBe(2)
  })

  it('is satisfied by exactly 4.65', () => {
    // seven fours and twelve fives are 88 / 19 = 4.63; the thirteenth five makes 93 / 20 = 4.65
    const marks = answers(...Array(7).fill('4'), ...Array(12).fill('5'))
    expect(needed(marks, five)).toBe(1)
    expect(needed([...marks, ...answers('5')], five)).toBe(0)
  })

  it('says that fours alone never make a five', () => {
    expect(needed(answers('4', '5'), { value: 4, weightTenths: 10 })).toBeNull()
  })

  it('says that a work without weight changes nothing', () => {
    expect(needed(answers('4', '4', '4'), { value: 5, weightTenths: 0 })).toBeNull()
    expect(needed(answers('5', '5', '5'), { value: 5, weightTenths: 0 })).toBe(0)
  })

  it('begins from nothing with as many marks as the school wants at least', () => {
    expect(needed([], five)).toBe(usualRules.fewestMarks)
    expect(needed([], five, 5, { ...usualRules, fewestMarks: 0 })).toBe(1)
  })

  it('asks for the marks that are missing even where the average is high enough', () => {
    expect(needed(answers('5'), five)).toBe(2)
    expect(needed(answers('5'), { value: 4, weightTenths: 10 }, 4)).toBe(2)
  })

  it('counts every mark once where the school counts plainly', () => {
    const plain: SchoolRules = { ...usualRules, averaging: 'plain' }
    const marks: Counted[] = [{ value: '4', weightTenths: 30 }, ...answers('4', '4')]
    expect(needed(marks, fiveInTest, 5, plain)).toBe(needed(marks, five, 5, plain))
  })

  it('does not count debts, зачёт and marks taken back', () => {
    const some = [...answers('4', '4', '4'), ...answers('.', 'зачёт'), { value: null, weightTenths: 10 }]
    expect(needed(some, five)).toBe(6)
  })
})

const mark = fc.record({
  value: fc.constantFrom('1', '2', '3', '4', '5', '4/5', '2/3', 'зачёт', '.', 'н/а', null),
  weightTenths: fc.integer({ min: 0, max: 50 }),
})
const marks = fc.array(mark, { maxLength: 40 })
const rules = fc
  .record({
    averaging: fc.constantFrom('plain' as const, 'weighted' as const),
    thresholds: fc.uniqueArray(fc.integer({ min: 200, max: 500 }), { minLength: 3, maxLength: 3 }),
    fewestMarks: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ averaging, thresholds, fewestMarks }): SchoolRules => {
    const [three = 0, four = 0, five = 0] = thresholds.toSorted((one, other) => one - other)
    return { ...usualRules, averaging, three, four, five, fewestMarks }
  })
const one = fc.record({
  value: fc.constantFrom(2, 3, 4, 5),
  weightTenths: fc.integer({ min: 0, max: 50 }),
})
const target = fc.constantFrom<Target>(5, 4, 3)

describe('whatever marks there are', () => {
  it('what the planner promises comes true, and with one mark less it does not', () => {
    fc.assert(
      fc.property(marks, rules, one, target, (given, rules, one, target) => {
        const count = marksNeeded(sumOf(given, rules), one, target, rules)
        if (count === null) return
        expect(suggestionAfter(given, one, count, rules)).toBeGreaterThanOrEqual(target)
        if (count > 0) expect(suggestionAfter(given, one, count - 1, rules)).toBeLessThan(target)
      }),
      { numRuns: 1000 },
    )
  })

  it('what it calls impossible no number of such marks makes true', () => {
    fc.assert(
      fc.property(marks, rules, one, target, (given, rules, one, target) => {
        if (marksNeeded(sumOf(given, rules), one, target, rules) !== null) return
        for (const count of [0, 1, 2, 3, 10, 100, 10_000])
          expect(suggestionAfter(given, one, count, rules)).toBeLessThan(target)
      }),
      { numRuns: 1000 },
    )
  })

  it('the order of the marks does not matter', () => {
    fc.assert(
      fc.property(marks, rules, (given, rules) => {
        expect(sumOf(given.toReversed(), rules)).toEqual(sumOf(given, rules))
      }),
    )
  })

  it('adds a mark as if it stood in the journal', () => {
    fc.assert(
      fc.property(marks, rules, one, fc.integer({ min: 0, max: 20 }), (given, rules, one, times) => {
        const written = Array.from({ length: times }, () => ({ ...one, value: String(one.value) }))
        expect(withMarks(sumOf(given, rules), one, times, rules)).toEqual(sumOf([...given, ...written], rules))
      }),
    )
  })

  it('agrees with fractions of any size: the average, its threshold, its rounding', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 100, max: 500 }), (given, threshold) => {
        const average = averageOf(given)
        const exact = fractionOf(given)
        expect(average === null).toBe(exact === null)
        if (!average || !exact) return
        expect(asFraction(average).top * exact.bottom).toBe(exact.top * asFraction(average).bottom)
        expect(reaches(average, threshold)).toBe(100n * exact.top >= BigInt(threshold) * exact.bottom)
        const { units } = shownAverage(average)
        const hundredths = (2n * 100n * exact.top + exact.bottom) / (2n * exact.bottom)
        expect(BigInt(units)).toBe(hundredths)
      }),
    )
  })
})

/** 0 where nothing is suggested. The marks are written out one by one, and counted without the planner. */
function suggestionAfter(given: Counted[], { value, weightTenths }: PlannedMark, times: number, rules: SchoolRules) {
  const added = { value: String(value), weightTenths, cells: times }
  return suggestedFor(sumOf(times > 0 ? [...given, added] : given, rules), rules) ?? 0
}

type Fraction = { top: bigint; bottom: bigint }

const asFraction = ({ points, weight }: Average): Fraction => ({ top: BigInt(points), bottom: BigInt(weight) })

/** Σ(m·w) / Σw with the weights as fractions of tenths, added one after another as at school. */
function fractionOf(given: Counted[]): Fraction | null {
  let [sum, weight]: [Fraction, Fraction] = [
    { top: 0n, bottom: 1n },
    { top: 0n, bottom: 1n },
  ]
  for (const { value, weightTenths } of given) {
    if (!/^\d(\/\d)?$/.test(value ?? '')) continue
    for (const digit of (value ?? '').split('/')) {
      sum = plus(sum, { top: BigInt(digit) * BigInt(weightTenths), bottom: 10n })
      weight = plus(weight, { top: BigInt(weightTenths), bottom: 10n })
    }
  }
  return weight.top === 0n ? null : { top: sum.top * weight.bottom, bottom: sum.bottom * weight.top }
}

function plus(one: Fraction, other: Fraction): Fraction {
  return { top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom }
}
