import { describe, expect, it } from 'vitest'
import { isSchoolDay, lastSchoolMoment, schoolYearOf } from './calendar'

const year = schoolYearOf('2026-11-24')

describe('the school year', () => {
  it('begins on 1 September and ends with May', () => {
    expect(year).toMatchObject({ name: '2026/2027', firstDay: '2026-09-01', lastDay: '2027-05-31' })
  })

  it('is still the last one in July', () => {
    expect(schoolYearOf('2027-07-10').name).toBe('2026/2027')
  })

  it('waits for Monday where 1 September is a Sunday', () => {
    expect(schoolYearOf('2024-10-01').firstDay).toBe('2024-09-02')
  })

  it('has a week of holidays more for grade 1 in February', () => {
    expect(isSchoolDay(year, '2027-02-17', 1)).toBe(false)
    expect(isSchoolDay(year, '2027-02-17', 2)).toBe(true)
  })

  it('rests on Sundays, in the holidays, and on the Monday after a holiday that fell on a Sunday', () => {
    for (const day of ['2026-11-22', '2026-10-28', '2026-11-04', '2026-12-31', '2027-05-10'] as const) {
      expect(isSchoolDay(year, day)).toBe(false)
    }
  })
})

describe('the moment that the demo begins at', () => {
  it('is now on a school day, at whatever hour', () => {
    const now = new Date('2026-11-24T20:15:00Z')
    expect(lastSchoolMoment(now)).toBe(now)
  })

  it('is half past ten in Moscow on Saturday when now is a Sunday', () => {
    expect(lastSchoolMoment(new Date('2026-11-22T12:00:00Z'))).toEqual(new Date('2026-11-21T07:30:00Z'))
  })

  it('is before the holidays when now is in them', () => {
    expect(lastSchoolMoment(new Date('2027-01-05T12:00:00Z'))).toEqual(new Date('2026-12-29T07:30:00Z'))
  })

  it('is the end of May in summer', () => {
    expect(lastSchoolMoment(new Date('2027-08-20T12:00:00Z'))).toEqual(new Date('2027-05-31T07:30:00Z'))
  })

  it('is the end of May on a Sunday that is 1 September', () => {
    expect(lastSchoolMoment(new Date('2024-09-01T12:00:00Z'))).toEqual(new Date('2024-05-31T07:30:00Z'))
  })
})
