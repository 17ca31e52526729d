import { describe, expect, it } from 'vitest'
import type { Day } from '@/lib/platform/day'
import {
  classQuality,
  classSuccess,
  degreeOf,
  movementOf,
  qualityOf,
  reasonsOf,
  standingOf,
  successOf,
  tallyOf,
} from './class-report'

const marks = (...values: (string | null)[]) =>
  values.map((value, index) => ({ subject: `Предмет ${index + 1}`, value }))

describe('a subject', () => {
  const tally = tallyOf(['5', '5', '4', '4', '4', '3', '3', '2', 'н/а', 'зачёт', 'осв', null])

  it('counts marks and н/а, but neither words nor what is not given yet', () => {
    expect(tally).toEqual({ five: 2, four: 3, three: 2, two: 1, notAttested: 1 })
  })

  it('has a quality of 5 and 4 among all: 5 of 9', () => {
    expect(qualityOf(tally)).toBe(556)
  })

  it('is a success for those with 3 or better: 7 of 9', () => {
    expect(successOf(tally)).toBe(778)
  })

  it('has a СОУ by Simonov: (200 + 192 + 72 + 16 + 7) / 9 = 54,1 %', () => {
    expect(degreeOf(tally)).toBe(541)
    expect(degreeOf(tallyOf(['5', '5']))).toBe(1000)
  })

  it('has no shares without marks', () => {
    const none = tallyOf([null, 'зачёт'])
    expect([qualityOf(none), successOf(none), degreeOf(none)]).toEqual([null, null, null])
  })
})

describe('a pupil stands among', () => {
  it.each([
    [['5', '5', 'зачёт'], 'excellent'],
    [['5', '4', 'осв'], 'good-but-one'],
    [['5', '4', '4'], 'good'],
    [['5', '4', '3'], 'one-three'],
    [['3', '3', '5'], 'threes'],
    [['5', '2', '3'], 'failing'],
    [['5', 'н/а'], 'failing'],
    [['5', 'незачёт'], 'failing'],
    [['5', null], 'not-yet'],
    [[], 'not-yet'],
  ] as const)('%j: %s', (values, standing) => {
    expect(standingOf(marks(...values))).toBe(standing)
  })

  it('with the subjects that are the reason', () => {
    expect(reasonsOf(marks('5', '3', '4'), 'one-three')).toEqual([{ subject: 'Предмет 2', value: '3' }])
    expect(reasonsOf(marks('2', 'н/а', '4'), 'failing').map(({ subject }) => subject)).toEqual([
      'Предмет 1',
      'Предмет 2',
    ])
    expect(reasonsOf(marks('4', '4'), 'good')).toEqual([])
  })
})

it('counts a class by its pupils', () => {
  const standings = ['excellent', 'good', 'one-three', 'failing', 'not-yet'] as const
  expect(classQuality(standings)).toBe(500)
  expect(classSuccess(standings)).toBe(750)
})

describe('the movement of pupils', () => {
  const span = (firstDay: Day, lastDay: Day | null = null) => ({ firstDay, lastDay })
  const quarter = { firstDay: '2026-11-02' as Day, lastDay: '2026-12-29' as Day }

  it('counts who was there, came and went', () => {
    const spans = [
      span('2026-09-01'),
      span('2026-09-01', '2026-10-25'),
      span('2026-09-01', '2026-11-20'),
      span('2026-11-02'),
      span('2026-11-09'),
      span('2026-11-09', '2026-12-01'),
      span('2027-01-11'),
    ]
    const { atFirst, arrived, left, atLast } = movementOf(spans, quarter, '2027-01-01')
    expect({ atFirst, arrived: arrived.length, left: left.length, atLast }).toEqual({
      atFirst: 3,
      arrived: 2,
      left: 2,
      atLast: 3,
    })
  })

  it('ends with today in a period that runs', () => {
    const { left, atLast } = movementOf([span('2026-09-01', '2026-12-01')], quarter, '2026-11-24')
    expect([left.length, atLast]).toEqual([0, 1])
  })
})
