import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import type { VisitorKey } from './key'
import { waitForLetter } from './letter-limits'
import { holdAddress, issueToken, spendToken, voidTokens } from './mail-tokens'
import type { Registration } from './registration'

/** Seconds to wait before the letter may be asked for again; 0: it is on its way. */
export type LetterAsked = { seconds: number }

/**
 * Registers somebody, and says the same whether or not the address has an account: the letter tells its owner. An
 * account that nobody proved belongs to whoever asks last, and whoever was signed in to it is not any more; but not one
 * that was invited to an office.
 */
export async function register(visitor: VisitorKey, registration: Registration): Promise<LetterAsked> {
  const { email, mends, ...details } = registration
  const seconds = await waitForLetter(visitor, 'registration', email)
  if (seconds > 0) return { seconds }

  await db.$transaction(async (tx) => {
    await oneAtATime(tx, email)
    const owner = await tx.account.findUnique({ where: { email }, select: { id: true } })
    const replaced = owner?.id ?? mends
    const isReplaced = replaced !== null && (await replaceUnproved(tx, replaced, { email, ...details }))

    if (owner && !isReplaced) return tellOwner(tx, email)
    const accountId = isReplaced ? replaced : await create(tx, visitor, { email, ...details })
    await sendProof(tx, visitor, { accountId, email })
  })
  return { seconds: 0 }
}

/** Sends the letter of registration once more; the links of earlier ones open nothing then. */
export async function sendProofAgain(visitor: VisitorKey, email: string): Promise<LetterAsked> {
  const seconds = await waitForLetter(visitor, 'registration', email)
  if (seconds > 0) return { seconds }

  await db.$transaction(async (tx) => {
    await oneAtATime(tx, email)
    const owner = await tx.account.findUnique({
      where: { email },
      select: { id: true, emailProvedAt: true, passwordHash: true },
    })
    if (!owner) return
    if (owner.emailProvedAt || owner.passwordHash === null) return tellOwner(tx, email)
    await sendProof(tx, visitor, { accountId: owner.id, email })
  })
  return { seconds: 0 }
}

/** Spends the letter's link and proves the address. False where the link is not live any more. */
export async function proveAddress(_: VisitorKey, secret: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const accountId = await spendToken(tx, 'verify-address', secret)
    if (!accountId) return false
    await tx.account.updateMany({ where: { id: accountId, emailProvedAt: null }, data: { emailProvedAt: now() } })
    return true
  })
}

type Details = Omit<Registration, 'mends'>

/**
 * Registers somebody at an address that a letter's link has proved, in the caller's transaction. An account that nobody
 * proved gives way. Null where the address has its owner.
 */
export async function createProved(tx: Tx, visitor: VisitorKey, details: Details): Promise<string | null> {
  const { email } = details
  await oneAtATime(tx, email)
  const owner = await tx.account.findUnique({ where: { email }, select: { id: true } })
  if (owner && !(await replaceUnproved(tx, owner.id, details))) return null

  const accountId = owner?.id ?? (await create(tx, visitor, details))
  await voidTokens(tx, accountId, 'verify-address', 'sign-in', 'reset-password')
  await tx.account.updateMany({ where: { id: accountId }, data: { emailProvedAt: now() } })
  return accountId
}

/** Two registrations of one address wait for each other. */
async function oneAtATime(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`register ${email}`}, 0))`
}

async function replaceUnproved(tx: Tx, accountId: string, details: Details): Promise<boolean> {
  // A statement of its own: one that waits for a row sees other tables, the appointments, as they were before it waited.
  await tx.$queryRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid FOR UPDATE`
  const { count } = await tx.account.updateMany({
    where: { id: accountId, emailProvedAt: null, appointments: { none: {} } },
    data: details,
  })
  if (count === 0) return false

  await tx.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now() } })
  return true
}

async function create(tx: Tx, visitor: VisitorKey, details: Details): Promise<string> {
  const id = newId()
  await tx.account.create({
    data: { id, ...details, locale: visitor.locale, createdAt: now() },
    select: { id: true },
  })
  return id
}

/** The letter whose link proves the mailbox, in the caller's transaction. Whatever was sent before opens nothing then. */
export async function sendProof(
  tx: Tx,
  { locale }: Pick<VisitorKey, 'locale'>,
  { accountId, email }: { accountId: string; email: string },
): Promise<void> {
  if (!(await holdAddress(tx, accountId, email))) return
  await voidTokens(tx, accountId, 'verify-address', 'sign-in', 'reset-password')
  const secret = await issueToken(tx, accountId, 'verify-address')
  const path = paths.verifyAddress(secret)
  await sendLetter(tx, { to: { accountId, email, locale }, template: 'verify-address', params: {}, path })
}

async function tellOwner(tx: Tx, email: string): Promise<void> {
  const { id, locale } = await tx.account.findUniqueOrThrow({ where: { email }, select: { id: true, locale: true } })
  const path = paths.signIn()
  await sendLetter(tx, { to: { accountId: id, email, locale }, template: 'address-taken', params: {}, path })
}
