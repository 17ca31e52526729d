import { describe, expect, it } from 'vitest'
import { type DayLesson, minutesAt, stateOfLesson } from './day'

const krylov = { surname: 'Крылов', givenName: 'Денис', patronymic: 'Андреевич' }
const lesson: DayLesson = {
  lessonId: 'lesson',
  courseId: 'algebra',
  number: 4,
  bell: { starts: 695, ends: 740 },
  subject: 'Алгебра',
  className: '7Б',
  room: '24',
  teacher: krylov,
  isOwn: true,
  isGivenToMe: false,
  change: null,
  topic: null,
  isAttendanceTaken: false,
}
const change = { kind: 'substituted', subject: null, teacher: null, room: null, reason: null } as const
const stateAt = (minutes: number, said: Partial<DayLesson> = {}) =>
  stateOfLesson({ ...lesson, ...said }, '2026-11-24', { day: '2026-11-24', minutes })

describe('the state of a lesson', () => {
  it('follows the bells', () => {
    expect(stateAt(694)).toBe('coming')
    expect(stateAt(695)).toBe('now')
    expect(stateAt(739)).toBe('now')
    expect(stateAt(740)).toBe('nothing-written')
  })

  it('names what is missing once the lesson is over', () => {
    expect(stateAt(800, { topic: 'Одночлены' })).toBe('no-attendance')
    expect(stateAt(800, { isAttendanceTaken: true })).toBe('no-topic')
    expect(stateAt(800, { isAttendanceTaken: true, topic: 'Одночлены' })).toBe('done')
  })

  it('is over on the day after and to come on the day before, whatever the time', () => {
    expect(stateOfLesson(lesson, '2026-11-24', { day: '2026-11-25', minutes: 0 })).toBe('nothing-written')
    expect(stateOfLesson(lesson, '2026-11-24', { day: '2026-11-23', minutes: 1439 })).toBe('coming')
  })

  it('lasts all day where the school has no bells', () => {
    expect(stateAt(0, { bell: null })).toBe('now')
    expect(stateAt(1439, { bell: null })).toBe('now')
  })

  it('asks nothing of a lesson that fell out, or that somebody else gives', () => {
    expect(stateAt(800, { change: { ...change, kind: 'cancelled' } })).toBe('cancelled')
    expect(stateAt(800, { change: { ...change, teacher: krylov } })).toBe('given-away')
    expect(stateAt(800, { change: { ...change, teacher: krylov, subject: 'Биология' } })).toBe('given-away')
  })

  it('asks of a lesson that one gives for somebody else what it asks of one’s own', () => {
    const given = { isOwn: false, isGivenToMe: true, change: { ...change, teacher: krylov } }
    expect(stateAt(700, given)).toBe('now')
    expect(stateAt(800, given)).toBe('nothing-written')
    expect(stateAt(800, { ...given, change: { ...change, subject: 'Биология' } })).toBe('other-subject')
  })

  it('follows one’s own lesson into another room', () => {
    expect(stateAt(800, { change: { ...change, kind: 'moved', room: '11' } })).toBe('nothing-written')
  })
})

it('tells minutes after midnight by the school’s clock', () => {
  expect(minutesAt(new Date('2026-11-24T07:30:00Z'), 'Europe/Moscow')).toBe(630)
  expect(minutesAt(new Date('2026-11-24T21:05:00Z'), 'Europe/Moscow')).toBe(5)
})
