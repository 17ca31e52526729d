import type { Appointment } from './appointment'

/** What a person may prove themselves by besides the password. */
export type Factor = 'app' | 'passkey' | 'recovery-code'

type Holder = { hasFactor: boolean; appointments: readonly Pick<Appointment, 'role'>[] }

/**
 * Whether somebody has to set up a second factor before the rooms of their work open: the office, the head and the city,
 * where the deployment asks for it. A teacher and a parent may, and need not.
 */
export function lacksFactor({ hasFactor, appointments }: Holder, isRequired: boolean): boolean {
  return isRequired && !hasFactor && appointments.some(({ role }) => role !== 'teacher')
}
