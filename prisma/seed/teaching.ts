import { specialistsOf } from './assignments'
import { yearIdOf } from './bells'
import type { SchoolYear } from './calendar'
import { type SchoolClass, schoolClasses } from './classes'
import { hoursOf, type SubjectPlan, subjectPlans } from './curriculum'
import { topicsOfYear } from './plans/topic'
import type { Enrolled } from './pupils'
import { seedId } from './random'
import { subjectId } from './register'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { classTeachers, type StaffMember } from './staff'

/** Журнал: a subject taught to a class, or to one of its two groups. */
export type Course = {
  id: string
  plan: SubjectPlan
  schoolClass: SchoolClass
  /** 0: the whole class. */
  group: 0 | 1 | 2
  teacher: StaffMember
  hours: number
  isMarked: boolean
}

export const courses: readonly Course[] = schoolClasses.flatMap((schoolClass) =>
  subjectPlans.flatMap((plan) => coursesOf(schoolClass, plan)),
)

function coursesOf(schoolClass: SchoolClass, plan: SubjectPlan): Course[] {
  const hours = hoursOf(plan, schoolClass.grade)
  if (hours === 0) return []

  const isDivided = plan.dividedFrom !== undefined && schoolClass.grade >= plan.dividedFrom
  const groups = isDivided ? ([1, 2] as const) : ([0] as const)
  const found = teachersOf(schoolClass, plan)
  return groups.map((group, index) => {
    const teacher = found[index]
    if (!teacher) throw new Error(`Nobody teaches ${plan.name} in ${schoolClass.name}`)
    const id = seedId('course', schoolClass.name, plan.name, group)
    return { id, plan, schoolClass, group, teacher, hours, isMarked: schoolClass.grade > 1 && !plan.unmarked }
  })
}

function teachersOf(schoolClass: SchoolClass, plan: SubjectPlan): StaffMember[] {
  const own = classTeachers.get(schoolClass.id)
  if (plan.taughtBy === 'own-class' || (schoolClass.grade <= 4 && plan.byOwnTeacher)) return own ? [own] : []
  return specialistsOf(schoolClass, plan.taughtBy)
}

const groupId = (course: Course) => seedId('group', course.schoolClass.name, course.plan.name, course.group)
const dividedCourses = courses.filter(({ group }) => group > 0)

export function courseRows(year: SchoolYear): Row[] {
  return courses.map((course) => ({
    school_id: demoSchoolId,
    id: course.id,
    year_id: yearIdOf(year.name),
    subject_id: subjectId(course.plan.name),
    class_id: course.group === 0 ? course.schoolClass.id : null,
    group_id: course.group === 0 ? null : groupId(course),
    teacher_id: course.teacher.id,
    scale: course.isMarked ? 'five' : null,
  }))
}

/** What each course means to teach, hour by hour. */
export function planTopicRows(): Row[] {
  return courses.flatMap((course) =>
    topicsOfYear(course.plan.name, course.schoolClass.grade, course.hours).map((topic, index) => ({
      school_id: demoSchoolId,
      course_id: course.id,
      number: index + 1,
      topic,
    })),
  )
}

export function groupRows(year: SchoolYear): Row[] {
  return dividedCourses.map((course) => ({
    school_id: demoSchoolId,
    id: groupId(course),
    year_id: yearIdOf(year.name),
    name: `${course.schoolClass.name}, ${course.plan.name.toLowerCase()}, ${course.group}-я группа`,
  }))
}

export function groupMemberRows(enrolled: readonly Enrolled[]): Row[] {
  return dividedCourses.flatMap((course) =>
    enrolled
      .filter((pupil) => pupil.classId === course.schoolClass.id && pupil.group === course.group)
      .map((pupil) => ({
        school_id: demoSchoolId,
        group_id: groupId(course),
        enrolment_id: pupil.enrolmentId,
        first_day: pupil.firstDay,
        last_day: pupil.lastDay,
      })),
  )
}
