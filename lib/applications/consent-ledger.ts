import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { consentVersion } from './consent-text'

/** A line in the ledger of consents, for one application. */
export async function writeConsent(tx: Tx, accountId: string, applicationId: string, act: 'given' | 'withdrawn') {
  await tx.consent.create({
    data: { accountId, id: newId(), act, version: consentVersion, subjectId: applicationId, at: now() },
    select: { id: true },
  })
}
