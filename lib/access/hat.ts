import { paths } from '@/lib/platform/paths'
import { type Appointment, mayEnterStaffRoom } from './appointment'

/** As whom somebody is here. One account may hold several, and wears one at a time. */
export const hats = ['family', 'teacher', 'office', 'head', 'city'] as const
export type Hat = (typeof hats)[number]

type Holder = { appointments: readonly Appointment[]; diaries: readonly unknown[] }

/** The hats that somebody holds; the family's where nothing else is held, and beside a work where a diary is open to them. */
export function hatsOf({ appointments, diaries }: Holder): Hat[] {
  const worn = new Set(appointments.map(hatFor))
  return hats.filter((hat) =>
    hat === 'family' ? diaries.length > 0 || worn.size === 0 || worn.has(hat) : worn.has(hat),
  )
}

/** Where nothing is remembered a work goes before the family, and of several the one with the most to answer for. */
const weightiestFirst: readonly Hat[] = ['head', 'office', 'city', 'teacher', 'family']

/** The hat that is worn: the last one, as long as it is held. */
export function hatWorn(held: readonly Hat[], last: Hat | null): Hat {
  return held.find((hat) => hat === last) ?? weightiestFirst.find((hat) => held.includes(hat)) ?? 'family'
}

/** What the hat brings along of what its holder does for schools; the family's brings nothing. */
export function appointmentsUnder(hat: Hat, appointments: readonly Appointment[]): Appointment[] {
  return appointments.filter((one) => hatFor(one) === hat)
}

/** Where the day under a hat begins. */
export const startOfHat: Record<Hat, string> = {
  family: paths.account,
  teacher: paths.journalDay(),
  office: paths.officeApplications,
  head: paths.schoolJournals,
  city: paths.cityLetters,
}

/** Whoever teaches, and whom the register of staff does not name yet, is at home in the Personal Account. */
function hatFor(appointment: Appointment): Hat {
  return appointment.role === 'teacher' && !mayEnterStaffRoom(appointment) ? 'family' : appointment.role
}
