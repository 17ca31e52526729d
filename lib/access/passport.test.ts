import { describe, expect, it } from 'vitest'
import { type GivenGrant, lastDayOfOthers, looksOf, mayComeBack } from './passport'

describe('who looked', () => {
  it('is told by person and day, the latest day first', () => {
    const looks = [
      { accountId: 'tutor', part: 'marks', day: '2026-11-20' },
      { accountId: 'grandma', part: 'week', day: '2026-11-22' },
      { accountId: 'tutor', part: 'marks', day: '2026-11-24' },
      { accountId: 'tutor', part: 'homework', day: '2026-11-24' },
    ] as const

    expect(looksOf(looks, 'tutor')).toEqual([
      { day: '2026-11-24', parts: ['marks', 'homework'] },
      { day: '2026-11-20', parts: ['marks'] },
    ])
    expect(looksOf(looks, 'nobody')).toEqual([])
  })

  it('is told of the other parent’s side only once the week is over', () => {
    expect(lastDayOfOthers('2026-11-23')).toBe('2026-11-22')
    expect(lastDayOfOthers('2026-11-29')).toBe('2026-11-22')
    expect(lastDayOfOthers('2026-11-30')).toBe('2026-11-29')
  })
})

describe('what comes back with one touch', () => {
  const ended = { endedAt: new Date('2026-10-01T00:00:00Z'), reason: 'not-confirmed', lastDay: null } as GivenGrant

  it('is what nobody confirmed, unless it has run out since', () => {
    expect(mayComeBack(ended, '2026-11-24')).toBe(true)
    expect(mayComeBack({ ...ended, lastDay: '2026-11-23' }, '2026-11-24')).toBe(false)
  })

  it('is nothing that was ended on purpose, nor what is open', () => {
    expect(mayComeBack({ ...ended, reason: 'ended-by-parent' }, '2026-11-24')).toBe(false)
    expect(mayComeBack({ ...ended, endedAt: null }, '2026-11-24')).toBe(false)
  })
})
