import { endGrants } from '@/lib/access/grant-commands'
import type { OfficeKey } from '@/lib/access/key'
import { systemKey } from '@/lib/access/system'
import { now, today } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import { type Refused, refused } from '@/lib/platform/refused'
import { missingDocument } from './documents'
import { cancelCode, type IssuedCode, issueCode } from './issue-code'
import { lastDayToCome } from './last-day'
import { move } from './move'
import type { Confirmation, Reasoned, Reissue } from './office-schemas'
import { codeOvertaken, overtaken } from './overtaken'
import { makeReady } from './ready'
import type { Relation } from './relation'
import { listDaysOff } from './school-facts'
import { awaitsCode, isJoined, type Status, statuses } from './status'

/**
 * The office has seen the documents and the signed paper: joins the application to the pupil and makes the code, with
 * step and letter. Where the school's data is in, it is ready at once. Of two clerks the second is told.
 */
export async function confirmApplication(
  office: OfficeKey,
  { applicationId, pupilId, documents }: Confirmation,
): Promise<({ ok: true } & IssuedCode) | Refused> {
  return db.$transaction(async (tx) => {
    const application = await findToDecide(office, tx, applicationId)
    if (application?.status !== 'SUBMITTED') return overtaken(office, tx, applicationId)

    const missing = missingDocument(application.relation as Relation, documents)
    if (missing) return refused({ documents: `office.errors.${missing}` })

    const { schoolId, accountId } = office
    const { school } = application
    const trouble = await troubleWithPupil(office, tx, application, pupilId)
    if (trouble) return refused({ pupilId: trouble })

    const step = { schoolId, applicationId, from: 'SUBMITTED', to: 'CONFIRMED', byId: accountId } as const
    const data = { pupilId, documents: [...new Set(documents)], decidedAt: now() }
    if (!(await move(tx, { ...step, act: 'confirmed', data }))) return overtaken(office, tx, applicationId)

    const issued = await issueCode(office, tx, { id: applicationId, ...school })
    await tell(tx, application, 'application-confirmed')
    const joined = { ...application, pupilId, isCodeAccepted: false }
    await makeReady(systemKey('applications.ready'), tx, joined, school.timeZone)
    return { ok: true, ...issued }
  })
}

/** A new code in place of the one that the clerk saw, which is cancelled. A code that was accepted needs no other. */
export async function reissueCode(
  office: OfficeKey,
  { applicationId, codeId }: Reissue,
): Promise<({ ok: true } & IssuedCode) | Refused> {
  return db.$transaction(async (tx) => {
    const application = await findToDecide(office, tx, applicationId)
    const status = application?.status as Status
    if (!application || !awaitsCode(status)) return overtaken(office, tx, applicationId)

    const step = { schoolId: office.schoolId, applicationId, from: status, to: status, byId: office.accountId }
    if (application.codeAcceptedAt) return refused({ form: 'office.errors.codeAccepted' })
    if ((await cancelCode(office, tx, applicationId, codeId)) === 0) return codeOvertaken(office, tx, applicationId)
    if (!(await move(tx, { ...step, act: 'code-issued' }))) throw new Error('The code outlived its application')

    const issued = await issueCode(office, tx, { id: applicationId, ...application.school })
    await tell(tx, application, 'code-reissued')
    return { ok: true, ...issued }
  })
}

/** Turns an application away. The parent reads the reason in the account; the letter gives none. */
export async function rejectApplication(
  office: OfficeKey,
  { applicationId, reason }: Reasoned,
): Promise<{ ok: true } | Refused> {
  return db.$transaction(async (tx) => {
    const application = await findToDecide(office, tx, applicationId)
    if (application?.status !== 'SUBMITTED') return overtaken(office, tx, applicationId)

    const step = await reasonedStep(office, tx, applicationId, reason)
    const data = { decidedAt: now() }
    if (!(await move(tx, { ...step, from: 'SUBMITTED', to: 'REJECTED', act: 'rejected', data }))) {
      return overtaken(office, tx, applicationId)
    }
    await tell(tx, application, 'application-rejected')
    return { ok: true }
  })
}

