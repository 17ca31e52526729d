import { dayOf } from '@/lib/platform/day'
import { personaChildren, personas } from '@/prisma/personas'
import { demoTimeZone, schoolYearOf } from '@/prisma/seed/calendar'
import { classNamed } from '@/prisma/seed/classes'
import { askedTaskId, handInId, taskFileId } from '@/prisma/seed/hand-ins'
import { enrolledIn } from '@/prisma/seed/pupils'
import { seedId } from '@/prisma/seed/random'
import { demoSchoolId } from '@/prisma/seed/schools'

/** The instant from which the clock of the tested portal ticks on: a Tuesday, 10:30 at school. */
export const testedNow = '2026-11-24T07:30:00Z'

const day = dayOf(new Date(testedNow), demoTimeZone)
const pupils = enrolledIn(schoolYearOf(day), day)

type Child = { surname: string; givenName: string; className: string }

function pupilOf(child: Child): (typeof pupils)[number] {
  const pupil = pupils.find(
    ({ surname, givenName, className }) =>
      surname === child.surname && givenName === child.givenName && className === child.className,
  )
  if (!pupil) throw new Error(`The demo school has no ${child.givenName} ${child.surname}`)
  return pupil
}
const pupilId = (child: Child) => pupilOf(child).pupilId
const enrolmentId = (child: Child) => pupilOf(child).enrolmentId

/** The pupils of a class in the order of the register: for tests that want children of their own. */
export function classList(className: string): readonly (typeof pupils)[number][] {
  return pupils.filter((pupil) => pupil.className === className)
}

/** The journal of a subject in a class; in that of a group where one is named. */
export const courseId = (className: string, subject: string, group = 0) => seedId('course', className, subject, group)

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
  /** A subject of Vera's, told of at length beside her marks. */
  algebra: seedId('subject', 'Алгебра'),
  computing: seedId('subject', 'Информатика'),
  /** The class of Вера, with its class teacher; and one that neither the teacher nor the class teacher leads. */
  class7B: classNamed('7Б').id,
  class9A: classNamed('9А').id,
  /** The teacher's courses, each for the tests that change it. */
  algebra7B: courseId('7Б', 'Алгебра'),
  geometry7B: courseId('7Б', 'Геометрия'),
  chance7B: courseId('7Б', 'Вероятность и статистика'),
  algebra8B: courseId('8Б', 'Алгебра'),
  geometry8B: courseId('8Б', 'Геометрия'),
  chance8B: courseId('8Б', 'Вероятность и статистика'),
  algebra11A: courseId('11А', 'Алгебра'),
  geometry11A: courseId('11А', 'Геометрия'),
  chance11A: courseId('11А', 'Вероятность и статистика'),
  /** The fourth lesson of the tested day. */
  lesson7B: seedId('lesson', courseId('7Б', 'Алгебра'), day, 4),
  /** A work of that journal, and Вера's place in it. */
  column7B: seedId('column', seedId('lesson', courseId('7Б', 'Алгебра'), '2026-11-23', 6), 0),
  verasPlace: enrolmentId(personaChildren.vera),
  /** The class teacher's courses. */
  russian7B: courseId('7Б', 'Русский язык'),
  literature5B: courseId('5Б', 'Литература'),
  literature10B: courseId('10Б', 'Литература'),
  /** Somebody else's. */
  physics9A: courseId('9А', 'Физика'),
  /** Periods of the classes on quarters: one that the head has closed, the one that runs, and the year. */
  quarter1: seedId('period', schoolYearOf(day).name, 'quarters', 1),
  quarter2: seedId('period', schoolYearOf(day).name, 'quarters', 2),
  yearOfQuarters: seedId('period', schoolYearOf(day).name, 'quarters'),
  /** The task of geometry that asks for work, its file, and a work that waits for the teacher. */
  task: askedTaskId,
  taskFile: taskFileId,
  handedIn: handInId(0),
  /** A school that is on the portal but transmits nothing yet. */
  silentSchool: seedId('school', '739'),
  /** What parent gave to tutor. */
  tutorsGrant: seedId('grant', personas.tutor.email),
  /** The application of parent2, which waits for the visit. */
  sent: seedId('application', personas.parent2.email, vera),
  /** The application of parent, long since open. */
  opened: seedId('application', personas.parent.email, vera),
}

/** An address with the things' ids in it: `/diary/{vera}/week`. */
export function withThings(address: string): string {
  return address.replace(/\{(\w+)\}/g, (_, name: keyof typeof things) => things[name])
}
