import { endGiven, endGrants } from '@/lib/access/grant-commands'
import type { OfficeKey } from '@/lib/access/key'
import { systemKey } from '@/lib/access/system'
import { now, today } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import { type Refused, refused } from '@/lib/platform/refused'
import { writeAccessAct } from './access-act'
import { missingDocument } from './documents'
import { cancelCode, type IssuedCode, issueCode } from './issue-code'
import { lastDayToCome } from './last-day'
import { move } from './move'
import { findToLeave, leaveTo } from './moving'
import type { Confirmation, Moving, Reasoned, ReasonedAct, Reissue } from './office-schemas'
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
  moving?: Moving,
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

    const to = { ...application, pupilId }
    const left = moving && (await findToLeave(office, tx, to, moving.movesFrom))
    if (moving && !left) return refused({ movesFrom: 'office.errors.cannotMove' })
    if (moving && moving.actDay > today(school.timeZone)) return refused({ actDay: 'office.errors.actDayAhead' })

    const step = { schoolId, applicationId, from: 'SUBMITTED', to: 'CONFIRMED', byId: accountId } as const
    const data = { pupilId, documents: [...new Set(documents)], decidedAt: now() }
    if (!(await move(tx, { ...step, act: 'confirmed', data }))) return overtaken(office, tx, applicationId)

    if (moving && left) await leaveTo(office, tx, left, to, moving)
    const issued = await issueCode(office, tx, { id: applicationId, ...school })
    await tell(tx, application, 'application-confirmed')
    const joined = { ...to, isCodeAccepted: false }
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

/**
 * The school ends a representative's right by an act (a court order, say). The parent reads the reason in the account, and
 * the letter names the act; another representative is told that the list of readers changed, and no more.
 */
export async function revokeApplication(
  office: OfficeKey,
  { applicationId, reason, actNumber, actDay }: ReasonedAct,
): Promise<{ ok: true } | Refused> {
  return db.$transaction(async (tx) => {
    const application = await findToDecide(office, tx, applicationId)
    const from = application?.status as Status
    if (!application || !isJoined(from)) return overtaken(office, tx, applicationId)

    if (actDay > today(application.school.timeZone)) return refused({ actDay: 'office.errors.actDayAhead' })

    const step = await reasonedStep(office, tx, applicationId, reason)
    const data = { decidedAt: now() }
    if (!(await move(tx, { ...step, from, to: 'REVOKED', act: 'revoked', data }))) {
      return overtaken(office, tx, applicationId)
    }
    await writeAccessAct(office, tx, { kind: 'ended', number: actNumber, day: actDay, of: application })
    await endWhatItOpened(office, tx, application, 'revoked')
    await tell(tx, application, 'access-revoked', actNumber)
    await tellOthers(tx, application)
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
      pupilId: true,
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
  const { schoolId, id: applicationId, accountId, pupilId } = application
  await cancelCode(office, tx, applicationId)
  await endGrants(office, tx, { accountId, schoolId, applicationId, basis: 'representative' }, why)
  // What came over from a lost mailbox is there before the new code is typed.
  if (pupilId) await endGiven(office, tx, { grantorId: accountId, pupilId, schoolId })
}

async function nextLastDay({ schoolId }: OfficeKey, tx: Tx, school: ToDecide['school']) {
  const day = today(school.timeZone)
  return toDate(lastDayToCome(day, school.applicationDays, await listDaysOff(tx, schoolId, day)))
}

type Headline = 'application-confirmed' | 'code-reissued' | 'application-rejected' | 'join-undone' | 'access-revoked'

async function tell(tx: Tx, { schoolId, accountId, number, school }: ToDecide, key: Headline, act?: string) {
  const place = { address: school.address, hours: school.hours }
  const params = { number, school: school.shortName }
  const about = { accountIds: [accountId] }
  if (key === 'join-undone') {
    await news(tx, { schoolId, about, headline: { key, params: { ...params, ...place } }, path: paths.account })
  } else if (key === 'access-revoked') {
    await news(tx, { schoolId, about, headline: { key, params: { ...params, act } }, path: paths.account })
  } else {
    await news(tx, { schoolId, about, headline: { key, params }, path: paths.account })
  }
}

async function tellOthers(tx: Tx, { schoolId, accountId, pupilId }: ToDecide) {
  if (!pupilId) return

  const others = await tx.grant.findMany({
    where: { schoolId, pupilId, basis: 'representative', endedAt: null, accountId: { not: accountId } },
    select: { accountId: true },
    orderBy: { id: 'asc' },
  })
  if (others.length === 0) return

  const about = { accountIds: others.map((one) => one.accountId) }
  await news(tx, { schoolId, about, headline: { key: 'readers-changed', params: {} }, path: paths.access(pupilId) })
}
