import { expect, it } from 'vitest'
import { applicationTables } from './applications'
import { schoolLife } from './life'
import { enrolmentRows, pupilRows } from './register'
import { worldAt } from './world'

/** Every row of what is made around an instant. */
function rowsAt(instant: string) {
  const world = worldAt(new Date(instant))
  return {
    pupils: pupilRows(world.enrolled),
    enrolments: enrolmentRows(world.enrolled),
    ...applicationTables(world),
    ...schoolLife(world),
  }
}

const patience = 60_000

it('is the same school every time', { timeout: patience }, () => {
  const [once, again] = [rowsAt('2026-09-08T07:30:00Z'), rowsAt('2026-09-08T07:30:00Z')]
  expect(JSON.stringify(once) === JSON.stringify(again)).toBe(true)
})

it('keeps at a later day the people and the lessons that it had before', { timeout: patience }, () => {
  const autumn = rowsAt('2026-09-08T07:30:00Z')
  const later = rowsAt('2026-09-15T07:30:00Z')
  expect(later.pupils).toEqual(autumn.pupils)
  const ids = new Set(later.lessons.map(({ id }) => id))
  // What is arranged for the personas' present week was an ordinary week later on.
  expect(autumn.lessons.filter(({ id }) => !ids.has(id)).length).toBeLessThan(6)
})

it.each([
  ['on the first morning', '2026-09-01T05:00:00Z', 0],
  ['on a Monday before lessons', '2026-09-14T04:00:00Z', 1],
  ['on a Saturday', '2026-09-12T07:30:00Z', 1],
  ['in another year', '2025-09-11T09:00:00Z', 1],
])('can be made %s', { timeout: patience }, (_, instant, least) => {
  const { marks, lessons } = rowsAt(instant)
  expect(lessons.length).toBeGreaterThanOrEqual(least)
  expect(marks.filter(({ at }) => (at as Date) > new Date(instant))).toEqual([])
})

it.each([
  ['in the holidays', '2027-01-05T09:00:00Z'],
  ['on the last day of the year', '2027-05-31T12:00:00Z'],
  ['in summer', '2027-07-15T12:00:00Z'],
])('has its applications %s as well, none of their steps in the future', (_, instant) => {
  const { applications, application_steps: steps } = applicationTables(worldAt(new Date(instant)))
  expect(applications).toHaveLength(12)
  expect(steps.filter(({ at }) => (at as Date) > new Date(instant))).toEqual([])
})
