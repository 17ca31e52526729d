import { addDays, type Day, weekdayOf } from '@/lib/platform/day'
import { personaChildren } from '../personas'
import { bellRows, yearIdOf } from './bells'
import { isSchoolDay, moment, type SchoolYear, schoolYearOf } from './calendar'
import { classNamed } from './classes'
import { hoursOf, type SubjectPlan } from './curriculum'
import { topicOf } from './plans/topic'
import type { Enrolled } from './pupils'
import { chance, seedId } from './random'
import { holidayRows, periodRows, rulesRow, subjectId, yearRow } from './register'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { classTeachers, type StaffMember } from './staff'
import { courses } from './teaching'
import { type WorkName, workKind, worksOf } from './works'
import { personaChild, type World } from './world'

/** A journal of last year, of which only the child of a persona is known. */
export type PastCourse = { id: string; plan: SubjectPlan; teacher: StaffMember; hours: number; isMarked: boolean }

/** The class in which the child of a persona was a year ago. */
export type PastClass = {
  id: string
  grade: number
  letter: string
  /** The child with this year's enrolment; last year's has an id of its own. */
  child: Enrolled
  enrolmentId: string
  rootId: string
  courses: PastCourse[]
}

/** Weeks at the end of last year of which lessons and marks are kept. */
const weeksKept = 8

export function yearBefore(year: SchoolYear): SchoolYear {
  return schoolYearOf(addDays(year.firstDay, -120))
}

/** One class for each child of a persona; the other pupils of that year are no longer in the demo's register. */
export function pastClasses(world: World): PastClass[] {
  const year = yearBefore(world.year)
  return (Object.keys(personaChildren) as (keyof typeof personaChildren)[]).map((name) => {
    const child = personaChild(world, name)
    const now = classNamed(child.className)
    const grade = now.grade - 1
    const tree = grade >= 10 ? 'half-years' : 'quarters'
    return {
      id: seedId('class', year.name, grade, now.letter),
      grade,
      letter: now.letter,
      child,
      enrolmentId: seedId('enrolment', year.name, child.pupilId),
      rootId: seedId('period', year.name, tree),
      courses: coursesOf(year, grade, now.letter),
    }
  })
}

/** What is taught to that class this year was taught to the one before it, by the same people; to the whole class. */
function coursesOf(year: SchoolYear, grade: number, letter: string): PastCourse[] {
  const className = `${grade}${letter}`
  return courses
    .filter((course) => course.schoolClass.name === className && course.group < 2)
    .map(({ plan, teacher, hours, isMarked }) => ({
      id: seedId('course', year.name, className, plan.name),
      plan,
      teacher,
      hours,
      isMarked,
    }))
}

type PastTables = Record<
  | 'school_years'
  | 'holidays'
  | 'periods'
  | 'school_rules'
  | 'bells'
  | 'classes'
  | 'enrolments'
  | 'courses'
  | 'lessons'
  | 'columns'
  | 'mark_entries'
  | 'attendance_entries',
  Row[]
>

/** Last year as far as the personas' children remember it: their classes and courses, and the lessons and marks of its last weeks. */
export function pastYearTables(world: World): PastTables {
  const year = yearBefore(world.year)
  const classes = pastClasses(world)
  const lessons = classes.flatMap((past) => lessonsOf(year, past))
  const marks = marksOf(lessons)
  return {
    school_years: [yearRow(year)],
    holidays: holidayRows(year),
    periods: periodRows(year),
    school_rules: [rulesRow(year)],
    bells: bellRows(yearIdOf(year.name)),
    classes: classes.map((past) => classRow(year, past)),
    enrolments: classes.map((past) => ({
      ...ofSchool(past.enrolmentId),
      pupil_id: past.child.pupilId,
      class_id: past.id,
      first_day: year.firstDay,
      last_day: addDays(world.year.firstDay, -1),
    })),
    courses: classes.flatMap((past) =>
      past.courses.map((course) => ({
        ...ofSchool(course.id),
        year_id: yearIdOf(year.name),
        subject_id: subjectId(course.plan.name),
        class_id: past.id,
        teacher_id: course.teacher.id,
        scale: course.isMarked ? 'five' : null,
      })),
    ),
    lessons: lessons.map(lessonRow),
    columns: marks.map((mark) => mark.column),
    mark_entries: marks.map((mark) => mark.entry),
    attendance_entries: lessons.filter(isMissed).map(absenceRow),
  }
}

const ofSchool = (id: string) => ({ school_id: demoSchoolId, id })

function classRow(year: SchoolYear, past: PastClass): Row {
  const sameName = classNamed(`${past.grade}${past.letter}`)
  const now = classNamed(past.child.className)
  return {
    ...ofSchool(past.id),
    year_id: yearIdOf(year.name),
    grade: past.grade,
    letter: past.letter,
    shift: sameName.shift,
    last_weekday: sameName.lastWeekday,
    period_root_id: past.rootId,
    class_teacher_id: classTeachers.get(past.grade > 4 ? now.id : sameName.id)?.id ?? null,
  }
}

