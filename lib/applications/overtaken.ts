import type { OfficeKey } from '@/lib/access/key'
import type { Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/form'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { type Refused, refused } from '@/lib/platform/refused'
import type { Act, Status } from './status'

/** What to tell a clerk whose application was changed by somebody else in the meantime: what was done, and by whom. */
export async function overtaken(office: OfficeKey, tx: Tx, applicationId: string): Promise<Refused> {
  const { schoolId } = office
  const application = await tx.application.findFirst({
    where: { schoolId, id: applicationId },
    select: { status: true },
  })
  if (!application) return refused({ form: 'office.errors.gone' })

  const status = application.status as Status
  return refused({
    form: await whoDid(office, tx, applicationId, `office.errors.already.${status}`, actBehind[status]),
  })
}

/** What to tell a clerk whose code was replaced by somebody else in the meantime. */
export async function codeOvertaken(office: OfficeKey, tx: Tx, applicationId: string): Promise<Refused> {
  return refused({ form: await whoDid(office, tx, applicationId, 'office.errors.already.code', 'code-issued') })
}

/** Which act of the office, if any, brought an application to where it stands. */
const actBehind: Record<Status, Act | null> = {
  SUBMITTED: 'join-undone',
  CONFIRMED: 'confirmed',
  READY: 'confirmed',
  OPEN: 'confirmed',
  REJECTED: 'rejected',
  WITHDRAWN: null,
  EXPIRED: null,
  REVOKED: 'revoked',
  CLOSED: null,
}

async function whoDid(
  office: OfficeKey,
  tx: Tx,
  applicationId: string,
  key: string,
  act: Act | null,
): Promise<Refusal> {
  const step = act && (await findAuthor(office, tx, applicationId, act))
  if (!step) return { key, values: { who: 'nobody', name: '' } }

  const who = step.accountId === office.accountId ? 'you' : 'other'
  return { key, values: { who, name: initialsName(step) } }
}

async function findAuthor(office: OfficeKey, tx: Tx, applicationId: string, act: Act) {
  const [author] = await tx.$queryRaw<
    { accountId: string; surname: string; givenName: string; patronymic: string | null }[]
  >`
    SELECT p.id AS "accountId", p.surname, p.given_name AS "givenName", p.patronymic
    FROM application_steps s JOIN accounts p ON p.id = s.by_id
    WHERE s.school_id = ${office.schoolId}::uuid AND s.application_id = ${applicationId}::uuid AND s.act = ${act}
    ORDER BY s.at DESC, s.id DESC LIMIT 1`
  return author
}
