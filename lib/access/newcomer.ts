import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { VisitorKey } from './key'
import { voidTokens } from './mail-tokens'

type Newcomer = {
  email: string
  name: { surname: string; givenName: string; patronymic: string | null }
  passwordHash: string
}

/**
 * The account of somebody who came by the link of an invitation, in the caller's transaction: the link proves the mailbox. An
 * account that nobody proved is taken over, as nobody is known to have chosen what stands in it, and whoever was signed in
 * to it is not any more. Null where the address has an owner already, who signs in.
 */
export async function admitNewcomer(tx: Tx, visitor: VisitorKey, newcomer: Newcomer): Promise<string | null> {
  const { email, name, passwordHash } = newcomer
  const instant = now()
  const id = newId()
  await tx.account.createMany({
    data: [{ id, email, surname: '', givenName: '', locale: visitor.locale, createdAt: instant }],
    skipDuplicates: true,
  })
  const [account] = await tx.$queryRaw<{ id: string; isProved: boolean }[]>`
    SELECT id, email_proved_at IS NOT NULL AS "isProved" FROM accounts WHERE email = ${email} FOR UPDATE`
  if (!account) throw new Error('The account is gone')
  if (account.isProved) return null

  const accountId = account.id
  await tx.account.updateMany({ where: { id: accountId }, data: { ...name, passwordHash, emailProvedAt: instant } })
  await tx.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: instant } })
  await voidTokens(tx, accountId, 'verify-address', 'sign-in', 'reset-password')
  return accountId
}
