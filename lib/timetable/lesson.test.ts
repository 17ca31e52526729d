import { describe, expect, it } from 'vitest'
import { type Change, type HeldLesson, hoursOf, isCancelled, layLessons, type PlannedLesson, timeOf } from './lesson'

const krylov = { surname: 'Крылов', givenName: 'Денис', patronymic: 'Андреевич' }
const orlova = { surname: 'Орлова', givenName: 'Нина', patronymic: null }

const planned = (said: Partial<PlannedLesson> = {}): PlannedLesson => ({
  slotId: 'slot',
  courseId: 'geography',
  day: '2026-11-25',
  number: 3,
  subject: 'География',
  teacher: krylov,
  room: '24',
  bell: { starts: 630, ends: 675 },
  change: null,
  ...said,
})

const held = (said: Partial<HeldLesson> = {}): HeldLesson => ({
  lessonId: 'lesson',
  slotId: null,
  courseId: 'geography',
  day: '2026-11-25',
  number: 3,
  subject: 'География',
  teacher: krylov,
  topic: 'Реки Европы',
  bell: { starts: 630, ends: 675 },
  ...said,
})

const change = (said: Partial<Change>): Change => ({
  kind: 'substituted',
  subject: null,
  teacher: null,
  room: null,
  reason: null,
  ...said,
})

describe('a slot and the lesson that was held in it', () => {
  it('are one line, by course, day and number', () => {
    const lessons = layLessons([planned()], [held()])
    expect(lessons).toHaveLength(1)
    expect(lessons[0]).toMatchObject({ lessonId: 'lesson', topic: 'Реки Европы', room: '24', instead: {} })
  })

  it('are one line where the lesson names its slot, though another course was taught in it', () => {
    const lessons = layLessons([planned()], [held({ slotId: 'slot', courseId: 'biology', subject: 'Биология' })])
    expect(lessons).toMatchObject([{ courseId: 'biology', subject: 'Биология', instead: { subject: 'География' } }])
  })

  it('keep both lessons of a double hour apart', () => {
    const lessons = layLessons(
      [planned({ slotId: 'first', number: 6 }), planned({ slotId: 'second', number: 7 })],
      [held({ lessonId: 'b', number: 7 }), held({ lessonId: 'a', number: 6 })],
    )
    expect(lessons.map((lesson) => [lesson.number, lesson.lessonId])).toEqual([
      [6, 'a'],
      [7, 'b'],
    ])
  })

  it('stand apart on different days', () => {
    expect(layLessons([planned()], [held({ day: '2026-11-26' })])).toHaveLength(2)
  })

  it('show a lesson that no timetable knew of', () => {
    expect(layLessons([], [held()])).toMatchObject([{ lessonId: 'lesson', room: null, change: null }])
  })
})

describe('a change', () => {
  it('of teacher and subject keeps what it changed', () => {
    const [lesson] = layLessons([planned({ change: change({ subject: 'Биология', teacher: orlova, room: '31' }) })], [])
    expect(lesson).toMatchObject({
      subject: 'Биология',
      teacher: orlova,
      room: '31',
      change: 'substituted',
      instead: { subject: 'География', teacher: krylov, room: '24' },
    })
  })

  it('that cancels a lesson leaves it in its place, crossed out', () => {
    const [lesson] = layLessons([planned({ change: change({ kind: 'cancelled', reason: 'болезнь учителя' }) })], [])
    expect(lesson && isCancelled(lesson)).toBe(true)
    expect(lesson).toMatchObject({ subject: 'География', reason: 'болезнь учителя', instead: {} })
  })
})

describe('the hours of a day', () => {
  it('end when the last lesson that takes place ends', () => {
    const lessons = layLessons(
      [
        planned({ slotId: 'a', number: 1, bell: { starts: 510, ends: 555 } }),
        planned({ slotId: 'b', number: 2, bell: { starts: 565, ends: 610 } }),
        planned({ slotId: 'c', number: 3, change: change({ kind: 'cancelled' }) }),
      ],
      [],
    )
    const hours = hoursOf(lessons)
    expect(hours && [timeOf(hours.starts), timeOf(hours.ends)]).toEqual(['8:30', '10:10'])
  })

  it('are not there on a day without lessons', () => {
    expect(hoursOf([])).toBeNull()
  })
})
