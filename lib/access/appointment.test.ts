import { describe, expect, it } from 'vitest'
import { type Appointment, mayEnterCity, mayEnterOffice } from './appointment'

const at = (role: Appointment['role'], schoolId: string | null = 'school-183'): Appointment => ({
  role,
  schoolId,
  staffId: null,
  schoolName: null,
  timeZone: null,
  classId: null,
})

describe('who may enter the office', () => {
  it('lets in the clerk and the head of the school', () => {
    expect(mayEnterOffice(at('office'), 'school-183')).toBe(true)
    expect(mayEnterOffice(at('head'), 'school-183')).toBe(true)
  })

  it('refuses the office of another school, a teacher and the city', () => {
    expect(mayEnterOffice(at('office', 'school-7'), 'school-183')).toBe(false)
    expect(mayEnterOffice(at('teacher'), 'school-183')).toBe(false)
    expect(mayEnterOffice(at('city', null))).toBe(false)
  })
})

describe('who may enter the city’s rooms', () => {
  it('lets in the city alone', () => {
    expect(mayEnterCity(at('city', null))).toBe(true)
    for (const role of ['teacher', 'office', 'head'] as const) expect(mayEnterCity(at(role))).toBe(false)
  })
})
