import { now, today } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import type { Tx } from '@/lib/platform/db'
import type { Refused } from '@/lib/platform/refused'
import { mostOpen } from './invitation'
import { writeInvitationEntry } from './invitation-ledger'
import { refuse } from './invitation-terms'
import type { PassportKey } from './key'
import type { InviteeRelation } from './terms'

type Invited = { email: string; relation: InviteeRelation; pupilIds: readonly string[] }

/**
 * Why an address is not invited now, with what to do instead; null where nothing is in the way. The caller holds the
 * inviter. Whether the address is of the other parent or of somebody invited is told in the same words: neither parent
 * learns the other's address.
 */
export async function troubleWithAddress(passport: PassportKey, tx: Tx, invited: Invited): Promise<Refused | null> {
  if (await readsAlready(passport, tx, invited)) return refuse('email', 'readsAlready')
  if (invited.relation === 'pupil' && (await hasPupil(tx, invited.pupilIds))) {
    return refuse('form', 'pupilReads')
  }

  const open = await listOpen(passport, tx)
  const live = open.filter(({ expiresAt }) => expiresAt > now())
  if (live.some((one) => isInTheWay(one, invited))) {
    return refuse('email', invited.relation === 'pupil' ? 'pupilInvited' : 'invitedAlready')
  }
  if (live.length >= mostOpen) return refuse('form', 'tooManyOpen', { most: mostOpen })

  for (const one of open) if (isInTheWay(one, invited)) await replace(passport, tx, one)
  return null
}

type Open = Awaited<ReturnType<typeof listOpen>>[number]

function listOpen({ accountId }: PassportKey, tx: Tx) {
  return tx.invitation.findMany({
    where: { accountId, state: 'open' },
    select: {
      accountId: true,
      id: true,
      email: true,
      relation: true,
      parts: true,
      subjectIds: true,
      lastDay: true,
      expiresAt: true,
      diaries: { select: { pupilId: true }, orderBy: { pupilId: 'asc' } },
    },
    orderBy: { id: 'asc' },
  })
}

/** The same address for the same child; and a child has one account of the own, at whichever address. */
function isInTheWay({ email, relation, diaries }: Open, invited: Invited): boolean {
  const isSamePerson = email === invited.email || (relation === 'pupil' && invited.relation === 'pupil')
  return isSamePerson && diaries.some(({ pupilId }) => invited.pupilIds.includes(pupilId))
}

/** One whose letter ran out gives way to a new one. */
async function replace({ accountId }: PassportKey, tx: Tx, open: Open): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { accountId, id: open.id, state: 'open' },
    data: { state: 'cancelled', decidedAt: now() },
  })
  if (count === 1) await writeInvitationEntry(tx, open, 'cancelled', accountId)
}

async function readsAlready({ timeZone }: PassportKey, tx: Tx, { email, pupilIds }: Invited): Promise<boolean> {
  const grants = await tx.grant.count({
    where: {
      account: { email },
      pupilId: { in: [...pupilIds] },
      endedAt: null,
      OR: [{ lastDay: null }, { lastDay: { gte: toDate(today(timeZone)) } }],
    },
  })
  return grants > 0
}

/** Whether one of these pupils reads the own diary already, let in by whichever parent. */
export async function hasPupil(tx: Tx, pupilIds: readonly string[]): Promise<boolean> {
  const where = { pupilId: { in: [...pupilIds] }, relation: 'pupil', endedAt: null }
  return (await tx.grant.count({ where })) > 0
}
