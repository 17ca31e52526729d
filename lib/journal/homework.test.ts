import { expect, it } from 'vitest'
import { type Homework, homeworkByDay } from './homework'

const task = (said: Partial<Homework>): Homework => ({
  id: 'task',
  courseId: 'course',
  subject: 'Алгебра',
  dueDay: '2026-11-24',
  lessonId: null,
  text: '№ 412',
  minutes: 20,
  isPersonal: false,
  ...said,
})

it('adds up the minutes of a day', () => {
  const [day] = homeworkByDay([task({}), task({ minutes: 40 })])
  expect(day).toMatchObject({ day: '2026-11-24', minutes: 60, isWithoutMinutes: false })
})

it('says when a task has no minutes, so that the sum is not taken for the whole', () => {
  expect(homeworkByDay([task({}), task({ minutes: null })])).toMatchObject([{ minutes: 20, isWithoutMinutes: true }])
})

it('keeps days apart and in the order given', () => {
  const days = homeworkByDay([task({}), task({ dueDay: '2026-11-25' })])
  expect(days.map((day) => day.day)).toEqual(['2026-11-24', '2026-11-25'])
})
