import { hash } from '@node-rs/argon2'
import { addDays } from '@/lib/platform/day'
import { demoPassword, type Persona, personas } from '../personas'
import { moment, type SchoolYear } from './calendar'
import { seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { clerk, head, staff, teachers } from './staff'

/** The same hash in every run: this password is known to everybody anyway. */
const salt = Buffer.from('school-diary-demo')

export const accountId = (persona: Persona) => seedId('account', persona.email)

/** The demo accounts, and one without a password for everyone on the staff, so that ledgers name somebody. */
export async function accountRows(year: SchoolYear): Promise<Row[]> {
  const passwordHash = await hash(demoPassword, { salt })
  const createdAt = moment(addDays(year.firstDay, -10), 600)
  const demo = Object.values(personas).map((persona: Persona) => account(persona, passwordHash, createdAt))
  const known = new Set<string>(Object.values(personas).map(({ email }) => email))
  const others = staff.filter(({ email }) => !known.has(email)).map((member) => account(member, null, createdAt))
  return [...demo, ...others]
}

type Named = { email: string; surname: string; givenName: string; patronymic: string | null; phone?: string | null }

/** An account whose mailbox is proved. Without a hash nobody can sign in to it by password. */
export function account(person: Named, passwordHash: string | null, createdAt: Date): Row {
  return {
    id: seedId('account', person.email),
    email: person.email,
    email_proved_at: createdAt,
    surname: person.surname,
    given_name: person.givenName,
    patronymic: person.patronymic,
    phone: person.phone ?? null,
    password_hash: passwordHash,
    created_at: createdAt,
  }
}

/** What the people of the school do for it, and the city's administrator. */
export function appointmentRows(year: SchoolYear): Row[] {
  const startedAt = moment(addDays(year.firstDay, -7), 600)
  const appoint = (role: string, account: string, staffId: string | null) => ({
    account_id: account,
    id: seedId('appointment', role, account),
    role,
    school_id: role === 'city' ? null : demoSchoolId,
    staff_id: staffId,
    started_at: startedAt,
    ended_at: null,
  })
  return [
    ...teachers.map((teacher) => appoint('teacher', teacher.accountId, teacher.id)),
    appoint('office', clerk.accountId, clerk.id),
    appoint('head', head.accountId, head.id),
    appoint('city', accountId(personas.city), null),
  ]
}
