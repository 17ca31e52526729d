import { describe, expect, it } from 'vitest'
import { type AbsenceNotice, mayWithdraw, noticeOf, troubleWithDays } from './absence-notice'

const today = '2026-11-24'
const days = (said: Partial<Parameters<typeof troubleWithDays>[0]> = {}) =>
  troubleWithDays({ firstDay: today, lastDay: today, lessons: [], ...said }, today)

const notice = (said: Partial<AbsenceNotice> = {}): AbsenceNotice => ({
  id: 'notice',
  enrolmentId: 'vera',
  firstDay: '2026-11-25',
  lastDay: '2026-11-27',
  lessons: [],
  reason: 'family',
  isConfirmed: false,
  saidBy: 'parent',
  ...said,
})

describe('the days of an absence', () => {
  it('are announced for today, for weeks to come, and for the week that was', () => {
    expect(days()).toBeNull()
    expect(days({ firstDay: '2026-11-17' })).toBeNull()
    expect(days({ firstDay: '2027-01-23', lastDay: '2027-01-23' })).toBeNull()
    expect(days({ lastDay: '2026-12-24' })).toBeNull()
  })

  it('are too late after a week, too early before two months', () => {
    expect(days({ firstDay: '2026-11-16' })).toEqual({ field: 'firstDay', error: 'tooLate' })
    expect(days({ firstDay: '2027-01-24', lastDay: '2027-01-24' })).toEqual({ field: 'firstDay', error: 'tooEarly' })
  })

  it('do not run backwards, nor for longer than a month', () => {
    expect(days({ lastDay: '2026-11-23' })).toEqual({ field: 'lastDay', error: 'backwards' })
    expect(days({ lastDay: '2026-12-25' })).toEqual({ field: 'lastDay', error: 'tooLong' })
  })

  it('are of some lessons on a single day alone', () => {
    expect(days({ lessons: [5, 6] })).toBeNull()
    expect(days({ lessons: [5], lastDay: '2026-11-25' })).toEqual({ field: 'lessons', error: 'lessonsOfDays' })
  })
})

describe('what was announced of a lesson', () => {
  it('is of the pupil and the days named, both ends included', () => {
    const of = (enrolmentId: string, day: '2026-11-24' | '2026-11-25' | '2026-11-27' | '2026-11-28') =>
      noticeOf([notice()], enrolmentId, { day, number: 1 })?.id
    expect(of('vera', '2026-11-25')).toBe('notice')
    expect(of('vera', '2026-11-27')).toBe('notice')
    expect(of('vera', '2026-11-24')).toBeUndefined()
    expect(of('vera', '2026-11-28')).toBeUndefined()
    expect(of('oleg', '2026-11-25')).toBeUndefined()
  })

  it('is of the lessons named, where some are', () => {
    const lastTwo = notice({ lastDay: '2026-11-25', lessons: [5, 6] })
    expect(noticeOf([lastTwo], 'vera', { day: '2026-11-25', number: 5 })).toBe(lastTwo)
    expect(noticeOf([lastTwo], 'vera', { day: '2026-11-25', number: 4 })).toBeUndefined()
  })

  it('is what the class teacher confirmed, where two parents said different things', () => {
    const [said, confirmed] = [notice({ id: 'said' }), notice({ id: 'confirmed', isConfirmed: true })]
    expect(noticeOf([said, confirmed], 'vera', { day: '2026-11-26', number: 1 })).toBe(confirmed)
  })
})

describe('a notice', () => {
  it('is taken back by whoever gave it, until its last day is over', () => {
    expect(mayWithdraw({ lastDay: today, isOwn: true }, today)).toBe(true)
    expect(mayWithdraw({ lastDay: today, isOwn: false }, today)).toBe(false)
    expect(mayWithdraw({ lastDay: '2026-11-23', isOwn: true }, today)).toBe(false)
  })
})
