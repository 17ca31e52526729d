import { now, today } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { mostAgainInDay } from './invitation'
import { troubleWithAddress } from './invitation-address'
import { writeInvitationEntry } from './invitation-ledger'
import { linkOf, writeInvitationLetter } from './invitation-letter'
import { findOffer } from './invitation-queries'
import { chosenDiaries, chosenTerms, type Done, refuse, type Terms, wantsConsent } from './invitation-terms'
import type { PassportKey } from './key'
import { mayInviteMore } from './letter-limits'
import { newSecret } from './mail-token'
import type { InviteeRelation } from './terms'

export type Invitation = Terms & {
  relation: InviteeRelation
  email: string
  /** As the parent calls the invitee; nobody else reads it. */
  name: string
  /** The parent's own words, shown on the page of the invitation; '' for none. */
  word: string
  /** The parent's further children whose diaries it opens. */
  children: readonly string[]
  consent?: 'yes'
}

/** The text in which a parent agrees to the own account of a child under 14. */
const pupilConsentVersion = 'pupil-2026-11-24'

/** Invites somebody to a diary, or to several of the parent's children's: the invitation, its line in the ledger and the letter. */
export async function sendInvitation(passport: PassportKey, said: Invitation): Promise<Done> {
  const { accountId, timeZone } = passport
  const { email, relation, name, word } = said
  if (email === passport.email) return refuse('email', 'own')

  const chosen = chosenDiaries(passport, said)
  if (!chosen) return refuse('form', 'notYourChild')
  const terms = chosenTerms(said, relation, chosen, await findOffer(passport), today(timeZone))
  if (!terms.ok) return terms
  const hasConsent = wantsConsent(relation, chosen, today(timeZone))
  if (hasConsent && said.consent !== 'yes') return refuse('consent', 'consent')
  if (!(await mayInviteMore(passport, email))) return refuse('email', 'tooManyLetters')

  return db.$transaction(async (tx) => {
    await holdInviter(passport, tx)
    const pupilIds = chosen.map(({ pupilId }) => pupilId)
    const trouble = await troubleWithAddress(passport, tx, { email, relation, pupilIds })
    if (trouble) return trouble

    const [id, secret, at] = [newId(), newSecret(), now()]
    const { parts, subjectIds, lastDay } = terms
    const data = { accountId, id, email, name, relation, parts, subjectIds, lastDay, word: word || null, createdAt: at }
    await tx.invitation.create({ data: { ...data, state: 'open', ...linkOf(secret) }, select: { id: true } })
    await tx.invitationDiary.createMany({
      data: chosen.map(({ pupilId, schoolId }) => ({ accountId, invitationId: id, pupilId, schoolId })),
    })
    await writeInvitationEntry(tx, data, 'sent', accountId)
    if (hasConsent) {
      const consent = { accountId, id: newId(), act: 'given', version: pupilConsentVersion, subjectId: id, at }
      await tx.consent.create({ data: consent, select: { id: true } })
    }
    await writeInvitationLetter(tx, { ...data, secret })
    return { ok: true }
  })
}

/** Sends the letter again, for another seven days; the links of earlier letters open nothing from now on. */
export async function sendInvitationAgain(passport: PassportKey, id: string): Promise<Done> {
  const { accountId, timeZone } = passport
  const found = await db.invitation.findFirst({ where: { accountId, id, state: 'open' }, select: { email: true } })
  if (!found) return refuse('form', 'answered')
  if (!(await mayInviteMore(passport, found.email))) return refuse('form', 'tooManyLetters')

  return db.$transaction(async (tx) => {
    const open = await holdOpen(passport, tx, id)
    if (!open) return refuse('form', 'answered')
    if (open.lastDay && open.lastDay < toDate(today(timeZone))) return refuse('form', 'changeFirst')

    const yesterday = new Date(now().getTime() - 24 * 60 * 60 * 1000)
    const again = { accountId, invitationId: id, act: 'sent-again', at: { gt: yesterday } }
    if ((await tx.invitationEntry.count({ where: again })) >= mostAgainInDay) {
      return refuse('form', 'againTomorrow', { most: mostAgainInDay })
    }

    const secret = newSecret()
    await tx.invitation.updateMany({ where: { accountId, id }, data: linkOf(secret) })
    await writeInvitationEntry(tx, open, 'sent-again', accountId)
    await writeInvitationLetter(tx, { ...open, secret })
    return { ok: true }
  })
}

/** Changes what an invitation that waits will open, until when, and what the parent calls the invitee. Its link stays as it is. */
export async function changeInvitation(
  passport: PassportKey,
  id: string,
  said: Terms & { name: string },
): Promise<Done> {
  const { accountId, timeZone } = passport
  const offer = await findOffer(passport)
  return db.$transaction(async (tx) => {
    const open = await holdOpen(passport, tx, id)
    if (!open) return refuse('form', 'answered')

    const opened = passport.children.filter(({ pupilId }) => open.pupilIds.includes(pupilId))
    const terms = chosenTerms(said, open.relation as InviteeRelation, opened, offer, today(timeZone))
    if (!terms.ok) return terms

    const { ok: _, ...data } = terms
    await tx.invitation.updateMany({ where: { accountId, id }, data: { ...data, name: said.name } })
    await writeInvitationEntry(tx, { ...open, ...data }, 'changed', accountId)
    return { ok: true }
  })
}

/** Takes an invitation back: its link opens nothing from now on. Whoever is first, the parent or the invitee, wins. */
export async function cancelInvitation(passport: PassportKey, id: string): Promise<Done> {
  return db.$transaction(async (tx) => {
    const open = await holdOpen(passport, tx, id)
    if (!open) return refuse('form', 'answered')

    const data = { state: 'cancelled', decidedAt: now() }
    await tx.invitation.updateMany({ where: { accountId: open.accountId, id }, data })
    await writeInvitationEntry(tx, open, 'cancelled', passport.accountId)
    return { ok: true }
  })
}

/** Two invitations that a parent sends at the same moment are counted one after the other. */
async function holdInviter({ accountId }: PassportKey, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`
}

/** One of the parent's own invitations to this diary that was not answered; nobody answers it while it is held. */
async function holdOpen({ accountId, pupilId }: PassportKey, tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM invitations WHERE account_id = ${accountId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const open = await tx.invitation.findFirst({
    where: { accountId, id, state: 'open', diaries: { some: { pupilId } } },
    select: {
      accountId: true,
      id: true,
      email: true,
      relation: true,
      parts: true,
      subjectIds: true,
      lastDay: true,
      diaries: { select: { pupilId: true }, orderBy: { pupilId: 'asc' } },
    },
  })
  return open && { ...open, pupilIds: open.diaries.map((diary) => diary.pupilId) }
}
