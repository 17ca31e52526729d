import { isOver, mayBeginAgain, type Status } from './status'

type Viewed = { schoolId: string; childKey: string; status: Status; sentAt: Date }

/**
 * Which applications want to be seen in the Personal Account: those on their way, and a refused or expired one until
 * the parent has applied anew for the child. The others are history, an open one too: its diary speaks for it.
 */
export function wantsToBeSeen<T extends Viewed>(one: T, all: readonly T[]): boolean {
  if (one.status === 'OPEN' || one.status === 'WITHDRAWN' || one.status === 'CLOSED') return false
  if (!isOver(one.status)) return true
  if (!mayBeginAgain(one.status)) return true
  return !all.some((other) => isSameChild(one, other) && other.sentAt > one.sentAt)
}

function isSameChild(one: Viewed, other: Viewed): boolean {
  return one.schoolId === other.schoolId && one.childKey === other.childKey
}
