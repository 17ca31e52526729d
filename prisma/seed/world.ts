import { addDays, type Day, dayOf } from '@/lib/platform/day'
import { personaChildren } from '../personas'
import { demoTimeZone, isSchoolDay, type SchoolYear, schoolYearOf } from './calendar'
import { classNamed } from './classes'
import { type Enrolled, enrolledIn } from './pupils'
import type { Course } from './teaching'

/** What the seed knows of the day that it is made around. */
export type World = {
  now: Date
  today: Day
  year: SchoolYear
  enrolled: readonly Enrolled[]
  /** The next day with lessons; null at the end of the year. */
  tomorrow: Day | null
}

export function worldAt(now: Date): World {
  const today = dayOf(now, demoTimeZone)
  const year = schoolYearOf(today)
  let tomorrow: Day | null = addDays(today, 1)
  while (tomorrow !== null && !isSchoolDay(year, tomorrow))
    tomorrow = tomorrow < year.lastDay ? addDays(tomorrow, 1) : null
  return { now, today, year, enrolled: enrolledIn(year, today), tomorrow }
}

/** Those of a course who are in the class on a day. */
export function pupilsOn(world: World, course: Course, day: Day): Enrolled[] {
  return ofClass(world, course.schoolClass.id).filter(
    (pupil) =>
      pupil.firstDay <= day &&
      (pupil.lastDay === null || day <= pupil.lastDay) &&
      (course.group === 0 || pupil.group === course.group),
  )
}

const byClass = new WeakMap<World, Map<string, Enrolled[]>>()

function ofClass(world: World, classId: string): Enrolled[] {
  let classes = byClass.get(world)
  if (!classes) {
    classes = new Map()
    for (const pupil of world.enrolled) classes.set(pupil.classId, [...(classes.get(pupil.classId) ?? []), pupil])
    byClass.set(world, classes)
  }
  return classes.get(classId) ?? []
}

export function personaChild(world: World, child: keyof typeof personaChildren): Enrolled {
  const { className, surname, givenName } = personaChildren[child]
  const classId = classNamed(className).id
  const found = world.enrolled.find(
    (pupil) => pupil.classId === classId && pupil.surname === surname && pupil.givenName === givenName,
  )
  if (!found) throw new Error(`${givenName} is not in ${className}`)
  return found
}
