import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import { endGrants } from './grant-commands'
import { writeInvitationEntry } from './invitation-ledger'
import type { AccountKey } from './key'

/** Holds the account for the caller's transaction. False where it is closed already, or somebody still works by it. */
export async function holdToClose({ accountId }: AccountKey, tx: Tx): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid FOR UPDATE`
  // Whoever accepts an invitation holds it before the diary, and so do we.
  await tx.$queryRaw`
    SELECT 1 FROM invitations WHERE account_id = ${accountId}::uuid AND state = 'open' ORDER BY id FOR UPDATE`
  const open = await tx.account.count({
    where: { id: accountId, closedAt: null, appointments: { none: { endedAt: null } } },
  })
  return open === 1
}

/**
 * Shuts an account that is held: what it reads and what it gave to others ends, its sessions, links, tokens and factors
 * too, and it forgets its owner. Ledgers go on naming it by its id; the address is free to be registered anew.
 */
export async function shutAccount(account: AccountKey, tx: Tx): Promise<void> {
  const { accountId, email, locale } = account
  const instant = now()
  await takeBackInvitations(account, tx)
  await endGrants(account, tx, { accountId }, 'closed')
  await tx.grant.updateMany({ where: { grantorId: accountId }, data: { name: null } })
  await tx.apiToken.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: instant } })
  await tx.mailToken.deleteMany({ where: { accountId } })
  await tx.totpKey.deleteMany({ where: { accountId } })
  await tx.passkey.deleteMany({ where: { accountId } })
  await tx.recoveryCode.deleteMany({ where: { accountId } })
  await tx.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: instant } })
  await sendLetter(tx, { to: { email, locale }, template: 'account-closed', params: {}, path: paths.signUp })
  await tx.account.updateMany({
    where: { id: accountId },
    data: {
      email: `${accountId}@closed.invalid`,
      surname: '',
      givenName: '',
      patronymic: null,
      phone: null,
      passwordHash: null,
      lastHat: null,
      closedAt: instant,
    },
  })
}

/** Nobody answers what was offered by somebody who is gone, and the names of those who were invited go with it. */
async function takeBackInvitations({ accountId }: AccountKey, tx: Tx): Promise<void> {
  const open = await tx.invitation.findMany({
    where: { accountId, state: 'open' },
    select: { accountId: true, id: true, parts: true, subjectIds: true, lastDay: true },
    orderBy: { id: 'asc' },
  })
  for (const invitation of open) {
    const { count } = await tx.invitation.updateMany({
      where: { accountId, id: invitation.id, state: 'open' },
      data: { state: 'cancelled', decidedAt: now() },
    })
    if (count === 1) await writeInvitationEntry(tx, invitation, 'cancelled', accountId)
  }
  const forgotten = { email: `${accountId}@closed.invalid`, name: '', word: null }
  await tx.invitation.updateMany({ where: { accountId }, data: forgotten })
}
