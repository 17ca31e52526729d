import { expect, it } from 'vitest'
import type { Appointment } from './appointment'
import { staffRooms } from './staff-room'

const at = (role: Appointment['role'], said: Partial<Appointment> = {}): Appointment => ({
  role,
  schoolId: 'school-183',
  staffId: 'krylov',
  schoolName: null,
  timeZone: null,
  classId: null,
  ...said,
})
const namesOf = (...appointments: Appointment[]) => staffRooms(appointments).map(({ name }) => name)

it('has nothing for a parent, and the schools for the city', () => {
  expect(namesOf()).toEqual([])
  expect(namesOf(at('city', { schoolId: null, staffId: null }))).toEqual(['city'])
})

it('opens the journals to a teacher, and the own class to whoever leads one', () => {
  expect(namesOf(at('teacher'))).toEqual(['journals'])
  expect(staffRooms([at('teacher', { classId: '7b' })])).toEqual([
    { name: 'journals', href: '/journal' },
    { name: 'myClass', href: '/classes/7b' },
  ])
})

it('opens the office to a clerk, and the school to the head alone', () => {
  expect(namesOf(at('office', { staffId: null }))).toEqual(['office'])
  expect(namesOf(at('head'))).toEqual(['journals', 'school', 'office'])
  expect(namesOf(at('head', { staffId: null }))).toEqual(['school', 'office'])
})
