import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import type { Locale } from '@/lib/platform/i18n/locale'
import { newId } from '@/lib/platform/id'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import { browserOf } from './browser'
import type { Hat } from './hat'
import type { VisitorKey } from './key'
import { knownAs } from './seal'
import type { SessionIds } from './session'
import { sessionDays } from './session-life'
import { startPath } from './start-path'

/** Somebody who was let in: what the browser has to keep, and where the day begins. */
export type Entry = {
  session: SessionIds
  email: string
  isProved: boolean
  /** The session opens nothing yet but the page that asks for the second factor. */
  awaitsFactor: boolean
  locale: Locale
  startPath: string
}

/** What is read of an account to let its owner in. */
export const entryColumns = {
  id: true,
  email: true,
  emailProvedAt: true,
  createdAt: true,
  locale: true,
  lastHat: true,
  appointments: { where: { endedAt: null }, select: { role: true, schoolId: true, staffId: true } },
  totpKeys: { where: { removedAt: null, provedAt: { not: null } }, select: { id: true }, take: 1 },
  passkeys: { where: { removedAt: null }, select: { id: true }, take: 1 },
} as const

export type AccountToEnter = {
  id: string
  email: string
  emailProvedAt: Date | null
  createdAt: Date
  locale: string
  lastHat: string | null
  appointments: { role: string; schoolId: string | null; staffId: string | null }[]
  totpKeys: unknown[]
  passkeys: unknown[]
}

const minute = 60 * 1000
const day = 24 * 60 * minute
/** Time enough to find the telephone. */
const minutesToProve = 15

/**
 * Always a session of its own: an id that was there before the password is never let in with it. Where a second factor
 * stands and was not given, the session waits for it.
 */
export async function startSession(
  tx: Tx,
  visitor: VisitorKey,
  account: AccountToEnter,
  { gaveFactor = false } = {},
): Promise<Entry> {
  const instant = now()
  const awaitsFactor = !gaveFactor && account.totpKeys.length + account.passkeys.length > 0
  const session = { accountId: account.id, sessionId: newId() }
  if (!awaitsFactor) await tellOfNewDevice(tx, visitor, account)
  await tx.session.create({
    data: {
      accountId: session.accountId,
      id: session.sessionId,
      startedAt: instant,
      seenAt: instant,
      awaitsFactor,
      provedAt: awaitsFactor ? null : instant,
      expiresAt: new Date(instant.getTime() + (awaitsFactor ? minutesToProve * minute : sessionDays * day)),
      userAgent: visitor.userAgent,
      address: visitor.place,
    },
    select: { id: true },
  })
  return {
    session,
    email: account.email,
    isProved: account.emailProvedAt !== null,
    awaitsFactor,
    locale: account.locale as Locale,
    startPath: startPath(account.appointments as Parameters<typeof startPath>[0], account.lastHat as Hat | null),
  }
}

/** A letter about a browser on which the owner never signed in. Not in the first day: whoever registers has just done so. */
async function tellOfNewDevice(tx: Tx, visitor: VisitorKey, account: AccountToEnter): Promise<void> {
  const instant = now()
  const { id: accountId, email, locale, createdAt, emailProvedAt } = account
  if (visitor.device?.knows.includes(knownAs(email)) || emailProvedAt === null) return
  if (instant.getTime() - createdAt.getTime() < day) return
  if ((await tx.session.count({ where: { accountId, awaitsFactor: false } })) === 0) return

  const { browser, system } = browserOf(visitor.userAgent)
  const device = [browser, system].filter(Boolean).join(', ') || null
  await sendLetter(tx, {
    to: { accountId, email, locale },
    template: 'new-device',
    params: { device, moment: instant.toISOString() },
    path: paths.accountSessions,
  })
}
