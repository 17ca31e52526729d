import { now, today } from '@/lib/platform/clock'
import { addDays, toDate } from '@/lib/platform/day'
import { db, type Prisma } from '@/lib/platform/db'
import { daysKept, forgottenBefore } from '@/lib/platform/retention'
import { writeInvitationEntry } from './invitation-ledger'
import type { SystemKey } from './key'

/** Forgets browsers that are signed out or ran out long ago, with their network addresses. Answers how many. */
export async function forgetOldSessions(_: SystemKey): Promise<number> {
  const before = forgottenBefore('endedSession', now())
  const { count } = await db.session.deleteMany({
    where: { OR: [{ endedAt: { lt: before } }, { expiresAt: { lt: before } }] },
  })
  return count
}

/** Forgets links of letters that were spent or ran out long ago. Answers how many. */
export async function forgetOldLinks(_: SystemKey): Promise<number> {
  const before = forgottenBefore('mailLink', now())
  const { count } = await db.mailToken.deleteMany({
    where: { OR: [{ usedAt: { lt: before } }, { expiresAt: { lt: before } }] },
  })
  return count
}

/**
 * Forgets apps and passkeys that were taken off long ago, apps that never gave a code, and what passkeys were asked.
 * Answers how many rows.
 */
export async function forgetOldFactors(_: SystemKey): Promise<number> {
  const before = forgottenBefore('removedFactor', now())
  const yesterday = new Date(now().getTime() - 86_400_000)
  const forgotten = await Promise.all([
    db.totpKey.deleteMany({
      where: { OR: [{ removedAt: { lt: before } }, { provedAt: null, createdAt: { lt: yesterday } }] },
    }),
    db.passkey.deleteMany({ where: { removedAt: { lt: before } } }),
    db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: yesterday } } }),
  ])
  return forgotten.reduce((sum, { count }) => sum + count, 0)
}

/** Forgets who looked at a diary on days that are long past. Answers how many looks. */
export async function forgetOldLooks(_: SystemKey): Promise<number> {
  const { count } = await db.look.deleteMany({ where: { day: { lt: toDate(addDays(today(), -daysKept.look)) } } })
  return count
}

/**
 * Forgets whom a parent invited, once it was answered or ran out long ago: address, name and words. That somebody was
 * invited, and to what, stays. Answers how many.
 */
export async function forgetOldInvitations(system: SystemKey): Promise<number> {
  const before = forgottenBefore('invitation', now())
  const ranOut = await db.invitation.findMany({
    where: { state: 'open', expiresAt: { lt: before } },
    select: { accountId: true, id: true, parts: true, subjectIds: true, lastDay: true },
    orderBy: { id: 'asc' },
  })
  for (const invitation of ranOut) {
    const { accountId, id } = invitation
    await db.$transaction(async (tx) => {
      const { count } = await tx.invitation.updateMany({
        where: { accountId, id, state: 'open', expiresAt: { lt: before } },
        data: { state: 'cancelled', decidedAt: now() },
      })
      if (count === 1) await writeInvitationEntry(tx, invitation, 'cancelled', system.accountId)
    })
  }
  const { count } = await db.invitation.updateMany({
    where: {
      state: { not: 'open' },
      name: { not: '' },
      OR: [{ decidedAt: { lt: before } }, { expiresAt: { lt: before } }],
    },
    data: { email: '', name: '', word: null },
  })
  return count
}

/**
 * Forgets accounts whose mailbox nobody proved, with their letters: a mistyped address may be a stranger's. Not those that
 * were invited to an office, nor those that were written to a few days ago. Answers how many.
 */
export async function forgetUnprovedAccounts(system: SystemKey): Promise<number> {
  const accounts = await db.account.findMany({ where: unproved(), select: { id: true }, orderBy: { id: 'asc' } })
  let forgotten = 0
  for (const { id } of accounts) if (await forgetUnproved(system, id)) forgotten++
  return forgotten
}

/** False where somebody came back to it a moment ago. */
async function forgetUnproved(_: SystemKey, accountId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid FOR UPDATE`
    if ((await tx.account.count({ where: { id: accountId, ...unproved() } })) === 0) return false

    await tx.session.deleteMany({ where: { accountId } })
    await tx.mailToken.deleteMany({ where: { accountId } })
    await tx.letter.deleteMany({ where: { accountId } })
    await tx.account.delete({ where: { id: accountId }, select: { id: true } })
    return true
  })
}

function unproved(): Prisma.AccountWhereInput {
  const before = forgottenBefore('unprovedAccount', now())
  return {
    emailProvedAt: null,
    createdAt: { lt: before },
    mailTokens: { none: { createdAt: { gte: before } } },
    appointments: { none: {} },
  }
}
