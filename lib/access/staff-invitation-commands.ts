import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Refusal } from '@/lib/platform/form'
import { defaultLocale } from '@/lib/platform/i18n/locale'
import { newId } from '@/lib/platform/id'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { paths } from '@/lib/platform/paths'
import { type Refusals, type Refused, refused } from '@/lib/platform/refused'
import { holdStaff, writeAppointment } from './appointment-ledger'
import type { PersonnelKey } from './key'
import { hashOfSecret, minutesOfInvitation, newSecret } from './mail-token'
import { mayInvite, mostInvitationsADay, mostLettersAgain, type StaffRole } from './staff-role'

export type StaffOutcome = { ok: true } | Refused

type StaffToInvite = { staffId: string; role: StaffRole; email: string }

const done: StaffOutcome = { ok: true }
const dayLength = 24 * 60 * 60 * 1000

/** Invites somebody of the register to a role, by a letter to an address. */
export async function inviteStaff(personnel: PersonnelKey, invitation: StaffToInvite): Promise<StaffOutcome> {
  return db.$transaction(async (tx) => {
    await holdStaff(tx, personnel.schoolId)
    return invite(personnel, tx, invitation)
  })
}

/** The same in the caller's transaction, which holds the register. */
export async function invite(personnel: PersonnelKey, tx: Tx, invitation: StaffToInvite): Promise<StaffOutcome> {
  const refusals = await refusalsOf(personnel, tx, invitation)
  if (refusals) return refused(refusals)

  const { schoolId, accountId: byId } = personnel
  const { staffId, role, email } = invitation
  const id = newId()
  const letter = await writeLetter(personnel, tx, { role, email })
  await tx.staffInvitation.create({
    data: { schoolId, id, staffId, role, email, state: 'open', ...letter, byId, createdAt: letter.sentAt },
    select: { id: true },
  })
  await writeAppointment(personnel, tx, { schoolId, staffId, role, act: 'invited' })
  return done
}

/** Sends the letter once more; the link of the earlier one opens nothing then. */
export async function inviteStaffAgain(personnel: PersonnelKey, invitationId: string): Promise<StaffOutcome> {
  const { schoolId } = personnel
  return db.$transaction(async (tx) => {
    await holdStaff(tx, schoolId)
    const found = await findOpen(personnel, tx, invitationId)
    if (!found) return refused({ form: 'people.errors.answered' })

    const { staffId, role, email } = found
    const again = { schoolId, staffId, role, act: 'invited-again', at: { gt: dayAgo() } }
    if ((await tx.appointmentEntry.count({ where: again })) >= mostLettersAgain) {
      return refused({ form: { key: 'people.errors.tooManyLetters', values: { most: mostLettersAgain } } })
    }
    const letter = await writeLetter(personnel, tx, { role, email })
    await tx.staffInvitation.updateMany({ where: { schoolId, id: invitationId }, data: letter })
    await writeAppointment(personnel, tx, { schoolId, staffId, role, act: 'invited-again' })
    return done
  })
}

/** Takes an invitation back: its link opens nothing any more. */
export async function cancelStaffInvitation(personnel: PersonnelKey, invitationId: string): Promise<StaffOutcome> {
  const { schoolId } = personnel
  return db.$transaction(async (tx) => {
    await holdStaff(tx, schoolId)
    const found = await findOpen(personnel, tx, invitationId)
    if (!found) return refused({ form: 'people.errors.answered' })

    await cancelOpen(personnel, tx, { id: invitationId })
    return done
  })
}

/** Takes back what waits, in the caller's transaction: one invitation, or all of a person who leaves. */
export async function cancelOpen(
  personnel: PersonnelKey,
  tx: Tx,
  which: { id: string } | { staffId: string },
): Promise<void> {
  const { schoolId } = personnel
  const cancelled = await tx.staffInvitation.updateManyAndReturn({
    where: { schoolId, state: 'open', ...which },
    data: { state: 'cancelled', decidedAt: now() },
    select: { staffId: true, role: true },
  })
  for (const { staffId, role } of cancelled) {
    await writeAppointment(personnel, tx, { schoolId, staffId, role, act: 'cancelled' })
  }
}

async function refusalsOf(
  { as, schoolId }: PersonnelKey,
  tx: Tx,
  { staffId, role, email }: StaffToInvite,
): Promise<Refusals | null> {
  if (!mayInvite(as, role)) return { role: 'people.errors.notYours' }

  const person = await tx.staff.findFirst({ where: { schoolId, id: staffId, leftAt: null }, select: { id: true } })
  if (!person) return { form: 'people.errors.gone' }

  const trouble = await troubleWithAddress(tx, { schoolId, staffId, email })
  if (trouble) return { email: trouble }

  const held = { schoolId, staffId, role }
  if ((await tx.appointment.count({ where: { ...held, endedAt: null } })) > 0)
    return { role: 'people.errors.holdsRole' }
  if ((await tx.staffInvitation.count({ where: { ...held, state: 'open' } })) > 0) {
    return { role: 'people.errors.alreadyInvited' }
  }
  const ofDay = { schoolId, createdAt: { gt: dayAgo() } }
  if ((await tx.staffInvitation.count({ where: ofDay })) >= mostInvitationsADay) {
    return { form: 'people.errors.tooManyInvitations' }
  }
  return null
}

/** A person of the register has one account, and an account is one person of it; null where nothing is against it. */
export async function troubleWithAddress(
  tx: Tx,
  { schoolId, staffId, email }: { schoolId: string; staffId: string; email: string },
): Promise<Refusal | null> {
  const near = await tx.appointment.findMany({
    where: { schoolId, endedAt: null, OR: [{ staffId }, { account: { email } }] },
    select: { staffId: true, account: { select: { email: true } } },
  })
  if (near.some((one) => one.staffId !== null && one.staffId !== staffId)) return 'people.errors.addressOfOther'
  const joined = near.find((one) => one.staffId === staffId && one.account.email !== email)
  return joined ? { key: 'people.errors.otherAddress', values: { email: joined.account.email } } : null
}

/** An invitation that waits, and is one that this key may make; null for all others. */
async function findOpen({ as, schoolId }: PersonnelKey, tx: Tx, id: string) {
  const found = await tx.staffInvitation.findFirst({
    where: { schoolId, id, state: 'open' },
    select: { staffId: true, role: true, email: true },
  })
  return found && mayInvite(as, found.role as StaffRole) ? { ...found, role: found.role as StaffRole } : null
}

/** The letter with a new secret link, and what of it is kept. */
async function writeLetter(
  { schoolName }: PersonnelKey,
  tx: Tx,
  { role, email }: { role: StaffRole; email: string },
): Promise<{ hash: string; sentAt: Date; expiresAt: Date }> {
  const secret = newSecret()
  const sentAt = now()
  const owner = await tx.account.findUnique({ where: { email }, select: { id: true, locale: true } })
  await sendLetter(tx, {
    to: { accountId: owner?.id ?? null, email, locale: owner?.locale ?? defaultLocale },
    template: 'staff-invitation',
    params: { school: schoolName, role },
    path: paths.staffInvitation(secret),
  })
  return { hash: hashOfSecret(secret), sentAt, expiresAt: new Date(sentAt.getTime() + minutesOfInvitation * 60_000) }
}

function dayAgo(): Date {
  return new Date(now().getTime() - dayLength)
}
