import { describe, expect, it } from 'vitest'
import type { AbsenceNotice } from './absence-notice'
import { type ClassDay, type ClassLesson, type ClassPupil, hoursOfClass, placesOf, summaryOf } from './class-day'

const pupil = (givenName: string): ClassPupil => ({
  enrolmentId: givenName,
  pupilId: givenName,
  surname: 'Ковалёвы',
  givenName,
  sex: 'female',
})
const [anna, boris, vera] = [pupil('Анна'), pupil('Борис'), pupil('Вера')]

const lesson = (number: number, said: Partial<ClassLesson> = {}): ClassLesson => ({
  lessonId: `lesson ${number}`,
  number,
  subject: 'Алгебра',
  shortName: 'Алг.',
  isTaken: true,
  isCancelled: false,
  members: null,
  ...said,
})
const line = (number: number, who: ClassPupil, said: Partial<ClassDay['lines'][number]> = {}) => ({
  lessonId: `lesson ${number}`,
  enrolmentId: who.enrolmentId,
  kind: 'absent' as const,
  reason: null,
  excused: false,
  minutes: null,
  ...said,
})
const day = (said: Partial<ClassDay> = {}): ClassDay => ({
  day: '2026-11-24',
  pupils: [anna, boris, vera],
  lessons: [lesson(1), lesson(2), lesson(3, { isTaken: false })],
  lines: [],
  ...said,
})
const notice = (said: Partial<AbsenceNotice> = {}): AbsenceNotice => ({
  id: 'notice',
  enrolmentId: anna.enrolmentId,
  firstDay: '2026-11-24',
  lastDay: '2026-11-24',
  lessons: [],
  reason: 'illness',
  isConfirmed: true,
  saidBy: 'class-teacher',
  ...said,
})

describe('the places of a day', () => {
  it('are there, away, or not taken yet', () => {
    const places = placesOf(day({ lines: [line(1, boris), line(2, vera, { kind: 'late', minutes: 10 })] }))
    expect(places).toEqual([
      ['present', 'present', 'waiting'],
      [{ sign: 'unexplained', minutes: null }, 'present', 'waiting'],
      ['present', { sign: 'late', minutes: 10 }, 'waiting'],
    ])
  })

  it('are empty where a lesson is cancelled, or is another group’s', () => {
    const groups = [
      lesson(1, { lessonId: 'first', members: [anna.enrolmentId] }),
      lesson(1, { lessonId: 'second', members: [boris.enrolmentId], isTaken: false }),
      lesson(2, { isCancelled: true }),
    ]
    expect(hoursOfClass(day({ lessons: groups })).map((hour) => hour.lessons.length)).toEqual([2, 1])
    expect(placesOf(day({ lessons: groups }))).toEqual([
      ['present', null],
      ['waiting', null],
      [null, null],
    ])
  })
})

describe('the morning summary', () => {
  it('counts whoever was at no lesson so far as away, by the reason that was said last', () => {
    const lines = [line(1, anna), line(2, anna, { reason: 'illness', excused: true }), line(1, boris)]
    expect(summaryOf(day({ lines }), [])).toEqual({
      enrolled: 3,
      present: 2,
      away: [{ sign: 'illness', pupils: [anna] }],
      partly: [boris],
      late: [],
      unknown: 0,
    })
  })

  it('counts who came late as present', () => {
    const summary = summaryOf(day({ lines: [line(1, vera, { kind: 'late', minutes: 5 })] }), [])
    expect(summary).toMatchObject({ present: 3, away: [], late: [vera] })
  })

  it('knows before the first lesson who gave notice, and of the others that it knows nothing', () => {
    const before = day({ lessons: [lesson(1, { isTaken: false })] })
    expect(summaryOf(before, [notice()])).toMatchObject({
      present: 0,
      away: [{ sign: 'illness', pupils: [anna] }],
      unknown: 2,
    })
    expect(summaryOf(before, [notice({ lessons: [1] })])).toMatchObject({ away: [], unknown: 3 })
    expect(summaryOf(before, [notice({ firstDay: '2026-11-25', lastDay: '2026-11-25' })])).toMatchObject({ unknown: 3 })
  })

  it('believes the lesson more than the notice: who came is present', () => {
    expect(summaryOf(day(), [notice()])).toMatchObject({ present: 3, away: [] })
  })

  it('says of a notice that is not confirmed that it is not', () => {
    const before = day({ lessons: [] })
    const said = notice({ isConfirmed: false, saidBy: 'parent' })
    expect(summaryOf(before, [said]).away).toEqual([{ sign: 'announced', pupils: [anna] }])
  })
})
