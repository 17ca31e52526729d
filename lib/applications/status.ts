/** The states of a sent application. Before that it is a draft, which only its author sees. */
export const statuses = [
  'SUBMITTED',
  'CONFIRMED',
  'READY',
  'OPEN',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
  'REVOKED',
  'CLOSED',
] as const
export type Status = (typeof statuses)[number]

/**
 * The life of an application. CONFIRMED: passport seen, paper signed, code handed over. READY: the school's data is in.
 * WITHDRAWN after that: the applicant took back the consent.
 * A code that was typed early does not skip READY: both steps are written, one after the other.
 */
const nextStatuses: Record<Status, readonly Status[]> = {
  SUBMITTED: ['CONFIRMED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'],
  CONFIRMED: ['READY', 'SUBMITTED', 'WITHDRAWN', 'REVOKED', 'CLOSED'],
  READY: ['OPEN', 'SUBMITTED', 'WITHDRAWN', 'REVOKED', 'CLOSED'],
  OPEN: ['SUBMITTED', 'WITHDRAWN', 'REVOKED', 'CLOSED'], // SUBMITTED again: a wrong join undone
  REJECTED: [],
  WITHDRAWN: [],
  EXPIRED: [],
  REVOKED: [],
  CLOSED: [],
}

export function mayBecome(from: Status, to: Status): boolean {
  return nextStatuses[from].includes(to)
}

/** Nothing more will become of it. */
export function isOver(status: Status): boolean {
  return nextStatuses[status].length === 0
}

/** The parent still has to come to school with a passport. */
export function awaitsVisit(status: Status): boolean {
  return status === 'SUBMITTED'
}

/** The school has joined the application to a pupil, and the join stands. */
export function isJoined(status: Status): boolean {
  return mayBecome(status, 'SUBMITTED')
}

/** A code may be typed, or handed over anew. */
export function awaitsCode(status: Status): boolean {
  return isJoined(status) && status !== 'OPEN'
}

/** What ended without a decision about the child may be begun again from the same answers. */
export function mayBeginAgain(status: Status): boolean {
  return isOver(status) && mayBecome('SUBMITTED', status)
}

/** Why an application is closed: the access moved to another account, the pupil came of age, or left the school. */
export function whyClosed(times: Partial<Record<Act, Date>>): 'MOVED' | 'OF_AGE' | 'CLOSED' {
  if (times.moved) return 'MOVED'
  return times['came-of-age'] ? 'OF_AGE' : 'CLOSED'
}

/** What the steps of the ledger are called. */
export const acts = [
  'sent',
  'withdrawn',
  'expired',
  'reminded',
  'confirmed',
  'rejected',
  'join-undone',
  'code-issued',
  'code-accepted',
  'ready',
  'opened',
  'revoked',
  'consent-withdrawn',
  'moved',
  'came-of-age',
  'closed',
] as const
export type Act = (typeof acts)[number]
