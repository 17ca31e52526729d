/** What somebody may do for a school; one person may do several. */
export const staffRoles = ['teacher', 'office', 'head'] as const
export type StaffRole = (typeof staffRoles)[number]

/** As whom the register of a school's people is opened. */
export const employers = ['city', 'head', 'office'] as const
export type Employer = (typeof employers)[number]

const invites: Record<Employer, readonly StaffRole[]> = {
  city: ['head'],
  head: ['teacher', 'office'],
  office: ['teacher'],
}

/** The city makes heads, a head the office and teachers, the office teachers: nobody makes an equal. */
export function rolesToInvite(employer: Employer): readonly StaffRole[] {
  return invites[employer]
}

export function mayInvite(employer: Employer, role: StaffRole): boolean {
  return invites[employer].includes(role)
}

/** The city dismisses heads, a head everybody of the school, the office nobody: it may only take back an invitation. */
export function mayDismiss(employer: Employer, roles: readonly StaffRole[]): boolean {
  if (employer === 'office') return false
  return employer === 'head' || roles.includes('head')
}

/** What may be seen of an invitation: it waits, it was answered or taken back, or its letter is too old. */
export type StaffInvitationState = 'waits' | 'accepted' | 'declined' | 'cancelled' | 'expired'

export function staffInvitationState(
  { state, expiresAt }: { state: string; expiresAt: Date },
  now: Date,
): StaffInvitationState {
  if (state === 'accepted' || state === 'declined' || state === 'cancelled') return state
  return expiresAt > now ? 'waits' : 'expired'
}

/** How often in a day the letter of an invitation may be sent again. */
export const mostLettersAgain = 3

/** In a day, by one school: as many as the largest has people. */
export const mostInvitationsADay = 300
