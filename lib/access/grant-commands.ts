import { now, today } from '@/lib/platform/clock'
import { type Day, fromDate, toDate } from '@/lib/platform/day'
import { Prisma, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { type DiaryPart, diaryParts, mayLetIn } from './grant'
import { type GrantAuthor, writeGrantEntry } from './grant-ledger'
import type { AccountKey, PassportKey, SystemKey } from './key'
import type { InviteeRelation } from './terms'

type RepresentativeGrant = {
  accountId: string
  pupilId: string
  schoolId: string
  applicationId: string
  relation: string
  parts: readonly DiaryPart[]
}

/**
 * Opens a pupil's diary at a school to a representative, with its line in the ledger, in the caller's transaction. What
 * the account was let in to as an invitee ends with it: the representative's right holds more.
 */
export async function openRepresentativeGrant(by: GrantAuthor, tx: Tx, grant: RepresentativeGrant): Promise<string> {
  const { accountId, pupilId, schoolId } = grant
  await endGrants(by, tx, { accountId, pupilId, schoolId, basis: 'invitee' }, 'became-representative')

  const id = newId()
  const parts = [...grant.parts]
  await tx.grant.create({
    data: { ...grant, id, basis: 'representative', parts, startedAt: now() },
    select: { id: true },
  })
  await writeGrantEntry(by, tx, { accountId, grantId: id, act: 'opened', parts })
  return id
}

export type InviteeGrant = {
  accountId: string
  pupilId: string
  schoolId: string
  /** The parent who lets the invitee in. */
  grantorId: string
  relation: InviteeRelation
  /** What the parent calls the invitee. */
  name: string
  parts: readonly DiaryPart[]
  /** Empty: all subjects. */
  subjectIds: readonly string[]
  lastDay: Day | null
}

export type OpenedGrant = { ok: true; grantId: string } | { ok: false; why: 'grantor-gone' | 'reads-already' }

/**
 * Opens a diary to somebody whom a parent lets in, in the caller's transaction. Not where the parent's own right has
 * ended, and not to somebody who reads it already. Whoever opens several diaries at once goes by the order of the pupils' ids.
 */
export async function openInviteeGrant(
  by: AccountKey | PassportKey | SystemKey,
  tx: Tx,
  grant: InviteeGrant,
): Promise<OpenedGrant> {
  const { accountId, pupilId, schoolId, grantorId } = grant
  await holdDiaries(tx, [pupilId])
  if (!(await holdsPassport(tx, grant))) return { ok: false, why: 'grantor-gone' }
  if (await tx.grant.count({ where: { accountId, pupilId, schoolId, endedAt: null } })) {
    return { ok: false, why: 'reads-already' }
  }

  const id = newId()
  const lastDay = grant.lastDay && toDate(grant.lastDay)
  const parts = [...grant.parts]
  const subjectIds = [...grant.subjectIds]
  await tx.grant.create({
    data: { ...grant, id, basis: 'invitee', parts, subjectIds, lastDay, startedAt: now() },
    select: { id: true },
  })
  await writeGrantEntry(by, tx, { accountId, grantId: id, act: 'opened', parts, subjectIds, lastDay, grantorId })
  return { ok: true, grantId: id }
}

async function holdsPassport(tx: Tx, { grantorId, pupilId, schoolId }: InviteeGrant): Promise<boolean> {
  const own = await tx.grant.findFirst({
    where: { accountId: grantorId, pupilId, schoolId, endedAt: null },
    select: {
      basis: true,
      relation: true,
      pupil: { select: { birthDay: true } },
      school: { select: { timeZone: true } },
    },
    orderBy: { id: 'asc' },
  })
  return own !== null && mayLetIn({ ...own, birthDay: fromDate(own.pupil.birthDay) }, today(own.school.timeZone))
}

type GrantsToEnd = {
  accountId: string
  schoolId?: string
  pupilId?: string
  applicationId?: string
  grantId?: string
  basis?: 'representative' | 'invitee'
}

/**
 * Ends what is open of an account's grants, in the caller's transaction; the next request finds the door shut. What the
 * account gave of these diaries to others ends with them. Answers how many of its own ended.
 */
export async function endGrants(
  by: GrantAuthor,
  tx: Tx,
  { grantId, ...which }: GrantsToEnd,
  reason: string,
): Promise<number> {
  const open = await tx.grant.findMany({
    where: { ...which, id: grantId, endedAt: null },
    select: openGrant,
    orderBy: { id: 'asc' },
  })
  await holdDiaries(
    tx,
    open.map(({ pupilId }) => pupilId),
  )
  let ended = 0
  for (const grant of open) {
    if (!(await endOne(by, tx, grant, reason))) continue

    ended++
    const { accountId: grantorId, pupilId, schoolId } = grant
    await endGiven(by, tx, { grantorId, pupilId, schoolId })
  }
  return ended
}

const openGrant = { accountId: true, id: true, pupilId: true, schoolId: true } as const

async function endOne(by: GrantAuthor, tx: Tx, { accountId, id }: { accountId: string; id: string }, reason: string) {
  const { count } = await tx.grant.updateMany({
    where: { accountId, id, endedAt: null },
    data: { endedAt: now(), confirmBy: null },
  })
  if (count === 1) await writeGrantEntry(by, tx, { accountId, grantId: id, act: 'ended', parts: [], reason })
  return count === 1
}

type Given = { grantorId: string; pupilId: string; schoolId: string }

/** Ends what a parent gave of a diary to others. The pupil's own reading passes to the other parent; from 18 it is the pupil's own right. */
export async function endGiven(by: GrantAuthor, tx: Tx, given: Given): Promise<void> {
  await holdDiaries(tx, [given.pupilId])
  const heir = await findHeir(tx, given)
  for (const grant of await listGiven(tx, given)) {
    const next = grant.relation !== 'pupil' ? null : isAdult(grant) ? grant.accountId : heir
    if (next && next !== given.grantorId) await passOne(by, tx, grant, next)
    else await endOne(by, tx, grant, 'grantor-ended')
  }
}

/** Passes what one account gave of a diary to another, which answers for it from now on. Answers how many. */
export async function passGrants(by: GrantAuthor, tx: Tx, given: Given, toId: string): Promise<number> {
  await holdDiaries(tx, [given.pupilId])
  const open = await listGiven(tx, given)
  for (const grant of open) await passOne(by, tx, grant, toId)
  return open.length
}

type GivenGrant = Awaited<ReturnType<typeof listGiven>>[number]

function listGiven(tx: Tx, given: Given) {
  return tx.grant.findMany({
    where: { ...given, basis: 'invitee', endedAt: null },
    select: {
      ...openGrant,
      relation: true,
      parts: true,
      subjectIds: true,
      lastDay: true,
      pupil: { select: { birthDay: true } },
      school: { select: { timeZone: true } },
    },
    orderBy: { id: 'asc' },
  })
}

function isAdult({ relation, pupil, school }: GivenGrant): boolean {
  return mayLetIn({ basis: 'invitee', relation, birthDay: fromDate(pupil.birthDay) }, today(school.timeZone))
}

/** The other parent, to whom the pupil's own reading passes; the one who has read longest, null where nobody is left. */
async function findHeir(tx: Tx, { grantorId, pupilId, schoolId }: Given): Promise<string | null> {
  const heir = await tx.grant.findFirst({
    where: { pupilId, schoolId, basis: 'representative', endedAt: null, accountId: { not: grantorId } },
    select: { accountId: true },
    orderBy: { id: 'asc' },
  })
  return heir?.accountId ?? null
}

async function passOne(by: GrantAuthor, tx: Tx, grant: GivenGrant, grantorId: string) {
  const { accountId, id, parts, subjectIds, lastDay } = grant
  await tx.grant.updateMany({ where: { accountId, id, endedAt: null }, data: { grantorId, confirmBy: null } })
  await writeGrantEntry(by, tx, { accountId, grantId: id, act: 'passed', parts, subjectIds, lastDay, grantorId })
}

/** From 18 the own diary is the pupil's own right: all of it, and nobody but the pupil answers for it. */
export async function giveOwnDiary(system: SystemKey, tx: Tx, { accountId, id }: { accountId: string; id: string }) {
  const own = { parts: [...diaryParts], subjectIds: [], lastDay: null, grantorId: accountId }
  const { count } = await tx.grant.updateMany({
    where: { accountId, id, endedAt: null, grantorId: { not: accountId } },
    data: { ...own, confirmBy: null },
  })
  if (count === 1) await writeGrantEntry(system, tx, { accountId, grantId: id, act: 'passed', ...own })
}

/** From here to the end of the transaction nobody else changes who may read these diaries. */
export async function holdDiaries(tx: Tx, pupilIds: readonly string[]): Promise<void> {
  if (pupilIds.length === 0) return
  await tx.$queryRaw(Prisma.sql`
    SELECT id FROM pupils WHERE id = ANY (${[...new Set(pupilIds)]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`)
}
