import { endGiven, endGrants } from '@/lib/access/grant-commands'
import type { AccountKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import type { Withdrawn } from './commands'
import { writeConsent } from './consent-ledger'
import { cancelCode } from './issue-code'
import { move } from './move'
import { isJoined, type Status } from './status'

/**
 * Takes back the consent to the processing of personal data after the school has confirmed the application: code and diary
 * end, and with them what the parent gave to others; the office is told. The school's own record stays, by law.
 */
export async function withdrawConsent(account: AccountKey, id: string): Promise<Withdrawn> {
  return db.$transaction(async (tx) => {
    const application = await lockOwn(tx, account, id)
    if (!application) return { ok: false, why: 'unknown' }
    if (!isJoined(application.status)) return { ok: false, why: 'too-late' }

    await takeBackConsent(account, tx, application)
    return { ok: true }
  })
}

/** The same in the caller's transaction, for an application that is joined to a pupil and held. */
export async function takeBackConsent(account: AccountKey, tx: Tx, application: Own): Promise<void> {
  const { accountId } = account
  const { id, schoolId, pupilId, number, status } = application
  const step = { schoolId, applicationId: id, from: status, to: 'WITHDRAWN', byId: accountId } as const
  await move(tx, { ...step, act: 'consent-withdrawn', data: { decidedAt: now() } })
  await cancelCode({ schoolId }, tx, id)
  await endGrants(account, tx, { accountId, schoolId, applicationId: id }, 'consent-withdrawn')
  if (pupilId) await endGiven(account, tx, { grantorId: accountId, pupilId, schoolId })
  await writeConsent(tx, accountId, id, 'withdrawn')
  await news(tx, {
    schoolId,
    about: { accountIds: await listOfficeAccounts(tx, schoolId) },
    headline: { key: 'consent-withdrawn', params: { number } },
    path: paths.officeApplication(id),
  })
}

type Own = { id: string; schoolId: string; pupilId: string | null; number: string; status: Status }

/** The account's own application, held until the transaction ends. */
async function lockOwn(tx: Tx, { accountId }: AccountKey, id: string): Promise<Own | undefined> {
  const [own] = await tx.$queryRaw<Own[]>`
    SELECT id, school_id AS "schoolId", pupil_id AS "pupilId", number, status FROM applications
    WHERE account_id = ${accountId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return own
}

/** Those who work in the office of a school; the head where nobody does. */
async function listOfficeAccounts(tx: Tx, schoolId: string): Promise<string[]> {
  const held = await tx.appointment.findMany({
    where: { schoolId, role: { in: ['office', 'head'] }, endedAt: null },
    select: { accountId: true, role: true },
    orderBy: { id: 'asc' },
  })
  const clerks = held.filter(({ role }) => role === 'office')
  return (clerks.length > 0 ? clerks : held).map(({ accountId }) => accountId)
}