type PastLesson = {
  id: string
  past: PastClass
  course: PastCourse
  day: Day
  number: number
  /** From 0 on, of the course within the weeks that are kept. */
  order: number
}

function lessonsOf(year: SchoolYear, past: PastClass): PastLesson[] {
  const week = timetableOf(past)
  const counts = new Map<string, number>()
  return daysKept(year, past.grade).flatMap((day) =>
    (week[weekdayOf(day) - 1] ?? []).map((course, place) => {
      const order = counts.get(course.id) ?? 0
      counts.set(course.id, order + 1)
      return { id: seedId('lesson', course.id, day, place + 1), past, course, day, number: place + 1, order }
    }),
  )
}

/** Good enough to look back on: each hour on the emptiest day, where it can be on one without the subject. */
function timetableOf(past: PastClass): PastCourse[][] {
  const { lastWeekday } = classNamed(`${past.grade}${past.letter}`)
  const week: PastCourse[][] = Array.from({ length: lastWeekday }, () => [])
  for (const course of chance('past timetable', past.id).shuffle(past.courses)) {
    for (let hour = 0; hour < course.hours; hour++) {
      const byRoom = [...week].sort((one, other) => one.length - other.length)
      const day = byRoom.find((lessons) => !lessons.includes(course)) ?? byRoom[0]
      day?.push(course)
    }
  }
  return week
}

function daysKept(year: SchoolYear, grade: number): Day[] {
  const days = Array.from({ length: weeksKept * 7 }, (_, ago) => addDays(year.lastDay, -ago)).reverse()
  return days.filter((day) => isSchoolDay(year, day, grade))
}

function lessonRow({ id, past, course, day, number, order }: PastLesson): Row {
  const hours = hoursOf(course.plan, past.grade)
  return {
    ...ofSchool(id),
    course_id: course.id,
    day,
    number,
    topic: topicOf(course.plan.name, past.grade, hours, hours * (34 - weeksKept) + order),
    attendance_taken_at: moment(day, 540 + 55 * number),
    attendance_taken_by_id: course.teacher.accountId,
  }
}

const isMissed = ({ past, day }: PastLesson) => chance('past absence', past.id, day).of(0.04)

function absenceRow({ id, past, course, day, number }: PastLesson): Row {
  return {
    ...ofSchool(seedId('past absence', id)),
    lesson_id: id,
    enrolment_id: past.enrolmentId,
    kind: 'absent',
    reason: 'illness',
    excused: true,
    minutes: null,
    said_by: 'teacher',
    by_id: course.teacher.accountId,
    at: moment(day, 540 + 55 * number),
    replaces: null,
  }
}

/** About every third lesson brought the child a mark, and each course two works of the whole class. */
function marksOf(lessons: readonly PastLesson[]): { column: Row; entry: Row }[] {
  const testDays = new Set<string>()
  return lessons.flatMap((lesson) => {
    const { past, course, day } = lesson
    const luck = chance('past mark', lesson.id)
    const work = workAt(lesson, testDays, luck.next())
    if (!course.isMarked || !work || isMissed(lesson)) return []

    const { id: kindId, weightTenths } = workKind(work)
    const columnId = seedId('column', lesson.id)
    const mark = Math.round(2.3 + 3 * past.child.ability + (luck.next() + luck.next() - 1) * 1.3)
    const value = work === 'credit' ? 'зачёт' : String(Math.min(5, Math.max(3, mark)))
    return [
      {
        column: {
          ...ofSchool(columnId),
          course_id: course.id,
          lesson_id: lesson.id,
          kind_id: kindId,
          weight_tenths: weightTenths,
          title: null,
        },
        entry: {
          ...ofSchool(seedId('mark', columnId)),
          column_id: columnId,
          enrolment_id: past.enrolmentId,
          value,
          reason: null,
          by_id: course.teacher.accountId,
          at: moment(day, 900),
          replaces: null,
        },
      },
    ]
  })
}

/** A test in the last weeks but one, on a day on which the class writes no other. */
function workAt({ past, course, day, order }: PastLesson, testDays: Set<string>, luck: number): WorkName | null {
  const { small, tests } = worksOf(course.plan.name)
  if (order === course.hours * 3) return small[0] ?? 'answer'
  if (order !== course.hours * (weeksKept - 2)) return luck < 0.3 ? 'answer' : null

  const isFree = !testDays.has(`${past.id} ${day}`)
  if (!isFree || !tests[0]) return small[0] ?? 'answer'
  testDays.add(`${past.id} ${day}`)
  return tests[0]
}
