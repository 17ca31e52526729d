import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n/locale'
import { newId } from '@/lib/platform/id'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import type { VisitorKey } from './key'
import { minutesOf } from './mail-token'
import { issueToken, spendToken, voidTokens } from './mail-tokens'
import { writePasswordLink } from './password-commands'
import { isPassword } from './password-hash'
import type { SessionIds } from './session'
import { sessionDays } from './session-life'
import { admitTry } from './sign-in-limits'
import { sendProof } from './sign-up-commands'
import { startPath } from './start-path'

/** Somebody who was let in: what the browser has to keep, and where the day begins. */
export type Entry = { session: SessionIds; email: string; isProved: boolean; locale: Locale; startPath: string }

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
  return { ok: true, entry: await startSession(db, visitor, account) }
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

const entryColumns = {
  id: true,
  email: true,
  emailProvedAt: true,
  locale: true,
  appointments: { where: { endedAt: null }, select: { role: true, schoolId: true, staffId: true } },
} as const

type AccountToEnter = {
  id: string
  email: string
  emailProvedAt: Date | null
  locale: string
  appointments: { role: string; schoolId: string | null; staffId: string | null }[]
}

const dayLength = 24 * 60 * 60 * 1000

/** Always a session of its own: an id that was there before the password is never let in with it. */
async function startSession(tx: Tx, visitor: VisitorKey, account: AccountToEnter): Promise<Entry> {
  const instant = now()
  const session = { accountId: account.id, sessionId: newId() }
  await tx.session.create({
    data: {
      accountId: session.accountId,
      id: session.sessionId,
      startedAt: instant,
      seenAt: instant,
      provedAt: instant,
      expiresAt: new Date(instant.getTime() + sessionDays * dayLength),
      userAgent: visitor.userAgent,
      address: visitor.place,
    },
    select: { id: true },
  })
  return {
    session,
    email: account.email,
    isProved: account.emailProvedAt !== null,
    locale: account.locale as Locale,
    startPath: startPath(account.appointments as Parameters<typeof startPath>[0]),
  }
}
