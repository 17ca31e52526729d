import { paths } from '@/lib/platform/paths'
import { type Appointment, mayEnterCity, mayEnterOffice, mayEnterStaffRoom } from './appointment'

/**
 * Where somebody's day begins: the office's clerk and the head in the office, the city in its rooms, who teaches at the
 * lessons of the day, and everyone else in the Personal Account.
 */
export function startPath(appointments: readonly Pick<Appointment, 'role' | 'schoolId' | 'staffId'>[]): string {
  const held = appointments.map((one) => ({ schoolName: null, timeZone: null, classId: null, ...one }))
  if (held.some((one) => mayEnterOffice(one))) return paths.officeApplications
  if (held.some(mayEnterCity)) return paths.cityLetters
  return held.some(mayEnterStaffRoom) ? paths.journalDay() : paths.account
}
