import type { AccountKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import { childOf } from './answers'
import { childKey } from './child-key'
import { writeConsent } from './consent-ledger'
import { consentVersion } from './consent-text'
import { lockDraft, refusalsOf } from './drafts'
import { lastDayToCome } from './last-day'
import { writeStep } from './ledger'
import { move } from './move'
import { lockNumbers, nextNumber } from './next-number'
import { type Answers, answersFrom, type WholeAnswers, wholeAnswers } from './schemas'
import { listDaysOff, schoolColumns } from './school-facts'
import { isOver, statuses } from './status'
import { firstUnanswered, type Question } from './steps'

export type Sent =
  | { ok: true; id: string }
  /** An answer is missing, or holds no longer: its page comes next. */
  | { ok: false; why: 'unanswered'; question: Question }
  /** There is a live application of this account for this child at this school. */
  | { ok: false; why: 'already'; id: string }
  | { ok: false; why: 'unknown' | 'too-many' }

/** A family applies for a few children; who sends more than this in a day would bury the office under paper. */
const mostInDay = 20
const msOfDay = 86_400_000

/**
 * Sends a draft to its school: the application, its first step, the consent and the letter, all or nothing. Sending the
 * same draft twice, even at once, sends it once and answers the same id.
 */
export async function sendApplication(account: AccountKey, draftId: string): Promise<Sent> {
  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, account.accountId, draftId)
    if (!draft) return { ok: false, why: 'unknown' }
    if (draft.sentTo) return { ok: true, id: draft.id }

    const answers = answersFrom(draft.answers)
    const whole = wholeAnswers(answers)
    const question = firstUnanswered(answers) ?? (await firstRefused(tx, answers))
    if (!whole || question) return { ok: false, why: 'unanswered', question: question ?? 'child' }
    return sendWhole(tx, account, draft.id, whole)
  })
}

async function firstRefused(tx: Tx, { child, school }: Answers): Promise<Question | null> {
  if (await refusalsOf(tx, { child })) return 'child'
  return (await refusalsOf(tx, { school })) ? 'school' : null
}

async function sendWhole(tx: Tx, account: AccountKey, id: string, answers: WholeAnswers): Promise<Sent> {
  const { accountId } = account
  const { schoolId } = answers.school
  await lockNumbers(tx, schoolId)

  const child = childOf(answers.child)
  const live = await tx.application.findFirst({
    where: { schoolId, accountId, childKey: childKey(child), status: { in: statuses.filter((one) => !isOver(one)) } },
    select: { id: true },
  })
  if (live) return { ok: false, why: 'already', id: live.id }

  const yesterday = new Date(now().getTime() - msOfDay)
  const sentSince = await tx.application.count({ where: { accountId, sentAt: { gt: yesterday } } })
  if (sentSince >= mostInDay) return { ok: false, why: 'too-many' }

  const school = await tx.school.findUniqueOrThrow({ where: { id: schoolId }, select: schoolColumns })
  const day = today(school.timeZone)
  const number = await nextNumber(tx, schoolId, school.number, Number(day.slice(0, 4)))
  const lastDay = lastDayToCome(day, school.applicationDays, await listDaysOff(tx, schoolId, day))
  await tx.application.create({
    data: {
      schoolId,
      id,
      accountId,
      number,
      status: 'SUBMITTED',
      childSurname: child.surname,
      childGivenName: child.givenName,
      childPatronymic: child.patronymic,
      childBirthDay: toDate(child.birthDay),
      childKey: childKey(child),
      className: answers.class.className,
      relation: answers.relation.relation,
      applicantSurname: answers.applicant.surname,
      applicantGivenName: answers.applicant.givenName,
      applicantPatronymic: answers.applicant.patronymic || null,
      applicantPhone: answers.applicant.phone || null,
      consentVersion,
      sentAt: now(),
      lastDay: toDate(lastDay),
      documents: [],
    },
    select: { id: true },
  })
  await writeStep(tx, {
    schoolId,
    applicationId: id,
    act: 'sent',
    fromStatus: null,
    status: 'SUBMITTED',
    byId: accountId,
  })
  await writeConsent(tx, accountId, id, 'given')
  // The application holds the answers from now on: nothing about the child is kept twice.
  await tx.applicationDraft.updateMany({ where: { accountId, id }, data: { sentTo: schoolId, answers: {} } })
  await news(tx, {
    schoolId,
    about: { accountIds: [accountId] },
    headline: {
      key: 'application-sent',
      params: { number, school: school.shortName, address: school.address, hours: school.hours, lastDay },
    },
    path: paths.application(id),
  })
  return { ok: true, id }
}

export type Withdrawn = { ok: true } | { ok: false; why: 'unknown' | 'too-late' }

/**
 * Takes back an own application that the school has not decided, and with it the consent. Whoever is first, the parent
 * or the clerk, wins.
 */
export async function withdrawApplication(account: AccountKey, id: string): Promise<Withdrawn> {
  const { accountId } = account
  return db.$transaction(async (tx) => {
    const found = await tx.application.findFirst({
      where: { id, accountId },
      select: { schoolId: true, number: true, school: { select: { shortName: true } } },
    })
    if (!found) return { ok: false, why: 'unknown' }

    const { schoolId, number, school } = found
    const step = { schoolId, applicationId: id, from: 'SUBMITTED', to: 'WITHDRAWN', byId: accountId } as const
    if (!(await move(tx, { ...step, act: 'withdrawn', data: { decidedAt: now() } })))
      return { ok: false, why: 'too-late' }

    await writeConsent(tx, accountId, id, 'withdrawn')
    await news(tx, {
      schoolId,
      about: { accountIds: [accountId] },
      headline: { key: 'application-withdrawn', params: { number, school: school.shortName } },
      path: paths.application(id),
    })
    return { ok: true }
  })
}
