import { expect, it } from 'vitest'
import { startPath } from './start-path'

const at = (role: 'teacher' | 'office' | 'head', staffId: string | null = null) => ({
  role,
  schoolId: 'school-183',
  staffId,
})

it('begins a parent’s day in the Personal Account', () => {
  expect(startPath([])).toBe('/account')
})

it('begins a teacher’s day at the lessons, also when the teacher is a parent', () => {
  expect(startPath([at('teacher', 'krylov')])).toBe('/journal')
})

it('leaves a teacher whom the register of staff does not name yet in the Personal Account', () => {
  expect(startPath([at('teacher')])).toBe('/account')
})

it('begins a clerk’s day in the office, and a head’s at the journals of the school, also when they teach', () => {
  expect(startPath([at('office')])).toBe('/office/applications')
  expect(startPath([at('teacher', 'vorontsova'), at('head', 'vorontsova')])).toBe('/school/journals')
})

it('begins the city’s day in its rooms', () => {
  expect(startPath([{ role: 'city', schoolId: null, staffId: null }])).toBe('/city/letters')
})

it('begins the day as whom somebody was here last, as long as they still are', () => {
  const both = [at('teacher', 'vorontsova'), at('head', 'vorontsova')]
  expect(startPath(both, 'teacher')).toBe('/journal')
  expect(startPath(both, 'family')).toBe('/account')
  expect(startPath(both, 'city')).toBe('/school/journals')
})
