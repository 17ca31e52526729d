import { describe, expect, it } from 'vitest'
import { type Announced, type Excuse, excuseKept, isAbout } from './entry-attendance'

const unsaid: Excuse = { reason: null, excused: false, saidBy: 'teacher' }
const ill: Excuse = { reason: 'illness', excused: true, saidBy: 'class-teacher' }
const announced: Announced = {
  enrolmentId: 'vera',
  firstDay: '2026-11-23',
  lastDay: '2026-11-24',
  lessons: [],
  reason: 'family',
  isConfirmed: true,
  saidBy: 'parent',
}

describe('what a teacher writes over an absence', () => {
  it('keeps the reason that the class teacher gave', () => {
    expect(excuseKept('absent', undefined, [{ kind: 'absent', ...ill }], undefined)).toEqual(ill)
    expect(excuseKept('late', undefined, [{ kind: 'absent', ...ill }], undefined)).toEqual(ill)
  })

  it('brings it back where «present» was pressed in between', () => {
    const said = [
      { kind: 'absent', ...ill },
      { kind: 'present', ...unsaid },
    ] as const
    expect(excuseKept('absent', undefined, said, undefined)).toEqual(ill)
  })

  it('has no reason for who was there', () => {
    expect(excuseKept('present', undefined, [{ kind: 'absent', ...ill }], announced)).toEqual(unsaid)
  })

  it('keeps it open where the class teacher took the reason away', () => {
    const takenAway = { kind: 'absent', reason: null, excused: false, saidBy: 'class-teacher' } as const
    expect(excuseKept('absent', undefined, [{ kind: 'absent', ...ill }, takenAway], announced)).toEqual({
      reason: null,
      excused: false,
      saidBy: 'class-teacher',
    })
  })

  it('takes what a parent announced, and excuses it once the class teacher confirmed', () => {
    expect(excuseKept('absent', undefined, [], announced)).toEqual({
      reason: 'family',
      excused: true,
      saidBy: 'parent',
    })
    expect(
      excuseKept('absent', undefined, [{ kind: 'absent', ...unsaid }], { ...announced, isConfirmed: false }),
    ).toEqual({
      reason: 'family',
      excused: false,
      saidBy: 'parent',
    })
  })

  it('may be that the pupil fell ill, which only the class teacher contradicts', () => {
    const seen: Excuse = { reason: 'illness', excused: true, saidBy: 'teacher' }
    expect(excuseKept('absent', 'illness', [], announced)).toEqual(seen)
    expect(
      excuseKept('absent', 'illness', [{ kind: 'absent', ...seen, reason: 'family', saidBy: 'parent' }], undefined),
    ).toEqual(seen)
    const truant: Excuse = { reason: 'truancy', excused: false, saidBy: 'class-teacher' }
    expect(excuseKept('absent', 'illness', [{ kind: 'absent', ...truant }], undefined)).toEqual(truant)
  })

  it('can be taken back by the teacher who said it', () => {
    expect(
      excuseKept(
        'absent',
        undefined,
        [{ kind: 'absent', reason: 'illness', excused: true, saidBy: 'teacher' }],
        undefined,
      ),
    ).toEqual(unsaid)
  })

  it('says nothing where nobody did', () => {
    expect(excuseKept('absent', undefined, [{ kind: 'absent', ...unsaid }], undefined)).toEqual(unsaid)
  })
})

describe('what a parent announced', () => {
  it('is about every lesson of its days', () => {
    expect(isAbout(announced, { day: '2026-11-24', number: 7 })).toBe(true)
    expect(isAbout(announced, { day: '2026-11-22', number: 1 })).toBe(false)
    expect(isAbout(announced, { day: '2026-11-25', number: 1 })).toBe(false)
  })

  it('is about the lessons that it names', () => {
    const lastTwo = { ...announced, lastDay: announced.firstDay, lessons: [5, 6] }
    expect(isAbout(lastTwo, { day: '2026-11-23', number: 5 })).toBe(true)
    expect(isAbout(lastTwo, { day: '2026-11-23', number: 4 })).toBe(false)
  })
})
