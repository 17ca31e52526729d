import { expect, it } from 'vitest'
import { startPath } from './start-path'

it('begins a parent’s and a teacher’s day in the Personal Account', () => {
  expect(startPath([])).toBe('/account')
  expect(startPath([{ role: 'teacher', schoolId: 'school-183' }])).toBe('/account')
})

it('begins a clerk’s and a head’s day in the office, also when they teach', () => {
  expect(startPath([{ role: 'office', schoolId: 'school-183' }])).toBe('/office/applications')
  const head = { role: 'head', schoolId: 'school-183' } as const
  expect(startPath([{ role: 'teacher', schoolId: 'school-183' }, head])).toBe('/office/applications')
})

it('begins the city’s day in its rooms', () => {
  expect(startPath([{ role: 'city', schoolId: null }])).toBe('/city/letters')
})