/** A wrong join undone: code and diary end at once, and the parent has the school's days anew to come again. */
export async function undoJoin(
  office: OfficeKey,
  { applicationId, reason }: Reasoned,
): Promise<{ ok: true } | Refused> {
  return db.$transaction(async (tx) => {
    const application = await findToDecide(office, tx, applicationId)
    const from = application?.status as Status
    if (!application || !isJoined(from)) return overtaken(office, tx, applicationId)

    const lastDay = await nextLastDay(office, tx, application.school)
    const data = { pupilId: null, documents: [], codeAcceptedAt: null, decidedAt: null, lastDay }
    const step = await reasonedStep(office, tx, applicationId, reason)
    if (!(await move(tx, { ...step, from, to: 'SUBMITTED', act: 'join-undone', data }))) {
      return overtaken(office, tx, applicationId)
    }
    await endWhatItOpened(office, tx, application, 'join-undone')
    await tell(tx, application, 'join-undone')
    return { ok: true }
  })
}

/** The school ends a representative's right (a court order, say). The parent reads the reason in the account. */
export async function revokeApplication(
  office: OfficeKey,
  { applicationId, reason }: Reasoned,
): Promise<{ ok: true } | Refused> {
  return db.$transaction(async (tx) => {
    const application = await findToDecide(office, tx, applicationId)
    const from = application?.status as Status
    if (!application || !isJoined(from)) return overtaken(office, tx, applicationId)

    const step = await reasonedStep(office, tx, applicationId, reason)
    const data = { decidedAt: now() }
    if (!(await move(tx, { ...step, from, to: 'REVOKED', act: 'revoked', data }))) {
      return overtaken(office, tx, applicationId)
    }
    await endWhatItOpened(office, tx, application, 'revoked')
    await tell(tx, application, 'access-revoked')
    return { ok: true }
  })
}

type ToDecide = NonNullable<Awaited<ReturnType<typeof findToDecide>>>

/** The application as it stands, held until the transaction ends: whoever comes second waits, and sees what the first did. */
async function findToDecide({ schoolId }: OfficeKey, tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM applications WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return tx.application.findFirst({
    where: { schoolId, id },
    select: {
      schoolId: true,
      id: true,
      accountId: true,
      number: true,
      status: true,
      relation: true,
      codeAcceptedAt: true,
      school: {
        select: {
          shortName: true,
          address: true,
          room: true,
          hours: true,
          timeZone: true,
          codeDays: true,
          applicationDays: true,
        },
      },
    },
  })
}

/** Why this pupil cannot be the one; null where nothing speaks against it. Two confirmations for one pupil wait for each other. */
async function troubleWithPupil(office: OfficeKey, tx: Tx, application: ToDecide, pupilId: string) {
  const day = today(application.school.timeZone)
  const [enrolment] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM enrolments
    WHERE school_id = ${office.schoolId}::uuid AND pupil_id = ${pupilId}::uuid AND (last_day IS NULL OR last_day >= ${day}::date)
    ORDER BY id FOR UPDATE`
  if (!enrolment) return 'office.errors.notHere'

  const other = await tx.application.findFirst({
    where: {
      schoolId: office.schoolId,
      pupilId,
      accountId: application.accountId,
      status: { in: statuses.filter(isJoined) },
    },
    select: { number: true },
    orderBy: { id: 'asc' },
  })
  return other && { key: 'office.errors.joinedBefore', values: { number: other.number } }
}

async function reasonedStep({ schoolId, accountId }: OfficeKey, tx: Tx, applicationId: string, text: string) {
  const reasonId = newId()
  await tx.freeText.create({ data: { schoolId, id: reasonId, text }, select: { id: true } })
  return { schoolId, applicationId, byId: accountId, reasonId }
}

async function endWhatItOpened(office: OfficeKey, tx: Tx, application: ToDecide, why: string) {
  const { schoolId, id: applicationId, accountId } = application
  await cancelCode(office, tx, applicationId)
  await endGrants(office, tx, { accountId, schoolId, applicationId, basis: 'representative' }, why)
}

async function nextLastDay({ schoolId }: OfficeKey, tx: Tx, school: ToDecide['school']) {
  const day = today(school.timeZone)
  return toDate(lastDayToCome(day, school.applicationDays, await listDaysOff(tx, schoolId, day)))
}

type Headline = 'application-confirmed' | 'code-reissued' | 'application-rejected' | 'join-undone' | 'access-revoked'

async function tell(tx: Tx, { schoolId, accountId, number, school }: ToDecide, key: Headline) {
  const place = { address: school.address, hours: school.hours }
  const params = { number, school: school.shortName }
  const about = { accountIds: [accountId] }
  if (key === 'join-undone') {
    await news(tx, { schoolId, about, headline: { key, params: { ...params, ...place } }, path: paths.account })
  } else {
    await news(tx, { schoolId, about, headline: { key, params }, path: paths.account })
  }
}
