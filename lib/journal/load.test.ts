import { describe, expect, it } from 'vitest'
import { isLate, minutesADay, minutesOfDay } from './load'

it.each([
  [1, 60],
  [2, 90],
  [3, 90],
  [4, 120],
  [5, 120],
  [6, 150],
  [8, 150],
  [9, 210],
  [11, 210],
])('gives grade %i a day of %i minutes', (grade, minutes) => {
  expect(minutesADay(grade)).toBe(minutes)
})

describe('the minutes of a day', () => {
  it('are those of all subjects together', () => {
    const tasks = [
      { subject: 'Алгебра', courseId: 'a', minutes: 30 },
      { subject: 'История', courseId: 'h', minutes: 20 },
      { subject: 'История', courseId: 'h', minutes: 15 },
    ]
    expect(minutesOfDay(tasks)).toBe(65)
  })

  it('count of two groups of a subject the one that has more: nobody learns in both', () => {
    const tasks = [
      { subject: 'Английский язык', courseId: 'first', minutes: 25 },
      { subject: 'Английский язык', courseId: 'second', minutes: 40 },
    ]
    expect(minutesOfDay(tasks)).toBe(40)
  })

  it('leave out a task of which nobody said how long it takes', () => {
    expect(minutesOfDay([{ subject: 'Алгебра', courseId: 'a', minutes: null }])).toBe(0)
  })
})

it('calls a task late that comes after 18:00 for tomorrow, or for today', () => {
  expect(isLate(1, 17)).toBe(false)
  expect(isLate(1, 18)).toBe(true)
  expect(isLate(2, 22)).toBe(false)
  expect(isLate(0, 9)).toBe(true)
})
