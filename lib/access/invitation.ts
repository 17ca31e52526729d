import { ageOn, type Day } from '@/lib/platform/day'
import { type DiaryPart, diaryParts } from './grant'
import type { InviteeRelation, Until } from './terms'

/** So many invitations of one parent may wait for an answer at a time. */
export const mostOpen = 20
/** How often in a day the letter of an invitation may be sent again. */
export const mostAgainInDay = 3

/** From this age on the pupil's own account needs no consent of the parent's (the Civil Code, article 26). */
const ageWithoutConsent = 14

/** What is ticked before the parent has chosen; remarks and messages never are. */
export function firstParts(relation: InviteeRelation): readonly DiaryPart[] {
  if (relation === 'tutor') return ['homework', 'marks']
  return diaryParts.filter((part) => part !== 'remarks' && part !== 'messages')
}

export function firstUntil(relation: InviteeRelation): Until {
  return relation === 'tutor' || relation === 'other' ? 'year' : 'open'
}

/** Only a tutor is narrowed to subjects. */
export function mayBeNarrowed(relation: InviteeRelation): boolean {
  return relation === 'tutor'
}

/** Several children may be opened to everybody but a pupil, who has one diary. */
export function mayOpenSeveral(relation: InviteeRelation): boolean {
  return relation !== 'pupil'
}

export function needsConsent(relation: InviteeRelation, birthDay: Day, today: Day): boolean {
  return relation === 'pupil' && ageOn(birthDay, today) < ageWithoutConsent
}

/** What may be seen of an invitation: it waits, it was answered or taken back, or its letter is too old. */
export type InvitationState = 'waits' | 'accepted' | 'declined' | 'cancelled' | 'expired' | 'over'

type Facts = {
  state: string
  expiresAt: Date
  lastDay: Day | null
  /** Whether the inviter may still open at least one of its diaries. */
  isBacked: boolean
}

/** What became of an invitation. An answered one is told as answered even when it could not be accepted any more. */
export function invitationState(
  { state, expiresAt, lastDay, isBacked }: Facts,
  now: Date,
  today: Day,
): InvitationState {
  if (state === 'accepted' || state === 'declined' || state === 'cancelled') return state
  if (!isBacked || (lastDay !== null && lastDay < today)) return 'over'
  return expiresAt > now ? 'waits' : 'expired'
}

/** Only whoever has proved to own the mailbox it was sent to, and only while it waits. */
export function mayAccept(
  invitation: { email: string; state: InvitationState },
  reader: { email: string; isProved: boolean },
): boolean {
  return invitation.state === 'waits' && reader.isProved && reader.email === invitation.email
}

/** Whoever holds the link has the mailbox; but nobody answers for another while signed in under an address of their own. */
export function mayDecline(
  invitation: { email: string; state: InvitationState },
  reader: { email: string } | null,
): boolean {
  return invitation.state === 'waits' && (reader === null || reader.email === invitation.email)
}
