import { describe, expect, it } from 'vitest'
import { employers, mayDismiss, mayInvite, staffInvitationState, staffRoles } from './staff-role'

describe('who invites whom', () => {
  it('goes down from the city to the teacher, a step at a time', () => {
    const allowed = employers.flatMap((employer) =>
      staffRoles.filter((role) => mayInvite(employer, role)).map((role) => `${employer} invites ${role}`),
    )

    expect(allowed).toEqual([
      'city invites head',
      'head invites teacher',
      'head invites office',
      'office invites teacher',
    ])
  })
})

describe('who dismisses whom', () => {
  it('lets the head dismiss everybody, and the city heads alone', () => {
    for (const role of staffRoles) expect(mayDismiss('head', [role])).toBe(true)
    expect(mayDismiss('city', ['teacher', 'head'])).toBe(true)
    expect(mayDismiss('city', ['teacher', 'office'])).toBe(false)
  })

  it('lets the office dismiss nobody', () => {
    for (const role of staffRoles) expect(mayDismiss('office', [role])).toBe(false)
  })
})

describe('what became of an invitation', () => {
  const now = new Date('2026-11-24T07:30:00Z')
  const [later, earlier] = [new Date('2026-11-25T07:30:00Z'), now]

  it('waits until its letter is too old', () => {
    expect(staffInvitationState({ state: 'open', expiresAt: later }, now)).toBe('waits')
    expect(staffInvitationState({ state: 'open', expiresAt: earlier }, now)).toBe('expired')
  })

  it('stays answered however old it is', () => {
    for (const state of ['accepted', 'declined', 'cancelled']) {
      expect(staffInvitationState({ state, expiresAt: earlier }, now)).toBe(state)
    }
  })
})
