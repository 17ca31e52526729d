import { describe, expect, it } from 'vitest'
import { enrolmentOfWeek, maySignWeek, signatureSchema } from './signature'

const enrolments = [
  { enrolmentId: 'in 7Б', firstDay: '2026-09-01', lastDay: null },
  { enrolmentId: 'in 6Б', firstDay: '2025-09-01', lastDay: '2026-08-31' },
] as const
const parent = { basis: 'representative', enrolments } as const
const tutor = { basis: 'invitee', enrolments } as const

describe('a week', () => {
  it('is signed by a representative from its Monday on', () => {
    expect(maySignWeek(parent, '2026-11-23', '2026-11-23')).toBe(true)
    expect(maySignWeek(parent, '2026-11-16', '2026-11-24')).toBe(true)
  })

  it('is not signed by somebody who was only invited', () => {
    expect(maySignWeek(tutor, '2026-11-23', '2026-11-24')).toBe(false)
  })

  it('is not signed before it begins', () => {
    expect(maySignWeek(parent, '2026-11-30', '2026-11-29')).toBe(false)
  })

  it('is not signed where the child was not at the school', () => {
    expect(maySignWeek(parent, '2025-05-05', '2026-11-24')).toBe(false)
  })

  it('belongs to the class of its days; the first of September of a new year to the new one', () => {
    expect(enrolmentOfWeek(parent, '2026-05-18')).toBe('in 6Б')
    expect(enrolmentOfWeek(parent, '2026-08-31')).toBe('in 7Б')
    expect(enrolmentOfWeek(parent, '2026-11-23')).toBe('in 7Б')
  })

  it('is named by a Monday that exists', () => {
    const monday = (monday: string) => signatureSchema.safeParse({ pupilId: 'vera', monday }).success
    expect(monday('2026-11-23')).toBe(true)
    for (const other of ['2026-11-24', '2026-13-01', '', 'x']) expect(monday(other), other).toBe(false)
  })
})
