import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { AccountKey, AwaitingKey } from './key'
import { makeAwaitingKey } from './make-key'
import type { SessionIds } from './session'
import { openTotpSecret } from './totp-seal'

/** What stands beside the password of an account: the app, the passkeys, how many codes on paper are left. */
export async function listFactors({ accountId }: AccountKey) {
  const { totpKeys, passkeys, recovery } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      totpKeys: { where: { removedAt: null, provedAt: { not: null } }, select: { provedAt: true }, take: 1 },
      passkeys: {
        where: { removedAt: null },
        select: { id: true, name: true, createdAt: true, usedAt: true },
        orderBy: { id: 'asc' },
      },
      recovery: { where: { usedAt: null }, select: { id: true } },
    },
  })
  return { appSince: totpKeys[0]?.provedAt ?? null, passkeys, codesLeft: recovery.length }
}

export type Factors = Awaited<ReturnType<typeof listFactors>>

/** The app's secret that waits for its first code; null where none does. */
export async function findWaitingSecret({ accountId }: AccountKey): Promise<string | null> {
  const key = await db.totpKey.findFirst({
    where: { accountId, provedAt: null, removedAt: null },
    select: { sealed: true },
    orderBy: { id: 'desc' },
  })
  return key && openTotpSecret(key.sealed)
}

/** Who gave the right password in this browser and owes the second factor; null for everybody else. */
export async function findAwaiting({ accountId, sessionId }: SessionIds): Promise<AwaitingKey | null> {
  const session = await db.session.findFirst({
    where: { accountId, id: sessionId, awaitsFactor: true, endedAt: null, expiresAt: { gt: now() } },
    select: {
      account: {
        select: {
          email: true,
          totpKeys: { where: { removedAt: null, provedAt: { not: null } }, select: { id: true }, take: 1 },
          passkeys: { where: { removedAt: null }, select: { id: true }, take: 1 },
        },
      },
    },
  })
  if (!session) return null

  const { email, totpKeys, passkeys } = session.account
  return makeAwaitingKey({ accountId, sessionId, email, hasApp: totpKeys.length > 0, hasPasskey: passkeys.length > 0 })
}
