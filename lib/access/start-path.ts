import { paths } from '@/lib/platform/paths'
import { type Appointment, mayEnterCity, mayEnterOffice } from './appointment'

/** Where somebody's day begins: an office's clerk in the office, the city in its rooms, everyone else in the Personal Account. */
export function startPath(appointments: readonly Pick<Appointment, 'role' | 'schoolId'>[]): string {
  const held = appointments.map((one) => ({ staffId: null, schoolName: null, timeZone: null, ...one }))
  if (held.some((one) => mayEnterOffice(one))) return paths.officeApplications
  return held.some(mayEnterCity) ? paths.cityLetters : paths.account
}
