import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { NameOrder } from '@/lib/platform/i18n/person-name'
import type { AccountKey, VisitorKey } from './key'
import { hashOfSecret, type TokenPurpose, tokenState } from './mail-token'
import type { Registration } from './registration'

/** What a letter's link opens, told to whoever holds it; null for a link that never was. Asking spends nothing. */
export async function findMailToken(_: VisitorKey, purpose: TokenPurpose, secret: string) {
  const token = await db.mailToken.findFirst({
    where: { hash: hashOfSecret(secret), purpose },
    select: {
      id: true,
      usedAt: true,
      expiresAt: true,
      account: { select: { id: true, email: true, surname: true, givenName: true, patronymic: true } },
    },
  })
  if (!token) return null

  const { account } = token
  const newer = await db.mailToken.count({ where: { accountId: account.id, purpose, id: { gt: token.id } } })
  const { email, surname, givenName, patronymic } = account
  return {
    state: tokenState({ ...token, isReplaced: newer > 0 }, now()),
    email,
    name: { surname, givenName, patronymic },
    /** Whoever was invited by the address alone says the name together with the first password. */
    isNameless: surname === '',
  }
}

/** The browsers that are signed in to the account, the one that asks first, then by when they were seen. */
export async function listSessions(account: AccountKey) {
  const sessions = await db.session.findMany({
    where: { accountId: account.accountId, endedAt: null, awaitsFactor: false, expiresAt: { gt: now() } },
    select: { id: true, startedAt: true, seenAt: true, userAgent: true, address: true },
    orderBy: [{ seenAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  const isThis = ({ id }: { id: string }) => id === account.sessionId
  return [...sessions.filter(isThis), ...sessions.filter((session) => !isThis(session))]
}

/** What the account's settings show and change. */
export async function findSettings(account: AccountKey) {
  const { phone, nameOrder, locale, passwordHash } = await db.account.findUniqueOrThrow({
    where: { id: account.accountId },
    select: { phone: true, nameOrder: true, locale: true, passwordHash: true },
  })
  return { phone, nameOrder: nameOrder as NameOrder, locale, hasPassword: passwordHash !== null }
}

/** What an account registered with, so that its address can be mended; null once the mailbox is proved. */
export async function findRegistration(account: AccountKey): Promise<Registration | null> {
  const found = await db.account.findFirst({
    where: { id: account.accountId, emailProvedAt: null, passwordHash: { not: null } },
    select: { email: true, surname: true, givenName: true, patronymic: true, phone: true, passwordHash: true },
  })
  return found?.passwordHash ? { ...found, passwordHash: found.passwordHash, mends: account.accountId } : null
}
