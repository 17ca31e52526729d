import { personas } from '../personas'
import { classNamed, type SchoolClass, schoolClasses } from './classes'
import { type Competence, hoursOf, subjectPlans } from './curriculum'
import { classTeachers, type StaffMember, teachers } from './staff'

/** The teacher of a subject in a class; two where the class is divided. */
export function specialistsOf(schoolClass: SchoolClass, competence: Competence): StaffMember[] {
  return assignments.get(`${schoolClass.name} ${competence}`) ?? []
}

const assignments = assign()

/** Who teaches what in which class: the class teacher the own class, then whoever has least to do; one person for all of maths. */
function assign(): Map<string, StaffMember[]> {
  const found = new Map<string, StaffMember[]>()
  const load = new Map<string, number>()
  const give = (schoolClass: SchoolClass, competence: Competence, to: StaffMember[]) => {
    found.set(`${schoolClass.name} ${competence}`, to)
    for (const { id } of to) load.set(id, (load.get(id) ?? 0) + hoursIn(schoolClass, competence))
  }

  const wanted = schoolClasses.flatMap((schoolClass) =>
    competencesIn(schoolClass).map((competence) => ({
      schoolClass,
      competence,
      hours: hoursIn(schoolClass, competence),
    })),
  )
  const isOwn = ({ schoolClass, competence }: (typeof wanted)[number]) =>
    classTeachers.get(schoolClass.id)?.competence === competence
  const byHours = [...wanted].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || b.hours - a.hours)

  give(
    classNamed('7Б'),
    'maths',
    teachers.filter(({ email }) => email === personas.teacher.email),
  )
  for (const { schoolClass, competence } of byHours) {
    if (found.has(`${schoolClass.name} ${competence}`)) continue
    const own = classTeachers.get(schoolClass.id)
    const able = teachers
      .filter((teacher) => teacher.competence === competence)
      .sort((a, b) => Number(b === own) - Number(a === own) || (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0))
    give(schoolClass, competence, able.slice(0, competence === 'english' || competence === 'computing' ? 2 : 1))
  }
  return found
}

function competencesIn(schoolClass: SchoolClass): Competence[] {
  const specialists = subjectPlans.filter(
    (plan) =>
      plan.taughtBy !== 'own-class' &&
      hoursOf(plan, schoolClass.grade) > 0 &&
      !(schoolClass.grade <= 4 && plan.byOwnTeacher),
  )
  return [...new Set(specialists.map((plan) => plan.taughtBy))]
}

function hoursIn(schoolClass: SchoolClass, competence: Competence): number {
  return subjectPlans
    .filter((plan) => plan.taughtBy === competence && !(schoolClass.grade <= 4 && plan.byOwnTeacher))
    .reduce((sum, plan) => sum + hoursOf(plan, schoolClass.grade), 0)
}
