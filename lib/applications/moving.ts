import { endGrants, passGrants } from '@/lib/access/grant-commands'
import type { OfficeKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import { writeAccessAct } from './access-act'
import { move } from './move'
import type { Moving } from './office-schemas'

type Taker = { id: string; accountId: string; pupilId: string; relation: string }
type Left = { id: string; accountId: string; pupilId: string }

/**
 * The open application of a representative whose mailbox is lost, held until the transaction ends: of the same pupil and by
 * the same relation, of another account. Null for every other one, and once somebody else has moved it.
 */
export async function findToLeave({ schoolId }: OfficeKey, tx: Tx, to: Taker, id: string): Promise<Left | null> {
  const { accountId, pupilId, relation } = to
  const [left] = await tx.$queryRaw<Left[]>`
    SELECT id, account_id AS "accountId", pupil_id AS "pupilId" FROM applications
    WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid AND status = 'OPEN' AND pupil_id = ${pupilId}::uuid
      AND relation = ${relation} AND account_id <> ${accountId}::uuid
    FOR UPDATE`
  return left ?? null
}

/**
 * Moves a representation to the account of a new application: the old account loses the diary at this moment, those whom it
 * let in pass to the new one, which opens the diary by its code as usual. The lost mailbox is written to, in case it is not lost.
 */
export async function leaveTo(office: OfficeKey, tx: Tx, left: Left, to: Taker, { actNumber, actDay }: Moving) {
  const { schoolId, accountId: byId } = office
  const { accountId, pupilId } = left
  await writeAccessAct(office, tx, { kind: 'moved', number: actNumber, day: actDay, of: left, toId: to.id })
  await passGrants(office, tx, { grantorId: accountId, pupilId, schoolId }, to.accountId)
  await endGrants(office, tx, { accountId, schoolId, applicationId: left.id, basis: 'representative' }, 'moved')
  const step = { schoolId, applicationId: left.id, from: 'OPEN', to: 'CLOSED', byId } as const
  await move(tx, { ...step, act: 'moved', data: { decidedAt: now() } })
  const about = { accountIds: [accountId] }
  await news(tx, { schoolId, about, headline: { key: 'access-moved', params: {} }, path: paths.account })
}
