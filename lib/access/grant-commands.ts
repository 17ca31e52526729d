import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { DiaryPart } from './grant'
import type { AccountKey, OfficeKey, SystemKey } from './key'

type Grantor = AccountKey | OfficeKey | SystemKey

type GrantToOpen = {
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
export async function openRepresentativeGrant(by: Grantor, tx: Tx, grant: GrantToOpen): Promise<string> {
  const { accountId, pupilId, schoolId } = grant
  await endGrants(by, tx, { accountId, pupilId, schoolId, basis: 'invitee' }, 'became-representative')

  const id = newId()
  const parts = [...grant.parts]
  await tx.grant.create({
    data: { ...grant, id, basis: 'representative', parts, startedAt: now() },
    select: { id: true },
  })
  await writeEntry(by, tx, { accountId, grantId: id, act: 'opened', parts, replaces: null })
  return id
}

type GrantsToEnd = {
  accountId: string
  schoolId: string
  pupilId?: string
  applicationId?: string
  basis: 'representative' | 'invitee'
}

/** Ends what is open of these grants, in the caller's transaction; the next request finds the door shut. Answers how many. */
export async function endGrants(by: Grantor, tx: Tx, which: GrantsToEnd, reason: string): Promise<number> {
  const open = await tx.grant.findMany({
    where: { ...which, endedAt: null },
    select: { accountId: true, id: true },
    orderBy: { id: 'asc' },
  })
  let ended = 0
  for (const { accountId, id } of open) {
    const { count } = await tx.grant.updateMany({ where: { accountId, id, endedAt: null }, data: { endedAt: now() } })
    if (count === 0) continue

    const replaces = await findLastEntry(tx, accountId, id)
    await writeEntry(by, tx, { accountId, grantId: id, act: 'ended', parts: [], reason, replaces })
    ended += count
  }
  return ended
}

type Entry = {
  accountId: string
  grantId: string
  act: 'opened' | 'ended'
  parts: string[]
  reason?: string
  replaces: string | null
}

async function writeEntry(by: Grantor, tx: Tx, entry: Entry) {
  await tx.grantEntry.create({ data: { ...entry, id: newId(), byId: by.accountId, at: now() }, select: { id: true } })
}

async function findLastEntry(tx: Tx, accountId: string, grantId: string): Promise<string | null> {
  const entries = await tx.grantEntry.findMany({
    where: { accountId, grantId },
    select: { id: true, replaces: true },
    orderBy: { id: 'asc' },
  })
  const replaced = new Set(entries.map((entry) => entry.replaces))
  return entries.find((entry) => !replaced.has(entry.id))?.id ?? null
}
