import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { holdStaff, writeAppointment } from './appointment-ledger'
import { type AccountKey, systemId, type VisitorKey } from './key'
import { hashOfSecret } from './mail-token'
import { hashPassword } from './password-hash'
import { createProved } from './sign-up-commands'
import { troubleWithAddress } from './staff-invitation-commands'
import { type StaffRole, staffInvitationState } from './staff-role'
import { type Entry, entryColumns, startSession } from './start-session'

/** Why an invitation cannot be taken: it does not wait any more, or the register of the school has changed since. */
export type JoinRefusal = 'dead' | 'has account' | 'register changed'
export type Joined = { ok: true; role: StaffRole } | { ok: false; refusal: JoinRefusal }

/** Takes the invitation, for whoever is signed in with the address that it was sent to. Of two who do, one does. */
export async function acceptStaffInvitation(account: AccountKey, secret: string): Promise<Joined> {
  if (!account.isProved) return refuse('dead')

  return db.$transaction(async (tx) => {
    const invitation = await takeUp(tx, secret)
    if (invitation?.email !== account.email) return refuse('dead')
    return appoint(tx, invitation, account.accountId)
  })
}

type NewAccount = {
  secret: string
  password: string
  name: { surname: string; givenName: string; patronymic: string | null }
}
export type JoinedAnew = { ok: true; role: StaffRole; entry: Entry } | { ok: false; refusal: JoinRefusal }

/** The same for somebody who has no account yet: the letter's link proves the mailbox. All of it, or nothing. */
export async function joinByStaffInvitation(visitor: VisitorKey, newAccount: NewAccount): Promise<JoinedAnew> {
  const { secret, password, name } = newAccount
  const passwordHash = await hashPassword(password)
  return db.$transaction(async (tx) => {
    const invitation = await takeUp(tx, secret)
    if (!invitation) return refuse('dead')
    if (await troubleWithAddress(tx, invitation)) return refuse('register changed')

    const { email } = invitation
    const accountId = await createProved(tx, visitor, { ...name, email, phone: null, passwordHash })
    if (!accountId) return refuse('has account')

    const joined = await appoint(tx, invitation, accountId)
    if (!joined.ok) return joined
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: entryColumns })
    return { ok: true, role: joined.role, entry: await startSession(tx, visitor, account) }
  })
}

/** Whoever holds the link may say no, but not while signed in under another address. False where it does not wait any more. */
export async function declineStaffInvitation(reader: AccountKey | VisitorKey, secret: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const invitation = await takeUp(tx, secret)
    if (!invitation || ('accountId' in reader && reader.email !== invitation.email)) return false

    const { schoolId, id, staffId, role } = invitation
    await tx.staffInvitation.updateMany({ where: { schoolId, id }, data: { state: 'declined', decidedAt: now() } })
    const by = { accountId: 'accountId' in reader ? reader.accountId : systemId }
    await writeAppointment(by, tx, { schoolId, staffId, role, act: 'declined' })
    return true
  })
}

type Waiting = { schoolId: string; id: string; staffId: string; role: StaffRole; email: string; byId: string }

/** The invitation, if it still waits, with the school's register held: of two who answer it, the second finds it answered. */
async function takeUp(tx: Tx, secret: string): Promise<Waiting | null> {
  const hash = hashOfSecret(secret)
  const place = await tx.staffInvitation.findFirst({ where: { hash }, select: { schoolId: true } })
  if (!place) return null

  await holdStaff(tx, place.schoolId)
  const found = await tx.staffInvitation.findFirst({
    where: { schoolId: place.schoolId, hash, staff: { leftAt: null } },
    select: {
      schoolId: true,
      id: true,
      staffId: true,
      role: true,
      email: true,
      byId: true,
      state: true,
      expiresAt: true,
    },
  })
  if (!found || staffInvitationState(found, now()) !== 'waits') return null
  return { ...found, role: found.role as StaffRole }
}

async function appoint(tx: Tx, invitation: Waiting, accountId: string): Promise<Joined> {
  if (await troubleWithAddress(tx, invitation)) return refuse('register changed')

  const { schoolId, id, staffId, role } = invitation
  const instant = now()
  await tx.staffInvitation.updateMany({
    where: { schoolId, id },
    data: { state: 'accepted', decidedAt: instant, accountId },
  })
  const held = { accountId, schoolId, staffId, role, endedAt: null }
  if ((await tx.appointment.count({ where: held })) === 0) {
    await tx.appointment.create({ data: { ...held, id: newId(), startedAt: instant }, select: { id: true } })
  }
  await writeAppointment({ accountId: invitation.byId }, tx, { schoolId, staffId, accountId, role, act: 'appointed' })
  return { ok: true, role }
}

function refuse(refusal: JoinRefusal) {
  return { ok: false, refusal } as const
}
