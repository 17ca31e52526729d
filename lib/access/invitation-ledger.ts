import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'

type Act = 'sent' | 'sent-again' | 'changed' | 'cancelled' | 'accepted' | 'declined'

/** An invitation as its line leaves it; `accountId` is the inviter's. */
type Invitation = {
  accountId: string
  id: string
  parts: readonly string[]
  subjectIds: readonly string[]
  lastDay: Date | null
}

/** Adds a line to the ledger of an invitation, in the transaction that changes it. Of two who change it at once one gets through. */
export async function writeInvitationEntry(tx: Tx, invitation: Invitation, act: Act, byId: string): Promise<void> {
  const { accountId, id: invitationId, lastDay } = invitation
  const replaces = act === 'sent' ? null : await findLastEntry(tx, invitation)
  const terms = { parts: [...invitation.parts], subjectIds: [...invitation.subjectIds], lastDay }
  await tx.invitationEntry.create({
    data: { accountId, invitationId, id: newId(), act, ...terms, byId, at: now(), replaces },
    select: { id: true },
  })
}

async function findLastEntry(tx: Tx, { accountId, id }: Invitation): Promise<string | null> {
  const [last] = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM invitation_entries e
    WHERE e.account_id = ${accountId}::uuid AND e.invitation_id = ${id}::uuid AND NOT EXISTS (
      SELECT FROM invitation_entries r
      WHERE r.account_id = e.account_id AND r.invitation_id = e.invitation_id AND r.replaces = e.id)`
  return last?.id ?? null
}
