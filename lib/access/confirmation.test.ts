import { describe, expect, it } from 'vitest'
import { confirmationOn, wantsLetter } from './confirmation'

const september = (day: `${number}-${number}-${number}`) => {
  const confirmation = confirmationOn(day)
  if (!confirmation) throw new Error('Not September')
  return confirmation
}

describe('the September question', () => {
  it('is asked in September, until its last day', () => {
    expect(confirmationOn('2027-08-31')).toBeNull()
    expect(confirmationOn('2027-09-01')).toEqual({
      begins: '2027-09-01',
      letterOf: '2027-09-01',
      lastDay: '2027-09-30',
    })
    expect(confirmationOn('2027-09-30')).not.toBeNull()
    expect(confirmationOn('2027-10-01')).toBeNull()
  })

  it('is about those who were let in before it', () => {
    const fresh = { startedOn: '2027-09-01', askedOn: null, isAsked: false } as const
    expect(wantsLetter(fresh, september('2027-09-02'))).toBe(false)
    expect(wantsLetter({ ...fresh, startedOn: '2027-08-31' }, september('2027-09-02'))).toBe(true)
  })

  it('is asked three times in all, each once, also where a day was missed', () => {
    const asked = { startedOn: '2026-10-06', askedOn: '2027-09-01', isAsked: true } as const
    expect(wantsLetter(asked, september('2027-09-14'))).toBe(false)
    expect(wantsLetter(asked, september('2027-09-15'))).toBe(true)
    expect(wantsLetter({ ...asked, askedOn: '2027-09-16' }, september('2027-09-24'))).toBe(false)
    expect(wantsLetter({ ...asked, askedOn: '2027-09-16' }, september('2027-09-26'))).toBe(true)
    expect(wantsLetter({ ...asked, askedOn: '2027-09-26' }, september('2027-09-30'))).toBe(false)
  })

  it('is not asked again once it was answered, until next September', () => {
    const confirmed = { startedOn: '2026-10-06', askedOn: '2027-09-03', isAsked: false } as const
    expect(wantsLetter(confirmed, september('2027-09-20'))).toBe(false)
    expect(wantsLetter(confirmed, september('2028-09-01'))).toBe(true)
  })
})
