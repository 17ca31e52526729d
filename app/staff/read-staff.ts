import { askProofAgain } from '@/lib/access/doors'
import type { PersonnelKey } from '@/lib/access/key'
import { findDuties, listStaff } from '@/lib/access/staff-queries'
import { mayDismiss } from '@/lib/access/staff-role'

export type StaffAsked = Record<'person' | 'act' | 'done', string | string[] | undefined>

/** What the page of a school's people shows, by its address: all of them, one opened, or one about to be dismissed. */
export async function readStaff(personnel: PersonnelKey, asked: StaffAsked) {
  const people = await listStaff(personnel)
  const person = people.find(({ id }) => id === asked.person) ?? null
  const roles = person?.roles.map(({ role }) => role) ?? []
  const mayEnd = person !== null && !person.leftAt && mayDismiss(personnel.as, roles)
  const isDismissing = mayEnd && asked.act === 'dismiss'
  if (isDismissing) await askProofAgain()

  const duties = isDismissing ? await findDuties(personnel, person.id) : null
  return { people, person, mayEnd, duties, done: typeof asked.done === 'string' ? asked.done : null }
}
