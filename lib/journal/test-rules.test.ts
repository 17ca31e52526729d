import { describe, expect, it } from 'vitest'
import { type PlannedTest, type TestToPlan, testWarnings } from './test-rules'

const algebra: TestToPlan = {
  courseId: 'algebra-7b',
  subject: 'Алгебра',
  day: '2026-12-10',
  number: 3,
  firstNumber: 1,
  lastNumber: 6,
  hoursAWeek: 3,
  lessonsAYear: 102,
}
const other = (said: Partial<PlannedTest> = {}): PlannedTest => ({
  columnId: 'one',
  courseId: 'history-7b',
  subject: 'История',
  day: '2026-12-10',
  number: 5,
  ...said,
})
const ofAlgebra = (day: PlannedTest['day'], number = 3) =>
  other({ courseId: 'algebra-7b', subject: 'Алгебра', day, number })

it('has nothing to say of a test alone on its day, in the middle of it', () => {
  expect(testWarnings(algebra, [other({ day: '2026-12-11' })])).toEqual([])
})

it('warns of a second test of the class on one day', () => {
  expect(testWarnings(algebra, [other()])).toEqual(['another-that-day'])
})

describe('the first and the last lesson', () => {
  it.each([1, 6])('are no place for a test: lesson %i', (number) => {
    expect(testWarnings({ ...algebra, number }, [])).toEqual(['first-or-last-lesson'])
  })

  it('are, where the subject has one hour a week', () => {
    expect(testWarnings({ ...algebra, number: 1, hoursAWeek: 1, lessonsAYear: 34 }, [])).toEqual([])
  })
})

describe('tests of one subject', () => {
  it('stand at least two and a half weeks apart, before and after', () => {
    expect(testWarnings(algebra, [ofAlgebra('2026-11-23')])).toEqual(['too-soon'])
    expect(testWarnings(algebra, [ofAlgebra('2026-12-27')])).toEqual(['too-soon'])
    expect(testWarnings(algebra, [ofAlgebra('2026-11-22')])).toEqual([])
  })

  it('are a tenth of its lessons at most', () => {
    const ten = Array.from({ length: 10 }, (_, index) => ofAlgebra('2026-09-01', index + 1))
    expect(testWarnings(algebra, ten)).toEqual(['too-many'])
    expect(testWarnings(algebra, ten.slice(1))).toEqual([])
  })

  it('may be one, however few its lessons are', () => {
    expect(testWarnings({ ...algebra, hoursAWeek: 1, lessonsAYear: 8 }, [])).toEqual([])
  })
})

it('counts two columns of the same lesson as the one test that they are', () => {
  expect(testWarnings(algebra, [ofAlgebra('2026-12-10')])).toEqual([])
})
