import type { Appointment } from './appointment'
import { type Hat, hatsOf, hatWorn, startOfHat } from './hat'

type Work = Pick<Appointment, 'role' | 'schoolId' | 'staffId'>

/**
 * Where somebody's day begins: as whom they were here last; else the head at the school's journals, the clerk in the
 * office, the city in its rooms, who teaches at the lessons of the day, and everyone else in the Personal Account.
 */
export function startPath(appointments: readonly Work[], lastHat: Hat | null = null): string {
  if (lastHat === 'family') return startOfHat.family
  const held = appointments.map((one) => ({ schoolName: null, timeZone: null, classId: null, ...one }))
  return startOfHat[hatWorn(hatsOf({ appointments: held, diaries: [] }), lastHat)]
}
