import { randomBytes } from 'node:crypto'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import { tellOfFactors } from './factor-letter'
import type { AccountKey } from './key'
import {
  hashOfRecoveryCode,
  recoveryCodeBytes,
  recoveryCodeFrom,
  recoveryCodes,
  recoveryCodeTyped,
} from './recovery-code'

/** Makes ten codes to write down, in place of those that were made before. They are nowhere but in the answer. */
export async function makeRecoveryCodes(account: AccountKey): Promise<string[]> {
  const { accountId } = account
  const codes = Array.from({ length: recoveryCodes }, () => recoveryCodeFrom(randomBytes(recoveryCodeBytes)))
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`
    await tx.recoveryCode.deleteMany({ where: { accountId } })
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({
        accountId,
        id: newId(),
        hash: hashOfRecoveryCode(accountId, code),
        createdAt: now(),
      })),
    })
    await tellOfFactors(tx, account)
  })
  return codes
}

/** Takes a code that was written down, once, in the caller's transaction, and tells the owner how many are left. */
export async function takeRecoveryCode(tx: Tx, accountId: string, typed: string): Promise<boolean> {
  const code = recoveryCodeTyped(typed)
  if (!code) return false

  const { count } = await tx.recoveryCode.updateMany({
    where: { accountId, hash: hashOfRecoveryCode(accountId, code), usedAt: null },
    data: { usedAt: now() },
  })
  if (count === 0) return false

  const left = await tx.recoveryCode.count({ where: { accountId, usedAt: null } })
  const { email, locale } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, locale: true },
  })
  const to = { accountId, email, locale }
  await sendLetter(tx, { to, template: 'recovery-code-used', params: { left }, path: paths.accountSecurity })
  return true
}
