import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n/locale'
import { newId } from '@/lib/platform/id'
import type { VisitorKey } from './key'
import { isPassword } from './password-hash'
import { type SessionIds, sessionDays } from './session'
import { admitTry } from './sign-in-limits'
import { startPath } from './start-path'

/** Somebody who was let in: what the browser has to keep, and where the day begins. */
export type Entry = { session: SessionIds; email: string; locale: Locale; startPath: string }

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

const entryColumns = {
  id: true,
  email: true,
  locale: true,
  appointments: { where: { endedAt: null }, select: { role: true, schoolId: true } },
} as const

type AccountToEnter = {
  id: string
  email: string
  locale: string
  appointments: { role: string; schoolId: string | null }[]
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
      expiresAt: new Date(instant.getTime() + sessionDays * dayLength),
      userAgent: visitor.userAgent,
      address: visitor.place,
    },
    select: { id: true },
  })
  return {
    session,
    email: account.email,
    locale: account.locale as Locale,
    startPath: startPath(account.appointments as Parameters<typeof startPath>[0]),
  }
}
