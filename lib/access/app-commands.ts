import { now, worldNow } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { tellOfFactors } from './factor-letter'
import type { AccountKey } from './key'
import { newTotpSecret, stepOfCode } from './totp'
import { openTotpSecret, sealTotpSecret } from './totp-seal'

/** Makes a secret for an authenticator app, in place of one that waited. It counts once a code of it was typed. */
export async function beginApp({ accountId }: AccountKey): Promise<void> {
  const sealed = await sealTotpSecret(newTotpSecret())
  await db.$transaction(async (tx) => {
    await tx.totpKey.deleteMany({ where: { accountId, provedAt: null } })
    await tx.totpKey.create({ data: { accountId, id: newId(), sealed, createdAt: now() }, select: { id: true } })
  })
}

/** Takes the first code of the app that waits: from now on its codes are asked for. False for a wrong code. */
export async function proveApp(account: AccountKey, code: string): Promise<boolean> {
  const { accountId } = account
  return db.$transaction(async (tx) => {
    const [waiting] = await tx.$queryRaw<{ id: string; sealed: string }[]>`
      SELECT id, sealed FROM totp_keys WHERE account_id = ${accountId}::uuid AND proved_at IS NULL AND removed_at IS NULL
      ORDER BY id DESC LIMIT 1 FOR UPDATE`
    const step = waiting ? await stepOf(waiting.sealed, code, null) : null
    if (!waiting || step === null) return false

    await tx.totpKey.updateMany({
      where: { accountId, provedAt: { not: null }, removedAt: null },
      data: { removedAt: now() },
    })
    await tx.totpKey.updateMany({
      where: { accountId, id: waiting.id },
      data: { provedAt: now(), lastStep: BigInt(step) },
    })
    await tellOfFactors(tx, account)
    return true
  })
}

/** The app's codes are not asked for any more. */
export async function removeApp(account: AccountKey): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.totpKey.updateMany({
      where: { accountId: account.accountId, provedAt: { not: null }, removedAt: null },
      data: { removedAt: now() },
    })
    if (count > 0) await tellOfFactors(tx, account)
  })
}

/** Takes a code of the app, in the caller's transaction; of two who type the same one only the first is let in. */
export async function takeAppCode(tx: Tx, accountId: string, code: string): Promise<boolean> {
  const live = { accountId, provedAt: { not: null }, removedAt: null }
  const key = await tx.totpKey.findFirst({ where: live, select: { id: true, sealed: true, lastStep: true } })
  const step = key && (await stepOf(key.sealed, code, key.lastStep))
  if (!key || step === null) return false

  const { count } = await tx.totpKey.updateMany({
    where: { ...live, id: key.id, OR: [{ lastStep: null }, { lastStep: { lt: BigInt(step) } }] },
    data: { lastStep: BigInt(step) },
  })
  return count === 1
}

async function stepOf(sealed: string, code: string, lastStep: bigint | null): Promise<number | null> {
  const secret = await openTotpSecret(sealed)
  if (!secret) return null
  return stepOfCode(secret, code, worldNow(), lastStep === null ? null : Number(lastStep))
}
