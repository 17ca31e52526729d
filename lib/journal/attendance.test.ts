import { describe, expect, it } from 'vitest'
import { type Attendance, attendanceSign, countBySign, isUnexplained } from './attendance'

const absent = (said: Partial<Attendance> = {}): Attendance => ({
  kind: 'absent',
  reason: null,
  excused: false,
  minutes: null,
  ...said,
})

describe('how attendance is shown', () => {
  it('shows nothing for a pupil who was there', () => {
    expect(attendanceSign(absent({ kind: 'present' }))).toBeNull()
  })

  it('does not call a new absence truancy: the reason is not known yet', () => {
    expect(attendanceSign(absent())).toBe('unexplained')
    expect(isUnexplained(absent())).toBe(true)
  })

  it('says truancy only where it was decided to be one', () => {
    expect(attendanceSign(absent({ reason: 'truancy' }))).toBe('truancy')
  })

  it.each([
    [{ reason: 'illness', excused: true }, 'illness'],
    [{ reason: 'order', excused: true }, 'order'],
    [{ reason: 'family', excused: true }, 'family'],
    [{ reason: 'family', excused: false }, 'unexcused'],
    [{ reason: null, excused: true }, 'excused'],
  ] as const)('tells reasons apart: %o', (said, sign) => {
    expect(attendanceSign(absent(said))).toBe(sign)
    expect(isUnexplained(absent(said))).toBe(false)
  })

  it('says only that the pupil was not there to whom the reason is hidden', () => {
    expect(attendanceSign(absent({ reason: 'hidden' }))).toBe('absent')
    expect(isUnexplained(absent({ reason: 'hidden' }))).toBe(false)
  })

  it('tells late from gone early', () => {
    expect(attendanceSign(absent({ kind: 'late', minutes: 7 }))).toBe('late')
    expect(attendanceSign(absent({ kind: 'left-early', minutes: 20 }))).toBe('leftEarly')
  })
})

it('counts what happened, and not the lessons where all was well', () => {
  const counts = countBySign([absent(), absent(), absent({ kind: 'late' }), absent({ kind: 'present' })])
  expect([...counts]).toEqual([
    ['unexplained', 2],
    ['late', 1],
  ])
})
