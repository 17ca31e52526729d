import { describe, expect, it } from 'vitest'
import { ageOn } from '@/lib/platform/day'
import { comesOfAgeOn, mayDecideWhoReads } from './coming-of-age'

describe('coming of age', () => {
  it('is the eighteenth birthday', () => {
    expect(comesOfAgeOn('2008-11-25')).toBe('2026-11-25')
    expect(comesOfAgeOn('2008-02-29')).toBe('2026-03-01')
  })

  it('agrees with how years are counted', () => {
    for (const born of ['2008-11-25', '2008-02-29', '2008-01-01', '2008-12-31'] as const) {
      expect(ageOn(born, comesOfAgeOn(born))).toBe(18)
    }
  })

  it('is asked about from 60 days before', () => {
    expect(mayDecideWhoReads('2008-11-25', '2026-09-25')).toBe(false)
    expect(mayDecideWhoReads('2008-11-25', '2026-09-26')).toBe(true)
    expect(mayDecideWhoReads('2008-11-25', '2027-05-01')).toBe(true)
  })
})
