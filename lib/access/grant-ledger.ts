import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { AccountKey, AdultKey, OfficeKey, PassportKey, SystemKey } from './key'

/** Whoever may be named in the ledger of grants. */
export type GrantAuthor = AccountKey | PassportKey | AdultKey | OfficeKey | SystemKey

/** A grant as a line of the ledger leaves it. */
type EntryToWrite = {
  accountId: string
  grantId: string
  act: 'opened' | 'changed' | 'asked' | 'confirmed' | 'passed' | 'ended'
  parts: readonly string[]
  subjectIds?: readonly string[]
  lastDay?: Date | null
  grantorId?: string | null
  reason?: string
}

/** Adds a line to the ledger of a grant, in the transaction that changes it; of two writers who replace the same line the database lets one through. */
export async function writeGrantEntry(by: GrantAuthor, tx: Tx, { parts, subjectIds, ...entry }: EntryToWrite) {
  const replaces = entry.act === 'opened' ? null : await findLastEntry(tx, entry)
  await tx.grantEntry.create({
    data: {
      ...entry,
      parts: [...parts],
      subjectIds: [...(subjectIds ?? [])],
      id: newId(),
      byId: by.accountId,
      at: now(),
      replaces,
    },
    select: { id: true },
  })
}

async function findLastEntry(
  tx: Tx,
  { accountId, grantId }: Pick<EntryToWrite, 'accountId' | 'grantId'>,
): Promise<string | null> {
  const [last] = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM grant_entries e
    WHERE e.account_id = ${accountId}::uuid AND e.grant_id = ${grantId}::uuid AND NOT EXISTS (
      SELECT FROM grant_entries r WHERE r.account_id = e.account_id AND r.grant_id = e.grant_id AND r.replaces = e.id)`
  return last?.id ?? null
}
