import { describe, expect, it } from 'vitest'
import { explanationOf } from './explain'
import type { Mark } from './mark'
import { usualRules } from './rules'
import { seriesOf } from './series'

describe('the explanation of an average', () => {
  it('gives each mark its part, and a split mark two', () => {
    const { parts, average } = explanationOf([mark('5', 10), mark('4/5', 30)], usualRules)
    expect(parts.map(({ points, weight }) => [points, weight])).toEqual([
      [50, 10],
      [270, 60],
    ])
    expect(average).toEqual({ points: 320, weight: 70 })
  })

  it('names what does not count', () => {
    const { leftOut } = explanationOf([mark('5', 10), mark('.', 10), mark('зачёт', 10), mark('4', 0)], usualRules)
    expect(leftOut.map((one) => one.now.value)).toEqual(['.', 'зачёт', '4'])
  })

  it('says what it would round to, and what the next mark lacks', () => {
    const { outlook } = explanationOf([mark('4', 10), mark('4', 10), mark('5', 10)], usualRules)
    expect(outlook).toEqual({ suggested: 4, missing: 0, next: { mark: 5, lacks: { units: 32, decimals: 2 } } })
  })

  it('shows as many decimals of what is lacking as it takes: of 4.645 it is 0.005', () => {
    const fives = Array.from({ length: 129 }, () => mark('5', 10))
    const fours = Array.from({ length: 71 }, () => mark('4', 10))
    const { outlook } = explanationOf([...fives, ...fours], usualRules)
    expect(outlook.next).toEqual({ mark: 5, lacks: { units: 5, decimals: 3 } })
  })

  it('lacks nothing at the top, suggests nothing before there are marks enough, and says nothing without any', () => {
    expect(explanationOf([mark('5', 10), mark('5', 10)], usualRules).outlook).toEqual({
      suggested: null,
      missing: 1,
      next: null,
    })
    expect(explanationOf([], usualRules)).toMatchObject({ average: null, outlook: { suggested: null, next: null } })
  })
})

describe('the course of an average', () => {
  it('goes by days, and ends at the average of them all', () => {
    const series = seriesOf([
      mark('3', 10, '2026-11-09'),
      mark('5', 10, '2026-11-09'),
      mark('.', 30, '2026-11-10'),
      mark('5', 20, '2026-11-12'),
    ])
    expect(series.map(({ day, numbers, average }) => [day, numbers, average])).toEqual([
      ['2026-11-09', [3, 5], { points: 80, weight: 20 }],
      ['2026-11-12', [5], { points: 180, weight: 40 }],
    ])
  })

  it('is empty while nothing counts', () => {
    expect(seriesOf([mark('.', 10), mark('5', 0)])).toEqual([])
  })
})

function mark(value: string, weightTenths: number, day: Mark['day'] = '2026-11-24'): Mark {
  const now = {
    id: 'entry',
    replaces: null,
    value,
    awaitedUntil: null,
    comment: null,
    reason: null,
    at: '2026-11-24T08:40:00Z',
    by: null,
  }
  return {
    columnId: 'column',
    lessonId: 'lesson',
    day,
    subjectId: 'algebra',
    subject: 'Алгебра',
    scale: 'five',
    kind: 'Ответ на уроке',
    title: null,
    weightTenths,
    entries: [now],
    now,
    draftUntil: null,
  }
}
