import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { newId } from '@/lib/platform/id'
import { news } from '@/lib/platform/news'
import { paths } from '@/lib/platform/paths'
import { type Refusals, type Refused, refused } from '@/lib/platform/refused'
import { holdStaff, writeAppointment } from './appointment-ledger'
import type { PersonnelKey } from './key'
import { cancelOpen, invite, type StaffOutcome } from './staff-invitation-commands'
import { mayDismiss, type StaffRole } from './staff-role'

type StaffToAdd = Required<Person> & { position: string; email: string | null; role: StaffRole }

export type AddedStaff = { ok: true; staffId: string } | Refused

/** Writes somebody into the school's register, and invites them at once where an address is given. Both, or neither. */
export async function addStaff(personnel: PersonnelKey, person: StaffToAdd): Promise<AddedStaff> {
  const { email, role, ...said } = person
  const { schoolId } = personnel
  try {
    return await db.$transaction(async (tx) => {
      await holdStaff(tx, schoolId)
      if ((await tx.staff.count({ where: { schoolId, leftAt: null, ...said } })) > 0) {
        return refused({ surname: 'people.errors.alreadyThere' })
      }
      const staffId = newId()
      await tx.staff.create({ data: { schoolId, id: staffId, ...said }, select: { id: true } })
      const invited = email === null ? null : await invite(personnel, tx, { staffId, role, email })
      if (invited && !invited.ok) throw new NotInvited(invited.refusals)
      return { ok: true, staffId }
    })
  } catch (fault) {
    if (fault instanceof NotInvited) return refused(fault.refusals)
    throw fault
  }
}

/** Takes the person back out of the register with the whole transaction. */
class NotInvited extends Error {
  constructor(readonly refusals: Refusals) {
    super('Not invited')
  }
}

type Dismissal = { staffId: string; role?: StaffRole }

/**
 * Ends what a person does for the school: one role, or all of them, and then the person leaves the register too. At the
 * next request everything of it is shut. What they wrote in journals stays theirs. The last head stays until another is there.
 */
export async function dismissStaff(personnel: PersonnelKey, { staffId, role }: Dismissal): Promise<StaffOutcome> {
  const { schoolId } = personnel
  return db.$transaction(async (tx) => {
    await holdStaff(tx, schoolId)
    const person = await tx.staff.findFirst({
      where: { schoolId, id: staffId, leftAt: null },
      select: { appointments: { where: { endedAt: null }, select: { accountId: true, id: true, role: true } } },
    })
    if (!person) return refused({ form: 'people.errors.gone' })

    const held = person.appointments
    const roles = held.map((one) => one.role as StaffRole)
    if (!mayDismiss(personnel.as, roles)) return refused({ form: 'people.errors.notYoursToDismiss' })
    if (held.some(({ accountId }) => accountId === personnel.accountId))
      return refused({ form: 'people.errors.oneself' })

    const ending = held.filter((one) => role === undefined || one.role === role)
    if (role !== undefined && ending.length === 0) return refused({ form: 'people.errors.gone' })
    if (ending.some((one) => one.role === 'head') && (await isLastHead(tx, schoolId, staffId))) {
      return refused({ form: 'people.errors.lastHead' })
    }

    const endedAt = now()
    for (const { accountId, id, role } of ending) {
      await tx.appointment.updateMany({ where: { accountId, id, endedAt: null }, data: { endedAt } })
      await writeAppointment(personnel, tx, { schoolId, staffId, accountId, role, act: 'dismissed' })
    }
    if (role === undefined) {
      await tx.staff.updateMany({ where: { schoolId, id: staffId }, data: { leftAt: endedAt } })
      await cancelOpen(personnel, tx, { staffId })
    }
    await tell(
      personnel,
      tx,
      ending.map(({ accountId }) => accountId),
    )
    return { ok: true }
  })
}

async function isLastHead(tx: Tx, schoolId: string, staffId: string): Promise<boolean> {
  const others = { schoolId, role: 'head', endedAt: null, staffId: { not: staffId } }
  return (await tx.appointment.count({ where: others })) === 0
}

async function tell({ schoolId, schoolName }: PersonnelKey, tx: Tx, accountIds: string[]): Promise<void> {
  if (accountIds.length === 0) return
  await news(tx, {
    schoolId,
    about: { accountIds },
    headline: { key: 'staff-dismissed', params: { school: schoolName } },
    path: paths.account,
  })
}
