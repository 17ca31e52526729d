import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import type { AccountKey, VisitorKey } from './key'
import { minutesOf } from './mail-token'
import { holdAddress, issueToken, spendToken, voidTokens } from './mail-tokens'
import { hashPassword, isPassword } from './password-hash'
import { admitTry } from './sign-in-limits'

/**
 * Writes to the owner of the address, if there is one: a link to set a new password. The caller has counted the letter
 * (`waitForLetter`) and answered without waiting for this.
 */
export async function sendPasswordLink(_: VisitorKey, email: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { email }, select: { id: true, locale: true } })
    if (account) await writePasswordLink(tx, account, email)
  })
}

/** The letter with the link for a new password, in the caller's transaction. */
export async function writePasswordLink(tx: Tx, account: { id: string; locale: string }, email: string): Promise<void> {
  if (!(await holdAddress(tx, account.id, email))) return
  await sendLetter(tx, {
    to: { accountId: account.id, email, locale: account.locale },
    template: 'reset-password',
    params: { minutes: minutesOf['reset-password'] },
    path: paths.resetPassword(await issueToken(tx, account.id, 'reset-password')),
  })
}

type NewPassword = {
  secret: string
  password: string
  /** Of somebody who was invited by the address alone. */
  name?: { surname: string; givenName: string; patronymic: string | null }
}

/**
 * Spends the letter's link for a new password. It proves the mailbox too, and signs everybody out: whoever knew the
 * old password knows nothing now. False where the link is not live any more.
 */
export async function resetPassword(_: VisitorKey, { secret, password, name }: NewPassword): Promise<boolean> {
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const accountId = await spendToken(tx, 'reset-password', secret)
    if (!accountId) return false

    if (name) await tx.account.updateMany({ where: { id: accountId, surname: '' }, data: name })
    await tx.account.updateMany({ where: { id: accountId, emailProvedAt: null }, data: { emailProvedAt: now() } })
    await tx.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now() } })
    await storePassword(tx, accountId, passwordHash)
    return true
  })
}

export type PasswordChange = { ok: true } | { ok: false; seconds: number }

/** Changes the password of whoever knows the old one, and signs out everywhere else. Guesses are counted as at the front door. */
export async function changePassword(
  account: AccountKey,
  visitor: VisitorKey,
  { currentPassword, password }: { currentPassword: string; password: string },
): Promise<PasswordChange> {
  const admission = await admitTry(visitor, account.email)
  if (!admission.isAdmitted) return { ok: false, seconds: admission.seconds }

  const { accountId, sessionId } = account
  const { passwordHash } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { passwordHash: true },
  })
  if (!(await isPassword(currentPassword, passwordHash))) return { ok: false, seconds: 0 }
  await admission.forgive()

  const newHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    await tx.session.updateMany({
      where: { accountId, id: { not: sessionId }, endedAt: null },
      data: { endedAt: now() },
    })
    await storePassword(tx, accountId, newHash)
  })
  return { ok: true }
}

/** The new password, the end of all links that were sent before it, and the letter that tells the owner. */
async function storePassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  const { email, locale } = await tx.account.update({
    where: { id: accountId },
    data: { passwordHash },
    select: { email: true, locale: true },
  })
  await voidTokens(tx, accountId, 'sign-in', 'reset-password', 'verify-address')
  await sendLetter(tx, {
    to: { accountId, email, locale },
    template: 'password-changed',
    params: {},
    path: paths.signIn(),
  })
}
