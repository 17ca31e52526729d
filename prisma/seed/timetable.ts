import { placeOf } from './bells'
import type { SchoolYear } from './calendar'
import { type SchoolClass, schoolClasses } from './classes'
import { chance, seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { type Cell, solve, type Unit } from './solver'
import { type Course, courses } from './teaching'

/** A lesson's place in the weekly timetable. */
export type Slot = { id: string; course: Course; weekday: number; number: number; room: string }

/** «Разговоры о важном» is the first lesson of every Monday; the rest is found by the solver. */
const mondaySubject = 'Разговоры о важном'

export const slots: readonly Slot[] = (() => {
  const courseUnits = schoolClasses.flatMap(unitsOf)
  const cells = new Map(schoolClasses.map((one) => [one.id, cellsOf(one)]))
  const first = courses
    .filter(({ plan }) => plan.name === mondaySubject)
    .flatMap((course) =>
      (cells.get(course.schoolClass.id) ?? []).slice(0, 1).map((cell) => ({ courses: [course], cell })),
    )
  const placed = solve(
    courseUnits.map(({ unit }) => unit),
    (classId) => cells.get(classId) ?? [],
    first.flatMap(({ courses, cell }) =>
      courses.flatMap((one) => [one.teacher.id, one.schoolClass.id].map((who) => ({ who, cell }))),
    ),
    chance('timetable'),
  )
  const others = courseUnits.map(({ unit, courses }) => ({ courses, cell: placed.get(unit) }))
  return [...first, ...others].flatMap(({ courses, cell }) =>
    courses.flatMap((course) => (cell ? slotOf(course, cell) : [])),
  )
})()

function slotOf(course: Course, { weekday, number }: Cell): Slot {
  return { id: seedId('slot', course.id, weekday, number), course, weekday, number, room: course.teacher.room }
}

type CourseUnit = { unit: Unit; courses: Course[] }

/** A subject's lessons of the week; groups of one class stand side by side in one unit. */
function unitsOf(schoolClass: SchoolClass): CourseUnit[] {
  const ofClass = courses.filter((course) => course.schoolClass === schoolClass && course.plan.name !== mondaySubject)
  const subjects = [...new Set(ofClass.map(({ plan }) => plan))]
  return subjects.flatMap((plan) => {
    const together = ofClass.filter((course) => course.plan === plan)
    const hours = together[0]?.hours ?? 0
    return Array.from({ length: hours }, () => ({
      courses: together,
      unit: {
        busy: [schoolClass.id, ...together.map(({ teacher }) => teacher.id)],
        classId: schoolClass.id,
        subject: plan.name,
        timesADay: Math.ceil(hours / schoolClass.lastWeekday),
      },
    }))
  })
}

/** As many cells as the class has lessons, without windows: the days are as equal as can be, Monday the longest. */
function cellsOf(schoolClass: SchoolClass): Cell[] {
  const lessons = 1 + unitsOf(schoolClass).length
  const days = schoolClass.lastWeekday
  return [1, 2, 3, 4, 5, 6].slice(0, days).flatMap((weekday) => {
    const count = Math.floor(lessons / days) + (weekday <= lessons % days ? 1 : 0)
    return Array.from({ length: count }, (_, index) => {
      const number = index + 1
      return { weekday, number, place: placeOf(schoolClass.shift, number) }
    })
  })
}

export function slotRows(year: SchoolYear): Row[] {
  return slots.map((slot) => ({
    school_id: demoSchoolId,
    id: slot.id,
    course_id: slot.course.id,
    weekday: slot.weekday,
    number: slot.number,
    room: slot.room,
    valid_from: year.firstDay,
    valid_to: year.lastDay,
  }))
}
