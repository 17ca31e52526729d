import { holdToClose, shutAccount } from '@/lib/access/close-commands'
import type { AccountKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { takeBackConsent } from './consent-commands'
import { writeConsent } from './consent-ledger'
import { move } from './move'
import { isJoined, isOver, type Status, statuses } from './status'

/**
 * Closes the account of whoever asks for it, with all that hangs on it: applications are withdrawn, and with them the
 * consents, of which the office is told; drafts are thrown away. False, and nothing done, while somebody works by it.
 */
export async function closeAccount(account: AccountKey): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if (!(await holdToClose(account, tx))) return false

    await withdrawApplications(account, tx)
    await tx.applicationDraft.deleteMany({ where: { accountId: account.accountId } })
    await shutAccount(account, tx)
    return true
  })
}

async function withdrawApplications(account: AccountKey, tx: Tx): Promise<void> {
  const { accountId } = account
  await tx.$queryRaw`SELECT 1 FROM applications WHERE account_id = ${accountId}::uuid ORDER BY id FOR UPDATE`
  const live = await tx.application.findMany({
    where: { accountId, status: { in: statuses.filter((one) => !isOver(one)) } },
    select: { schoolId: true, id: true, pupilId: true, number: true, status: true },
    orderBy: { id: 'asc' },
  })
  for (const { id, ...application } of live) {
    const from = application.status as Status
    if (isJoined(from)) {
      await takeBackConsent(account, tx, { id, ...application, status: from })
      continue
    }
    const step = { schoolId: application.schoolId, applicationId: id, byId: accountId } as const
    await move(tx, { ...step, from, to: 'WITHDRAWN', act: 'withdrawn', data: { decidedAt: now() } })
    await writeConsent(tx, accountId, id, 'withdrawn')
  }
}
