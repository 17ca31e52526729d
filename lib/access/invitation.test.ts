import { describe, expect, it } from 'vitest'
import { diaryParts } from './grant'
import { firstParts, invitationState, mayAccept, mayDecline, needsConsent } from './invitation'
import { inviteeRelations } from './terms'

const today = '2026-11-24'

describe('what is ticked at first', () => {
  it('opens marks and homework to a tutor', () => {
    expect(firstParts('tutor')).toEqual(['homework', 'marks'])
  })

  it.each(inviteeRelations)('leaves remarks and messages shut for: %s', (relation) => {
    expect(firstParts(relation).filter((part) => part === 'remarks' || part === 'messages')).toEqual([])
  })

  it('opens all the rest to a relative', () => {
    expect(firstParts('relative')).toHaveLength(diaryParts.length - 2)
  })
})

describe('the consent of a parent', () => {
  it('is needed for a pupil until the day of turning 14', () => {
    expect(needsConsent('pupil', '2012-11-25', today)).toBe(true)
    expect(needsConsent('pupil', '2012-11-24', today)).toBe(false)
  })

  it('is not needed for anybody else', () => {
    expect(needsConsent('relative', '2019-05-01', today)).toBe(false)
  })
})

describe('what became of an invitation', () => {
  const now = new Date('2026-11-24T07:30:00Z')
  const open = { state: 'open', expiresAt: new Date('2026-12-01T07:30:00Z'), lastDay: null, isBacked: true }

  it('waits until its letter is too old', () => {
    expect(invitationState(open, now, today)).toBe('waits')
    expect(invitationState({ ...open, expiresAt: now }, now, today)).toBe('expired')
  })

  it('waits on its last day, and not after it', () => {
    expect(invitationState({ ...open, lastDay: today }, now, today)).toBe('waits')
    expect(invitationState({ ...open, lastDay: '2026-11-23' }, now, today)).toBe('over')
  })

  it('is over once the inviter may open nothing of it', () => {
    expect(invitationState({ ...open, isBacked: false }, now, today)).toBe('over')
  })

  it.each(['accepted', 'declined', 'cancelled'] as const)('stays %s, whatever came afterwards', (state) => {
    expect(invitationState({ ...open, state, isBacked: false, expiresAt: now }, now, today)).toBe(state)
  })
})

describe('who answers', () => {
  const invitation = { email: 'tutor@mail.ru', state: 'waits' } as const
  const invited = { email: 'tutor@mail.ru', isProved: true }

  it('is the invited address alone, once it is proved', () => {
    expect(mayAccept(invitation, invited)).toBe(true)
    expect(mayAccept(invitation, { ...invited, isProved: false })).toBe(false)
    expect(mayAccept(invitation, { ...invited, email: 'somebody@mail.ru' })).toBe(false)
  })

  it.each(['accepted', 'declined', 'cancelled', 'expired', 'over'] as const)('is nobody once it is %s', (state) => {
    expect(mayAccept({ ...invitation, state }, invited)).toBe(false)
    expect(mayDecline({ ...invitation, state }, null)).toBe(false)
  })

  it('may decline without an account, but not from somebody else’s', () => {
    expect(mayDecline(invitation, null)).toBe(true)
    expect(mayDecline(invitation, invited)).toBe(true)
    expect(mayDecline(invitation, { email: 'somebody@mail.ru' })).toBe(false)
  })
})
