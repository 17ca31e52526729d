import type { JournalKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { dayOf } from '@/lib/platform/day'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import type { DayOpening } from './closing'
import type { EntryRefusal } from './entry'
import { type LessonPlace, refusalAt } from './entry-refusal'
import { rulesJson } from './journal-tables'
import { type LessonRefusal, mayPlan } from './lesson'
import { type SchoolRules, usualRules } from './rules'
import { scaleOf } from './scale'

/** What decides whether something may be written at a lesson of the journal. */
export type LessonGround = {
  lesson: LessonPlace & { topic: string | null }
  rules: SchoolRules
  openings: DayOpening[]
  /** By the teacher for this course, or by the head. */
  isPeriodClosed: boolean
  isClosedByHead: boolean
}

type GroundRow = Omit<LessonGround, 'rules' | 'openings'> & {
  rules: SchoolRules | null
  openings: (Omit<DayOpening, 'until'> & { until: string })[]
}

/** The lesson and the rules that hold for it; null where the journal has no such lesson, or it is not the substitute's. */
export async function findLessonGround(
  journal: JournalKey,
  lessonId: string,
  tx: Tx = db,
): Promise<LessonGround | null> {
  if (journal.lessonIds && !journal.lessonIds.includes(lessonId)) return null

  const school = Prisma.sql`${journal.schoolId}::uuid`
  const course = Prisma.sql`${journal.courseId}::uuid`
  const [row] = await tx.$queryRaw<GroundRow[]>(Prisma.sql`
    SELECT json_build_object('id', l.id, 'day', l.day, 'number', l.number, 'topic', l.topic) AS lesson,
      (${rulesJson(journal.schoolId, Prisma.sql`${journal.yearId}::uuid`)}) AS rules,
      (SELECT coalesce(json_agg(json_build_object('firstDay', o.first_day, 'lastDay', o.last_day, 'until', o.until)), '[]')
        FROM day_openings o WHERE o.school_id = ${school} AND o.course_id = ${course}) AS openings,
      closing."isPeriodClosed", closing."isClosedByHead"
    FROM lessons l CROSS JOIN LATERAL (
      SELECT count(*) > 0 AS "isPeriodClosed", coalesce(bool_or(x.course_id IS NULL), false) AS "isClosedByHead"
      FROM classes k
      JOIN periods p ON p.school_id = ${school} AND (p.id = k.period_root_id OR p.parent_id = k.period_root_id)
        AND l.day BETWEEN p.first_day AND p.last_day
      JOIN period_closings x ON x.school_id = ${school} AND x.period_id = p.id AND x.is_closed
        AND (x.course_id IS NULL OR x.course_id = ${course})
      WHERE k.school_id = ${school} AND k.id IN (${classesOf(school, course)}) AND NOT EXISTS (
        SELECT FROM period_closings n WHERE n.school_id = ${school} AND n.period_id = p.id AND n.replaces = x.id)
    ) closing
    WHERE l.school_id = ${school} AND l.course_id = ${course} AND l.id = ${lessonId}::uuid`)
  if (!row) return null

  const openings = row.openings.map((opening) => ({ ...opening, until: new Date(opening.until) }))
  return { ...row, rules: row.rules ?? usualRules, openings }
}

/** Why nothing may be written in a column of a lesson by this person now, null where it may; and the rules that hold. */
export async function findColumnGround(
  journal: JournalKey,
  lessonId: string,
): Promise<{ refusal: EntryRefusal | null; rules: SchoolRules }> {
  const ground = await findLessonGround(journal, lessonId)
  return ground
    ? { refusal: refusalIn(journal, ground), rules: ground.rules }
    : { refusal: 'unknownCell', rules: usualRules }
}

/** Why nothing at all may be written at a lesson now: a period that its teacher has closed is closed for marks alone. */
export function lessonRefusalIn(journal: JournalKey, ground: LessonGround): LessonRefusal {
  const at = now()
  const clock = { now: at, today: dayOf(at, journal.timeZone) }
  const refusal = refusalAt(ground.lesson, journal, ground, clock) as LessonRefusal
  return ground.isClosedByHead && mayPlan(refusal) ? 'periodClosed' : refusal
}

/** Why no mark may be written at a lesson now; null where it may. */
export function refusalIn(journal: JournalKey, ground: LessonGround): EntryRefusal | null {
  const at = now()
  const refusal = refusalAt(ground.lesson, journal, ground, { now: at, today: dayOf(at, journal.timeZone) })
  if (refusal && refusal !== 'notYet') return refusal
  if (!scaleOf(journal.scale)) return 'noMarks'
  return ground.isPeriodClosed ? 'periodClosed' : refusal
}

/** The class of the course, or those out of which its group is made. */
function classesOf(school: Prisma.Sql, course: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT c.class_id FROM courses c WHERE c.school_id = ${school} AND c.id = ${course}
    UNION
    SELECT e.class_id FROM courses c
    JOIN group_members m ON m.school_id = ${school} AND m.group_id = c.group_id
    JOIN enrolments e ON e.school_id = ${school} AND e.id = m.enrolment_id
    WHERE c.school_id = ${school} AND c.id = ${course}`
}
