import { describe, expect, it } from 'vitest'
import { judgeBirthDay } from './birth-day'

const today = '2026-11-24'

describe('a birth day that was typed for a pupil', () => {
  it.each(['2008-11-24', '2014-02-03', '2020-11-24'] as const)('fits from six to eighteen years: %s', (birthDay) => {
    expect(judgeBirthDay(birthDay, today)).toBe('fits')
  })

  it.each(['2021-11-24', '2020-11-25', '2007-11-24', '2005-11-25'] as const)(
    'is asked about at the edges: %s',
    (day) => {
      expect(judgeBirthDay(day, today)).toBe('doubtful')
    },
  )

  it.each(['2021-11-25', '2026-11-24', '2027-01-01', '2005-11-24', '1988-04-01'] as const)(
    'is refused for a baby, a grown-up and tomorrow: %s',
    (day) => {
      expect(judgeBirthDay(day, today)).toBe('impossible')
    },
  )
})
