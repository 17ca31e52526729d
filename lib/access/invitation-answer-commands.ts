import { now, today } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import type { DiaryPart } from './grant'
import { endGrants, holdDiaries, openInviteeGrant } from './grant-commands'
import { mayAccept, mayDecline } from './invitation'
import { hasPupil } from './invitation-address'
import { writeInvitationEntry } from './invitation-ledger'
import { type LinkedInvitation, type OfferedDiary, readInvitation } from './invitation-link'
import { type AccountKey, systemId, type VisitorKey } from './key'
import { hashOfSecret } from './mail-token'
import { makeAccountKey } from './make-key'
import type { Registration } from './registration'
import { createProved } from './sign-up-commands'
import { type Entry, entryColumns, startSession } from './start-session'

/** The diary that was opened, or the first of several, and which parts of it. */
export type Opened = { pupilId: string; parts: readonly DiaryPart[] }

export type Accepted =
  | { ok: true; opened: Opened }
  /** It was sent to another address; it opens nothing any more; all that it offers is open to the reader already. */
  | { ok: false; why: 'not-yours' | 'over' | 'reads-already' }

/**
 * Opens what an invitation offers to the account that it was sent to, and tells the parent. Of two who press the button
 * together, or of the invitee and the parent who takes it back, the first one wins. A diary that is not the inviter's to
 * open any more stays shut.
 */
export async function acceptInvitation(account: AccountKey, secret: string): Promise<Accepted> {
  return db.$transaction(async (tx) => {
    const invitation = await holdInvitation(tx, secret)
    if (invitation?.state !== 'waits') return { ok: false, why: 'over' }
    if (!mayAccept(invitation, account)) return { ok: false, why: 'not-yours' }
    return accept(account, tx, invitation)
  })
}

/** `opened` is null where the invitation came to its end in that very moment. */
export type Registered = { ok: true; entry: Entry; opened: Opened | null } | { ok: false; why: 'over' | 'has-account' }

/** Registers the invitee at the address of the invitation, which its link proves, signs in, and accepts: all of it or nothing. */
export async function registerByInvitation(
  visitor: VisitorKey,
  { secret, ...person }: Omit<Registration, 'email' | 'phone' | 'mends'> & { secret: string },
): Promise<Registered> {
  return db.$transaction(async (tx) => {
    const invitation = await holdInvitation(tx, secret)
    if (invitation?.state !== 'waits') return { ok: false, why: 'over' }

    const { email } = invitation
    const accountId = await createProved(tx, visitor, { ...person, email, phone: null })
    if (!accountId) return { ok: false, why: 'has-account' }

    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: entryColumns })
    const entry = await startSession(tx, visitor, account)
    const { surname, givenName, patronymic } = person
    const newcomer = makeAccountKey({
      ...entry.session,
      email,
      isProved: true,
      name: { surname, givenName, patronymic },
      nameOrder: 'surname',
      locale: entry.locale,
      provedAt: now(),
      hasFactor: false,
      lastHat: null,
      appointments: [],
      diaries: [],
    })
    const accepted = await accept(newcomer, tx, invitation)
    return { ok: true, entry, opened: accepted.ok ? accepted.opened : null }
  })
}

/** Says no, also without an account: whoever holds the link has the mailbox. False where there is nothing to decline any more. */
export async function declineInvitation(_: VisitorKey, reader: AccountKey | null, secret: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const invitation = await holdInvitation(tx, secret)
    if (!invitation || !mayDecline(invitation, reader)) return false

    await settle(tx, invitation, 'declined', reader?.accountId ?? null)
    return true
  })
}

/** From here to the end of the transaction nobody else answers, changes or takes it back. */
async function holdInvitation(tx: Tx, secret: string): Promise<LinkedInvitation | null> {
  await tx.$queryRaw`SELECT 1 FROM invitations WHERE hash = ${hashOfSecret(secret)} FOR UPDATE`
  return readInvitation(tx, secret)
}

async function accept(account: AccountKey, tx: Tx, invitation: LinkedInvitation): Promise<Accepted> {
  const { inviterId, relation, name, parts, subjectIds, lastDay, diaries } = invitation
  const pupilIds = diaries.map(({ pupilId }) => pupilId)
  await holdDiaries(tx, pupilIds)
  if (relation === 'pupil' && (await hasPupil(tx, pupilIds))) return { ok: false, why: 'over' }

  const opened: string[] = []
  let isReader = false
  for (const diary of diaries) {
    await endRunOut(account, tx, diary)
    const { pupilId, schoolId } = diary
    const place = { accountId: account.accountId, pupilId, schoolId, grantorId: inviterId }
    const grant = await openInviteeGrant(account, tx, { ...place, relation, name, parts, subjectIds, lastDay })
    if (grant.ok) opened.push(pupilId)
    else isReader ||= grant.why === 'reads-already'
  }
  const [pupilId] = opened
  if (!pupilId) return { ok: false, why: isReader ? 'reads-already' : 'over' }

  await settle(tx, invitation, 'accepted', account.accountId)
  return { ok: true, opened: { pupilId, parts } }
}

/** A right whose last day has passed opens nothing, but stands in the way of a new one. */
async function endRunOut(account: AccountKey, tx: Tx, { pupilId, schoolId, timeZone }: OfferedDiary): Promise<void> {
  const { accountId } = account
  const runOut = await tx.grant.findFirst({
    where: { accountId, pupilId, schoolId, endedAt: null, lastDay: { lt: toDate(today(timeZone)) } },
    select: { id: true },
  })
  if (runOut) await endGrants(account, tx, { accountId, grantId: runOut.id }, 'run-out')
}

/** The answer, its line in the ledger and the news to the parent. Who has no account is named in the ledger by none. */
async function settle(tx: Tx, invitation: LinkedInvitation, act: 'accepted' | 'declined', byId: string | null) {
  const { inviterId: accountId, id, relation, parts, subjectIds, lastDay, diaries } = invitation
  await tx.invitation.updateMany({
    where: { accountId, id },
    data: { state: act, decidedAt: now(), inviteeId: act === 'accepted' ? byId : null },
  })
  const terms = { parts, subjectIds, lastDay: lastDay && toDate(lastDay) }
  await writeInvitationEntry(tx, { accountId, id, ...terms }, act, byId ?? systemId)

  const [diary] = diaries
  if (!diary) return
  await news(tx, {
    schoolId: diary.schoolId,
    about: { accountIds: [accountId] },
    headline: { key: `invitation-${act}`, params: { who: relation } },
    path: paths.diaryPart(diary.pupilId, 'access'),
  })
}
