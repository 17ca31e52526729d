import { describe, expect, it } from 'vitest'
import { hasRunOut, lastDayMeant, troubleWithLastDay } from './terms'

const today = '2026-11-24'

describe('until when somebody may be let in', () => {
  it('has an end for a tutor, a year ahead at most', () => {
    expect(troubleWithLastDay('tutor', null, today)).toBe('passport.errors.tutorNeedsEnd')
    expect(troubleWithLastDay('tutor', '2027-11-25', today)).toBeNull()
    expect(troubleWithLastDay('tutor', '2027-11-26', today)).toBe('passport.errors.tutorTooLong')
  })

  it('may be open-ended for everybody else', () => {
    for (const relation of ['pupil', 'relative', 'other']) expect(troubleWithLastDay(relation, null, today)).toBeNull()
  })

  it('is never a day that is past', () => {
    expect(troubleWithLastDay('relative', today, today)).toBeNull()
    expect(troubleWithLastDay('relative', '2026-11-23', today)).toBe('passport.errors.dayPast')
  })

  it('is the day that was named, the end of the school year, or nothing', () => {
    expect(lastDayMeant('day', '2027-01-15', '2027-05-31')).toBe('2027-01-15')
    expect(lastDayMeant('year', '2027-01-15', '2027-05-31')).toBe('2027-05-31')
    expect(lastDayMeant('open', '2027-01-15', '2027-05-31')).toBeNull()
  })
})

describe('a grant that has run out', () => {
  it('is over from the day after its last one, and not once it was ended', () => {
    expect(hasRunOut({ lastDay: '2026-11-23', endedAt: null }, today)).toBe(true)
    expect(hasRunOut({ lastDay: today, endedAt: null }, today)).toBe(false)
    expect(hasRunOut({ lastDay: null, endedAt: null }, today)).toBe(false)
    expect(hasRunOut({ lastDay: '2026-11-23', endedAt: new Date('2026-11-20T10:00:00Z') }, today)).toBe(false)
  })
})
