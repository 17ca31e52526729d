import { describe, expect, it } from 'vitest'
import type { Appointment } from './appointment'
import { appointmentsUnder, hatsOf, hatWorn } from './hat'

const at = (role: Appointment['role'], staffId: string | null = 'krylov'): Appointment => ({
  role,
  schoolId: role === 'city' ? null : 'school-183',
  staffId,
  schoolName: null,
  timeZone: null,
  classId: null,
})
const holds = (diaries: number, ...appointments: Appointment[]) =>
  hatsOf({ appointments, diaries: Array.from({ length: diaries }) })

describe('the hats', () => {
  it('of a parent are one, also before the first diary is open', () => {
    expect(holds(2)).toEqual(['family'])
    expect(holds(0)).toEqual(['family'])
  })

  it('of a teacher are two where a diary is open, and one where none is', () => {
    expect(holds(1, at('teacher'))).toEqual(['family', 'teacher'])
    expect(holds(0, at('teacher'))).toEqual(['teacher'])
  })

  it('of somebody who does several things are all of these', () => {
    expect(holds(1, at('city'), at('head'), at('office'), at('teacher'))).toEqual([
      'family',
      'teacher',
      'office',
      'head',
      'city',
    ])
  })

  it('of a teacher whom the register of staff does not name yet are the family’s', () => {
    expect(holds(0, at('teacher', null))).toEqual(['family'])
  })
})

describe('the hat that is worn', () => {
  it('is the last one, as long as it is held', () => {
    expect(hatWorn(['family', 'teacher'], 'family')).toBe('family')
    expect(hatWorn(['family', 'teacher'], 'teacher')).toBe('teacher')
    expect(hatWorn(['family'], 'head')).toBe('family')
  })

  it('is that of a work where none is remembered', () => {
    expect(hatWorn(['family', 'teacher'], null)).toBe('teacher')
    expect(hatWorn(['family', 'teacher', 'office'], null)).toBe('office')
    expect(hatWorn(['teacher', 'head'], null)).toBe('head')
  })

  it('brings along what is done under it, and nothing else', () => {
    const both = [at('teacher'), at('head')]
    expect(appointmentsUnder('head', both)).toEqual([at('head')])
    expect(appointmentsUnder('family', both)).toEqual([])
  })
})
