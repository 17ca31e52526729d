import { now, today } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/form'
import { newId } from '@/lib/platform/id'
import { endGrants, holdDiaries, openInviteeGrant } from './grant-commands'
import { writeGrantEntry } from './grant-ledger'
import type { PassportKey } from './key'
import { mayComeBack } from './passport'
import { findGivenGrant } from './passport-queries'
import type { Change } from './passport-schemas'
import { lastDayMeant, troubleWithLastDay } from './terms'

export type Done = { ok: true } | { ok: false; refusals: Record<string, Refusal> }

const gone: Done = { ok: false, refusals: { form: 'passport.errors.gone' } }

/** Changes what an invitee reads and until when, from the next request on. Only what one gave oneself. */
export async function changeGrant(passport: PassportKey, change: Change): Promise<Done> {
  const found = await findGivenGrant(passport, change.grantId)
  if (!found || found.grant.endedAt) return gone

  const day = today(passport.timeZone)
  const lastDay = lastDayMeant(change.until, change.lastDay, found.yearEnds ?? day)
  const trouble = troubleWithLastDay(found.grant.relation, lastDay, day)
  if (trouble) return { ok: false, refusals: { [change.until === 'day' ? 'lastDay' : 'until']: trouble } }

  const known = new Set([...found.subjects.map(({ id }) => id), ...found.subjectIds])
  const subjectIds = change.subjectIds.filter((id) => known.has(id))
  const parts = change.parts.filter((part) => passport.parts.has(part))
  if (parts.length === 0) return { ok: false, refusals: { parts: 'passport.errors.parts' } }

  const terms = { parts, subjectIds, lastDay: lastDay && toDate(lastDay) }
  return db.$transaction(async (tx) => {
    await holdDiaries(tx, [passport.pupilId])
    const { accountId } = found.grant
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
  if (!found || !mayComeBack(found.grant, today(passport.timeZone))) return gone

  const { accountId, relation, name, parts, lastDay } = found.grant
  const { accountId: grantorId, pupilId, schoolId } = passport
  const grant = { accountId, pupilId, schoolId, grantorId, relation, name: name ?? '', parts, lastDay }
  const opened = await db.$transaction((tx) =>
    openInviteeGrant(passport, tx, { ...grant, subjectIds: found.subjectIds }),
  )
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
