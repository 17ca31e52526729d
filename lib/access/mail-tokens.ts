import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { hashOfSecret, minutesOf, newSecret, type TokenPurpose } from './mail-token'

/**
 * Holds the account for as long as the caller's transaction lasts, so that a link goes to the address that the account
 * has. False where somebody mended it a moment ago: whoever reads the old mailbox proves nothing about the new one.
 */
export async function holdAddress(tx: Tx, accountId: string, email: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM accounts WHERE id = ${accountId}::uuid AND email = ${email} FOR NO KEY UPDATE`
  return held.length > 0
}

/** Makes a link's secret for an account, in the caller's transaction; the secret itself is nowhere but in the answer. */
export async function issueToken(
  tx: Tx,
  accountId: string,
  purpose: TokenPurpose,
  minutes = minutesOf[purpose],
): Promise<string> {
  const secret = newSecret()
  const instant = now()
  await tx.mailToken.create({
    data: {
      accountId,
      id: newId(),
      purpose,
      hash: hashOfSecret(secret),
      createdAt: instant,
      expiresAt: new Date(instant.getTime() + minutes * 60_000),
    },
    select: { id: true },
  })
  return secret
}

/** Spends a link, once; of two who press the button together one gets the account, the other null. */
export async function spendToken(tx: Tx, purpose: TokenPurpose, secret: string): Promise<string | null> {
  const instant = now()
  const [spent] = await tx.mailToken.updateManyAndReturn({
    where: { hash: hashOfSecret(secret), purpose, usedAt: null, expiresAt: { gt: instant } },
    data: { usedAt: instant },
    select: { accountId: true },
  })
  return spent?.accountId ?? null
}

/** From now on the account's links of these purposes open nothing. */
export async function voidTokens(tx: Tx, accountId: string, ...purposes: TokenPurpose[]): Promise<void> {
  const instant = now()
  await tx.mailToken.updateMany({
    where: { accountId, purpose: { in: purposes }, usedAt: null, expiresAt: { gt: instant } },
    data: { expiresAt: instant },
  })
}
