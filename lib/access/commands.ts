import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { AccountKey } from './key'

/** Ends one of the account's sessions, this one or another: the browser that holds it is a stranger at its next request. */
export async function endSession(account: AccountKey, sessionId: string): Promise<void> {
  await db.session.updateMany({
    where: { accountId: account.accountId, id: sessionId, endedAt: null },
    data: { endedAt: now() },
  })
}

/** Ends all sessions of the account but this one. */
export async function endOtherSessions(account: AccountKey): Promise<void> {
  await db.session.updateMany({
    where: { accountId: account.accountId, id: { not: account.sessionId }, endedAt: null },
    data: { endedAt: now() },
  })
}
