import type { AccountKey, SystemKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { ageOn } from '@/lib/platform/day'
import { db, type Prisma, type Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/form'
import { newId } from '@/lib/platform/id'
import { forgottenBefore } from '@/lib/platform/retention'
import { answerColumns, answersOf } from './answers'
import { judgeBirthDay } from './birth-day'
import { type Answer, type Answers, answersFrom } from './schemas'
import { mayBeginAgain, type Status } from './status'

/** A family has a few unfinished applications; a machine would make thousands. */
const mostDrafts = 20

export type Saved = { ok: true; answers: Answers } | { ok: false; refusals: Record<string, Refusal> }

/** The account's own draft; null for somebody else's, and for none. A sent one names the school that got it. */
export async function findDraft(account: AccountKey, id: string) {
  const draft = await db.applicationDraft.findUnique({
    where: { accountId_id: { accountId: account.accountId, id } },
    select: { id: true, answers: true, savedAt: true, sentTo: true },
  })
  return draft && { ...draft, answers: answersFrom(draft.answers) }
}

/** What was begun and not sent, the latest first. */
export async function listDrafts(account: AccountKey) {
  const drafts = await db.applicationDraft.findMany({
    where: { accountId: account.accountId, sentTo: null },
    select: { id: true, answers: true, savedAt: true },
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    take: mostDrafts,
  })
  return drafts.map((draft) => ({ ...draft, answers: answersFrom(draft.answers) }))
}

/** School and applicant of the account's last application, for the next child's; nothing where it is the first. */
async function findAnswersToTakeOver(account: AccountKey): Promise<Answers> {
  const last = await db.application.findFirst({
    where: { accountId: account.accountId },
    select: { ...answerColumns, school: { select: { transmitsData: true } } },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
  })
  if (!last) return {}

  const { school, applicant } = answersOf(last)
  return last.school.transmitsData ? { school, applicant } : { applicant }
}

/**
 * Begins a draft with the answer about the child. Its id comes from the page, so that a page sent twice makes one
 * draft. Refused where the birth day cannot be a pupil's.
 */
export async function beginDraft(account: AccountKey, id: string, child: Answer<'child'>): Promise<Saved> {
  const refusals = await refusalsOf(db, { child })
  if (refusals) return { ok: false, refusals }

  const { accountId } = account
  const answers = { ...(await findAnswersToTakeOver(account)), child }
  return db.$transaction(async (tx) => {
    const begun = await lockDraft(tx, accountId, id)
    if (begun) return saveInto(tx, accountId, begun, { child })
    if (!(await hasRoom(tx, accountId))) {
      return { ok: false, refusals: { form: 'applications.errors.tooManyDrafts' } }
    }
    await tx.applicationDraft.createMany({ data: [newDraft(accountId, id, answers)], skipDuplicates: true })
    return { ok: true, answers }
  })
}

/** Saves an answer of an own draft. Refused for somebody else's draft, a sent one, and for what cannot be so. */
export async function saveAnswer(account: AccountKey, id: string, given: Answers): Promise<Saved> {
  const refusals = await refusalsOf(db, given)
  if (refusals) return { ok: false, refusals }

  return db.$transaction(async (tx) => {
    const draft = await lockDraft(tx, account.accountId, id)
    if (!draft) return { ok: false, refusals: { form: 'applications.errors.noDraft' } }
    return saveInto(tx, account.accountId, draft, given)
  })
}

/** Throws a draft away. False where it is not the account's own, or was sent. */
export async function discardDraft(account: AccountKey, id: string): Promise<boolean> {
  const { count } = await db.applicationDraft.deleteMany({
    where: { accountId: account.accountId, id, sentTo: null },
  })
  return count === 1
}

/**
 * Starts anew from the answers of an own application that was refused, withdrawn or ran out. Answers the draft's id; null
 * where there is no such application, or no room for another draft.
 */
export async function beginAgain(account: AccountKey, applicationId: string): Promise<string | null> {
  const ended = await db.application.findFirst({
    where: { id: applicationId, accountId: account.accountId },
    select: { ...answerColumns, status: true },
  })
  if (!ended || !mayBeginAgain(ended.status as Status)) return null
  if (!(await hasRoom(db, account.accountId))) return null

  const id = newId()
  await db.applicationDraft.create({ data: newDraft(account.accountId, id, answersOf(ended)), select: { id: true } })
  return id
}

/** Forgets drafts that nobody came back to for long. Answers how many. */
export async function forgetOldDrafts(_: SystemKey): Promise<number> {
  const before = forgottenBefore('draft', now())
  const { count } = await db.applicationDraft.deleteMany({ where: { sentTo: null, savedAt: { lt: before } } })
  return count
}

async function hasRoom(tx: Pick<Tx, 'applicationDraft'>, accountId: string): Promise<boolean> {
  return (await tx.applicationDraft.count({ where: { accountId, sentTo: null } })) < mostDrafts
}

type LockedDraft = { id: string; answers: unknown; sentTo: string | null }

/** The draft's row, held until the transaction ends: two pages of one draft are saved one after the other. */
export async function lockDraft(tx: Tx, accountId: string, id: string): Promise<LockedDraft | null> {
  const [draft] = await tx.$queryRaw<LockedDraft[]>`
    SELECT id, answers, sent_to AS "sentTo" FROM application_drafts
    WHERE account_id = ${accountId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return draft ?? null
}

async function saveInto(tx: Tx, accountId: string, draft: LockedDraft, given: Answers): Promise<Saved> {
  if (draft.sentTo) return { ok: false, refusals: { form: 'applications.errors.alreadySent' } }

  const answers = { ...answersFrom(draft.answers), ...given }
  await tx.applicationDraft.updateMany({
    where: { accountId, id: draft.id },
    data: { answers: asJson(answers), savedAt: now() },
  })
  return { ok: true, answers }
}

function newDraft(accountId: string, id: string, answers: Answers) {
  return { accountId, id, answers: asJson(answers), createdAt: now(), savedAt: now() }
}

/** What only the calendar and the register of schools can tell about an answer; null where all is well. */
export async function refusalsOf(
  tx: Pick<Tx, 'school'>,
  { child, school }: Answers,
): Promise<Record<string, Refusal> | null> {
  if (child) {
    const verdict = judgeBirthDay(child.birthDay, today())
    if (verdict === 'impossible') return { birthDay: 'applications.errors.birthDayImpossible' }
    if (verdict === 'doubtful' && child.isYearRight !== 'yes') {
      const age = ageOn(child.birthDay, today())
      return { isYearRight: { key: 'applications.errors.birthDayDoubtful', values: { age } } }
    }
  }
  if (school) {
    const found = await tx.school.findUnique({ where: { id: school.schoolId }, select: { transmitsData: true } })
    if (!found) return { schoolId: 'applications.errors.school' }
    if (!found.transmitsData) return { schoolId: 'applications.errors.schoolSilent' }
  }
  return null
}

function asJson(answers: Answers): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(answers))
}
