import { now, today } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { endGrants, holdDiaries, openInviteeGrant } from './grant-commands'
import { writeGrantEntry } from './grant-ledger'
import { findOffer } from './invitation-queries'
import { chosenTerms, type Done } from './invitation-terms'
import type { PassportKey } from './key'
import { mayComeBack } from './passport'
import { findGivenGrant } from './passport-queries'
import type { Change } from './passport-schemas'

const gone: Done = { ok: false, refusals: { form: 'passport.errors.gone' } }

/** Changes what an invitee reads and until when, from the next request on. Only what one gave oneself. */
export async function changeGrant(passport: PassportKey, change: Change): Promise<Done> {
  const { pupilId, schoolId, timeZone } = passport
  const [found, offer] = await Promise.all([findGivenGrant(passport, change.grantId), findOffer(passport)])
  if (!found || found.endedAt) return gone

  const diaries = passport.children.filter((child) => child.pupilId === pupilId && child.schoolId === schoolId)
  const chosen = chosenTerms(change, found.relation, diaries, offer, today(timeZone))
  if (!chosen.ok) return chosen

  const { parts, subjectIds, lastDay } = chosen
  const terms = { parts, subjectIds, lastDay }
  return db.$transaction(async (tx) => {
    await holdDiaries(tx, [pupilId])
    const { accountId } = found
    const { count } = await tx.grant.updateMany({
      where: { ...mine(passport), accountId, id: change.grantId, endedAt: null },
      data: { ...terms, name: change.name, confirmBy: null },
    })
    if (count === 0) return gone

    await writeGrantEntry(passport, tx, { accountId, grantId: change.grantId, act: 'changed', ...terms })
    return { ok: true }
  })
}

/** Ends what one gave to an invitee: it is over at the next request. Twice is harmless; false where it is not one's own. */
export async function endGivenGrant(passport: PassportKey, grantId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const grant = await findOwn(passport, tx, grantId)
    if (!grant) return false

    await endGrants(passport, tx, { accountId: grant.accountId, grantId }, 'ended-by-parent')
    return true
  })
}

/** Says that these invitees may go on reading. Answers how many were asked about. */
export async function confirmGrants(passport: PassportKey, grantIds: readonly string[]): Promise<number> {
  return db.$transaction(async (tx) => {
    await holdDiaries(tx, [passport.pupilId])
    const asked = await tx.grant.findMany({
      where: { ...mine(passport), id: { in: [...grantIds] }, endedAt: null, confirmBy: { not: null } },
      select: { accountId: true, id: true, parts: true, subjectIds: true, lastDay: true },
      orderBy: { id: 'asc' },
    })
    for (const { accountId, id, ...terms } of asked) {
      await tx.grant.updateMany({ where: { accountId, id }, data: { confirmBy: null } })
      await writeGrantEntry(passport, tx, { accountId, grantId: id, act: 'confirmed', ...terms })
    }
    return asked.length
  })
}

/** Lets somebody in again whose access ended because nobody confirmed it, to the same parts and until the same day. */
export async function bringBack(passport: PassportKey, grantId: string): Promise<Done> {
  const found = await findGivenGrant(passport, grantId)
  if (!found || !mayComeBack(found, today(passport.timeZone))) return gone

  const { accountId, relation, name, parts, subjectIds, lastDay } = found
  const { accountId: grantorId, pupilId, schoolId } = passport
  const grant = { accountId, pupilId, schoolId, grantorId, relation, name: name ?? '', parts, subjectIds, lastDay }
  const opened = await db.$transaction((tx) => openInviteeGrant(passport, tx, grant))
  return opened.ok ? { ok: true } : { ok: false, refusals: { form: `passport.errors.${opened.why}` } }
}

/**
 * Forgets the name and the address of somebody whose access has ended, in all that this parent gave; the ledger stays, and
 * says that it was erased. False while anything of it is open.
 */
export async function forgetInvitee(passport: PassportKey, grantId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const grant = await findOwn(passport, tx, grantId)
    if (!grant) return false

    const { accountId } = grant
    const { accountId: grantorId, pupilId, schoolId } = passport
    if (await tx.grant.count({ where: { accountId, grantorId, endedAt: null } })) return false

    const { count } = await tx.grant.updateMany({
      where: { accountId, grantorId, name: { not: null } },
      data: { name: null },
    })
    await tx.invitation.updateMany({
      where: { accountId: grantorId, inviteeId: accountId },
      data: { email: '', name: '', word: null },
    })
    if (count > 0) await recordErasure(passport, tx, { accountId, grantId, pupilId, schoolId })
    return true
  })
}

type Erased = { accountId: string; grantId: string; pupilId: string; schoolId: string }

/** A parent's own erasure has no number. */
async function recordErasure(passport: PassportKey, tx: Tx, erased: Erased) {
  const day = toDate(today(passport.timeZone))
  const act = { id: newId(), kind: 'erased', number: '', day, byId: passport.accountId, at: now() }
  await tx.accessAct.create({ data: { ...act, ...erased }, select: { id: true } })
}

async function findOwn(passport: PassportKey, tx: Tx, id: string) {
  await holdDiaries(tx, [passport.pupilId])
  return tx.grant.findFirst({ where: { ...mine(passport), id }, select: { accountId: true } })
}

function mine({ accountId, pupilId, schoolId }: PassportKey) {
  return { grantorId: accountId, pupilId, schoolId, basis: 'invitee', accountId: { not: accountId } } as const
}
