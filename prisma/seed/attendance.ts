import { type Day, weekdayOf } from '@/lib/platform/day'
import { moment, schoolDays } from './calendar'
import type { Lesson } from './lessons'
import type { Enrolled } from './pupils'
import { chance, seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { classTeachers } from './staff'
import { personaChild, pupilsOn, type World } from './world'

type Reason = 'illness' | 'family' | 'order' | 'truancy'

/** What a day was for a pupil who was not at every lesson, or late. */
type BadDay =
  | { kind: 'absent'; reason: Reason | null; lessons: (number: number) => boolean; returned: Day | null }
  | { kind: 'late'; minutes: number }

/** By enrolment and day. */
type BadDays = ReadonlyMap<string, BadDay>

const keyOf = (enrolmentId: string, day: Day) => `${enrolmentId} ${day}`

/** Who was away or late on which day; those who are told of in the personas' week are left to `story`. */
function badDaysOf(world: World): BadDays {
  const days = new Map<string, BadDay>()
  const told = new Set([personaChild(world, 'vera'), personaChild(world, 'lev')])
  for (const pupil of world.enrolled) {
    const grade = Number.parseInt(pupil.className, 10)
    const attended = schoolDays(world.year, grade, world.today).filter((day) => weekdayOf(day) < 6 || grade >= 8)
    const luck = chance('attendance', pupil.enrolmentId)
    const frailty = told.has(pupil) ? 0 : pupil.frailty
    for (let index = 0; index < attended.length; index++) {
      const day = attended[index] as Day
      const [ill, other, late, length, which] = [luck.next(), luck.next(), luck.next(), luck.between(2, 6), luck.next()]
      if (ill < frailty * 0.016) {
        for (const lost of attended.slice(index, index + length)) {
          const returned = attended[index + length] ?? null
          days.set(keyOf(pupil.enrolmentId, lost), { kind: 'absent', reason: 'illness', lessons: () => true, returned })
        }
        index += length - 1
      } else if (other < 0.004 + frailty * 0.008) {
        days.set(keyOf(pupil.enrolmentId, day), shortAbsence(which, grade, attended[index + 1] ?? null))
      } else if (late < 0.004 + frailty * 0.02) {
        days.set(keyOf(pupil.enrolmentId, day), { kind: 'late', minutes: 2 + Math.floor(which * 14) })
      }
    }
  }
  return days
}

function shortAbsence(which: number, grade: number, returned: Day | null): BadDay {
  const all = () => true
  if (which < 0.5) return { kind: 'absent', reason: 'family', lessons: all, returned }
  if (which < 0.6) return { kind: 'absent', reason: 'order', lessons: all, returned }
  if (which < 0.66 && grade >= 7)
    return { kind: 'absent', reason: 'truancy', lessons: (number) => number >= 5, returned }
  return { kind: 'absent', reason: null, lessons: (number) => number >= 4, returned: null }
}

/** Adds to the ledger of attendance, and remembers who was away. */
export class Register {
  readonly rows: Row[] = []
  private readonly away = new Set<string>()

  constructor(private readonly world: World) {}

  isAway(lesson: Lesson, pupil: Enrolled): boolean {
    return this.away.has(`${lesson.id} ${pupil.enrolmentId}`)
  }

  /** The teacher writes at the lesson what is seen there; the class teacher, once it is known, writes why. */
  enter(lesson: Lesson, pupil: Enrolled, day: BadDay): void {
    const classTeacher = classTeachers.get(pupil.classId) ?? lesson.teacher
    if (day.kind === 'late') {
      this.write(lesson, pupil, {
        kind: 'late',
        minutes: day.minutes,
        said_by: 'teacher',
        by_id: lesson.teacher.accountId,
      })
      return
    }
    this.away.add(`${lesson.id} ${pupil.enrolmentId}`)
    const absent = { kind: 'absent', minutes: null }
    if (day.reason === 'family') {
      this.write(lesson, pupil, {
        ...absent,
        reason: 'family',
        excused: true,
        said_by: 'parent',
        by_id: classTeacher.accountId,
      })
      return
    }
    const first = this.write(lesson, pupil, { ...absent, said_by: 'teacher', by_id: lesson.teacher.accountId })
    const known = day.returned && day.reason ? moment(day.returned, 540) : null
    if (!known || known > this.world.now) return
    const excused = day.reason !== 'truancy'
    const why = { ...absent, reason: day.reason, excused, said_by: 'class-teacher', by_id: classTeacher.accountId }
    this.write(lesson, pupil, why, known, first)
  }

  private write(
    lesson: Lesson,
    pupil: Enrolled,
    said: Row,
    at = new Date(lesson.endsAt.getTime() - 40 * 60_000),
    replaces: string | null = null,
  ) {
    const id = seedId('attendance', lesson.id, pupil.enrolmentId, replaces ?? 'first')
    this.rows.push({
      school_id: demoSchoolId,
      lesson_id: lesson.id,
      enrolment_id: pupil.enrolmentId,
      id,
      reason: null,
      excused: false,
      minutes: null,
      ...said,
      at,
      replaces,
    })
    return id
  }
}

/** Enters every bad day at the lessons that it touches; a late pupil missed the beginning of the first. */
export function attend(world: World, lessons: readonly Lesson[], register: Register): void {
  const days = badDaysOf(world)
  for (const lesson of lessons) {
    for (const pupil of pupilsOn(world, lesson.course, lesson.day)) {
      const day = days.get(keyOf(pupil.enrolmentId, lesson.day))
      if (!day) continue
      if (day.kind === 'late' ? lesson.isFirst : day.lessons(lesson.number)) register.enter(lesson, pupil, day)
    }
  }
}
