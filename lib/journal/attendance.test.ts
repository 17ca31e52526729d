import { describe, expect, it } from 'vitest'
import {
  type Attendance,
  type AttendanceLine,
  attendanceSign,
  countBySign,
  isUnexplained,
  missedInRow,
} from './attendance'

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

  it('says of what a parent gave a reason for that it is not confirmed yet', () => {
    expect(attendanceSign(absent({ reason: 'family', saidBy: 'parent' }))).toBe('announced')
    expect(attendanceSign(absent({ reason: 'family', saidBy: 'parent', excused: true }))).toBe('family')
    expect(attendanceSign(absent({ reason: 'family', saidBy: 'class-teacher' }))).toBe('unexcused')
    expect(isUnexplained(absent({ reason: 'illness', saidBy: 'parent' }))).toBe(false)
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

describe('lessons missed in a row', () => {
  const line = (lessonId: string, said: Partial<Attendance> = {}): AttendanceLine => ({
    ...absent(said),
    lessonId,
    day: '2026-11-24',
    number: 1,
    subject: 'Труд',
  })

  it('are spoken of on the first of them', () => {
    expect([...missedInRow([line('sixth'), line('seventh')])]).toEqual([['sixth', 2]])
  })

  it('are two rows where the pupil came in between, or the reason is another', () => {
    expect([...missedInRow([line('first'), null, line('third')])]).toEqual([
      ['first', 1],
      ['third', 1],
    ])
    expect([...missedInRow([line('first'), line('second', { reason: 'illness' })])]).toEqual([
      ['first', 1],
      ['second', 1],
    ])
  })

  it('do not hold lessons to which the pupil came late', () => {
    expect([...missedInRow([line('first', { kind: 'late' }), line('second')])]).toEqual([['second', 1]])
  })
})
