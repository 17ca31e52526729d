import { describe, expect, it } from 'vitest'
import { kindsOfYear, usualFinalRules } from './final-rules'
import { type HeldMark, suggestedFinal, suggestedForYear } from './suggestion'

const quarters = ['q1', 'q2', 'q3', 'q4']
const held = (kind: HeldMark['kind'], value: string, said: Partial<HeldMark> = {}): HeldMark => ({
  subject: 'Физика',
  grade: 9,
  isThisYear: true,
  periodId: 'year',
  kind,
  value,
  ...said,
})
const periods = (...values: string[]) =>
  values.map((value, index) => held('period', value, { periodId: quarters[index] ?? '' }))
const place = { subject: 'Физика', grade: 9, periodIds: quarters }
const year = (marks: HeldMark[]) => suggestedForYear(marks, place, usualFinalRules)
const final = (marks: HeldMark[], subject = 'Физика', grade = 9) =>
  suggestedFinal(marks, { subject, grade, periodIds: quarters }, usualFinalRules)

describe('the mark for the year', () => {
  it('is the mean of the period marks, rounded half up', () => {
    expect(year(periods('4', '4', '5', '5'))).toBe('5')
    expect(year(periods('4', '4', '4', '5'))).toBe('4')
    expect(year(periods('3', '3', '2', '2'))).toBe('3')
  })

  it('follows the thresholds of the school', () => {
    const strict = { ...usualFinalRules, year: { five: 465, four: 365, three: 265 } }
    expect(suggestedForYear(periods('4', '4', '5', '5'), place, strict)).toBe('4')
  })

  it('is not suggested while a period is missing or was not attested', () => {
    expect(year(periods('5', '5', '5'))).toBeNull()
    expect(year(periods('5', '5', 'н/а', '5'))).toBeNull()
  })

  it('counts the marks of its own subject alone', () => {
    const others = quarters.map((periodId) => held('period', '3', { periodId, subject: 'Химия' }))
    expect(year([...others, ...periods('5', '5', '5', '5')])).toBe('5')
    expect(year(others)).toBeNull()
  })

  it('leaves out the periods for which the pupil was exempt', () => {
    expect(year(periods('осв', '4', '5', '5'))).toBe('5')
    expect(year(periods('осв', 'осв', 'осв', 'осв'))).toBe('осв')
  })

  it('is зачёт for зачёт in all periods, and незачёт after one незачёт', () => {
    expect(year(periods('зачёт', 'зачёт', 'зачёт', 'зачёт'))).toBe('зачёт')
    expect(year(periods('зачёт', 'незачёт', 'зачёт', 'зачёт'))).toBe('незачёт')
  })
})

describe('the final mark of grade 9', () => {
  it.each([
    ['4', '5', '5'],
    ['3', '4', '4'],
    ['5', '4', '5'],
    ['4', '3', '4'],
    ['3', '5', '4'],
    ['4', '4', '4'],
  ])('of year %s and exam %s is %s: a half goes up', (ofYear, exam, expected) => {
    expect(final([held('year', ofYear), held('exam', exam)])).toBe(expected)
  })

  it('is the mark of the year where no exam was sat', () => {
    expect(final([held('year', '4')])).toBe('4')
    expect(final([held('year', 'осв')])).toBe('осв')
  })

  it('waits for the exam that everybody sits', () => {
    const russian = { subject: 'Русский язык' }
    expect(final([held('year', '4', russian)], 'Русский язык')).toBeNull()
    expect(final([held('year', '4', russian), held('exam', '5', russian)], 'Русский язык')).toBe('5')
  })

  it('of Математика is the mean of Алгебра, Геометрия, Вероятность и статистика and the exam', () => {
    const maths = (algebra: string, geometry: string, statistics: string, exam?: string) => [
      held('year', algebra, { subject: 'Алгебра' }),
      held('year', geometry, { subject: 'Геометрия' }),
      held('year', statistics, { subject: 'Вероятность и статистика' }),
      ...(exam ? [held('exam', exam, { subject: 'Алгебра' })] : []),
    ]
    expect(final(maths('4', '4', '5', '5'), 'Алгебра')).toBe('5')
    expect(final(maths('4', '3', '4', '4'), 'Алгебра')).toBe('4')
    expect(final(maths('3', '3', '4', '3'), 'Алгебра')).toBe('3')
    expect(final(maths('4', '4', '5'), 'Алгебра')).toBeNull()
    expect(final(maths('4', '4', '5', '5').slice(1), 'Алгебра')).toBeNull()
  })

  it('of Математика stands in the journal of Алгебра alone', () => {
    expect(kindsOfYear('Алгебра', 9, usualFinalRules)).toEqual(['year', 'exam', 'final'])
    expect(kindsOfYear('Геометрия', 9, usualFinalRules)).toEqual(['year'])
    expect(kindsOfYear('Алгебра', 8, usualFinalRules)).toEqual(['year'])
  })

  it('does not take the year before for this one', () => {
    expect(final([held('year', '5', { isThisYear: false, grade: 8 })])).toBeNull()
  })
})

describe('the final mark of grade 11', () => {
  const mark = (grade: number, kind: 'period' | 'year' | 'exam', value: string) =>
    held(kind, value, { grade, isThisYear: grade === 11 })

  it('is the mean of the half-year and year marks of grades 10 and 11, rounded half up', () => {
    const tenth = [mark(10, 'period', '4'), mark(10, 'period', '4'), mark(10, 'year', '4')]
    const eleventh = [mark(11, 'period', '5'), mark(11, 'period', '5'), mark(11, 'year', '5')]
    expect(final([...tenth, ...eleventh], 'Физика', 11)).toBe('5')
    expect(final([...tenth, mark(11, 'period', '4'), ...eleventh.slice(1)], 'Физика', 11)).toBe('4')
  })

  it('does not look at an exam', () => {
    const marks = [mark(11, 'period', '3'), mark(11, 'period', '3'), mark(11, 'year', '3'), mark(11, 'exam', '5')]
    expect(final(marks, 'Физика', 11)).toBe('3')
    expect(kindsOfYear('Физика', 11, usualFinalRules)).toEqual(['year', 'final'])
  })

  it('waits for the mark of the year', () => {
    expect(final([mark(11, 'period', '5'), mark(10, 'year', '5')], 'Физика', 11)).toBeNull()
  })
})

it('knows no final mark in other grades', () => {
  expect(final([held('year', '5', { grade: 7 })], 'Физика', 7)).toBeNull()
})
