import { dayOf } from '@/lib/platform/day'
import { personaChildren, personas } from '@/prisma/personas'
import { demoTimeZone, schoolYearOf } from '@/prisma/seed/calendar'
import { enrolledIn } from '@/prisma/seed/pupils'
import { seedId } from '@/prisma/seed/random'
import { demoSchoolId } from '@/prisma/seed/schools'

/** The instant from which the clock of the tested portal ticks on: a Tuesday, 10:30 at school. */
export const testedNow = '2026-11-24T07:30:00Z'

const day = dayOf(new Date(testedNow), demoTimeZone)
const pupils = enrolledIn(schoolYearOf(day), day)

function pupilId(child: { surname: string; givenName: string; className: string }): string {
  const pupil = pupils.find(
    ({ surname, givenName, className }) =>
      surname === child.surname && givenName === child.givenName && className === child.className,
  )
  if (!pupil) throw new Error(`The demo school has no ${child.givenName} ${child.surname}`)
  return pupil.pupilId
}

/** The pupils of a class in the order of the register: for tests that want children of their own. */
export function classList(className: string): readonly (typeof pupils)[number][] {
  return pupils.filter((pupil) => pupil.className === className)
}

const vera = pupilId(personaChildren.vera)
const polina = pupilId(personaChildren.polina)

/** The demo's things that an address may name. */
export const things = {
  /** Read by parent. */
  vera,
  lev: pupilId(personaChildren.lev),
  /** Read by teacher, her father. */
  polina,
  /** Nobody may read this pupil's diary. */
  nobodys: pupils.find((pupil) => pupil.className === '11А')?.pupilId ?? '',
  school: demoSchoolId,
  /** A school that is on the portal but transmits nothing yet. */
  silentSchool: seedId('school', '739'),
  /** The application of parent2, which waits for the visit. */
  sent: seedId('application', personas.parent2.email, vera),
  /** The application of parent, long since open. */
  opened: seedId('application', personas.parent.email, vera),
}

/** An address with the things' ids in it: `/diary/{vera}/week`. */
export function withThings(address: string): string {
  return address.replace(/\{(\w+)\}/g, (_, name: keyof typeof things) => things[name])
}
