import { db } from '@/lib/platform/db'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import type { VisitorKey } from './key'
import { minutesOf } from './mail-token'
import { issueToken, spendToken, voidTokens } from './mail-tokens'
import { writePasswordLink } from './password-commands'
import { isPassword } from './password-hash'
import { admitTry } from './sign-in-limits'
import { sendProof } from './sign-up-commands'
import { type Entry, entryColumns, startSession } from './start-session'

export type SignIn = { ok: true; entry: Entry } | { ok: false; seconds: number }

/**
 * Lets in whoever knows the password. Otherwise the seconds to wait before the next try; 0: none, it was just wrong.
 * An account that does not exist is refused in the same words and in the same time.
 */
export async function signInByPassword(
  visitor: VisitorKey,
  { email, password }: { email: string; password: string },
): Promise<SignIn> {
  const admission = await admitTry(visitor, email)
  if (!admission.isAdmitted) return { ok: false, seconds: admission.seconds }

  const account = await db.account.findUnique({ where: { email }, select: { ...entryColumns, passwordHash: true } })
  if (!(await isPassword(password, account?.passwordHash)) || !account) return { ok: false, seconds: 0 }

  await admission.forgive()
  return { ok: true, entry: await db.$transaction((tx) => startSession(tx, visitor, account)) }
}

/**
 * Writes to the owner of the address, if there is one: a link to sign in by. To whoever did not prove the mailbox yet,
 * the letter that does. The caller has counted the letter (`waitForLetter`) and answered without waiting for this.
 */
export async function sendSignInLink(visitor: VisitorKey, email: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({
      where: { email },
      select: { id: true, locale: true, emailProvedAt: true, passwordHash: true },
    })
    if (!account) return
    if (!account.emailProvedAt) {
      if (account.passwordHash === null) return writePasswordLink(tx, account, email)
      return sendProof(tx, visitor, { accountId: account.id, email })
    }

    await sendLetter(tx, {
      to: { accountId: account.id, email, locale: account.locale },
      template: 'sign-in-link',
      params: { minutes: minutesOf['sign-in'] },
      path: paths.signInLink(await issueToken(tx, account.id, 'sign-in')),
    })
  })
}

/** Spends the letter's link and lets its holder in; null where it is not live any more. */
export async function signInByLink(visitor: VisitorKey, secret: string): Promise<Entry | null> {
  return db.$transaction(async (tx) => {
    const accountId = await spendToken(tx, 'sign-in', secret)
    if (!accountId) return null

    await voidTokens(tx, accountId, 'sign-in')
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: entryColumns })
    return startSession(tx, visitor, account)
  })
}
