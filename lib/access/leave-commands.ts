import { db } from '@/lib/platform/db'
import { endGrants } from './grant-commands'
import type { AccountKey } from './key'

/**
 * Somebody whom a parent let in no longer wants to read the diary; only that parent can open it again. False where there is
 * no such right. A representative's own right is not given back by a button.
 */
export async function leaveDiary(account: AccountKey, grantId: string): Promise<boolean> {
  const { accountId } = account
  const ended = await db.$transaction((tx) => endGrants(account, tx, { accountId, grantId, basis: 'invitee' }, 'left'))
  return ended === 1
}
