import type { JournalKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { PlanHour } from './plan'

export type Plan = {
  hours: PlanHour[]
  /** Lessons of the course up to the day, and those of them that have a topic. */
  lessonsSoFar: number
  topicsGiven: number
  /** Plans that may be taken over, of the same subject: the own ones first. */
  others: { courseId: string; className: string; yearName: string; hours: number; isOwn: boolean }[]
}

/** The plan of a course against what was held of it up to a day. One statement. */
export async function findPlan(journal: JournalKey, day: Day): Promise<Plan> {
  const school = Prisma.sql`${journal.schoolId}::uuid`
  const course = Prisma.sql`${journal.courseId}::uuid`
  const [row] = await db.$queryRaw<Plan[]>(Prisma.sql`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('topic', p.topic, 'homework', p.homework) ORDER BY p.number), '[]')
        FROM plan_topics p WHERE p.school_id = ${school} AND p.course_id = ${course}) AS hours,
      (SELECT count(*)::int FROM lessons l WHERE l.school_id = ${school} AND l.course_id = ${course} AND l.day <= ${day}::date) AS "lessonsSoFar",
      (SELECT count(l.topic)::int FROM lessons l WHERE l.school_id = ${school} AND l.course_id = ${course} AND l.day <= ${day}::date) AS "topicsGiven",
      (SELECT coalesce(json_agg(json_build_object('courseId', o.id, 'className', o.class_name, 'yearName', o.year_name, 'hours', o.hours,
          'isOwn', o.is_own) ORDER BY o.is_own DESC, o.year_name DESC, o.grade, o.class_name), '[]')
        FROM (
          SELECT c.id, coalesce(k.grade || k.letter, g.name) AS class_name, coalesce(k.grade, 0) AS grade, y.name AS year_name,
            c.teacher_id = mine.teacher_id AS is_own,
            (SELECT count(*)::int FROM plan_topics p WHERE p.school_id = ${school} AND p.course_id = c.id) AS hours
          FROM courses mine
          JOIN courses c ON c.school_id = ${school} AND c.subject_id = mine.subject_id AND c.id <> mine.id
          JOIN school_years y ON y.school_id = ${school} AND y.id = c.year_id
          LEFT JOIN classes k ON k.school_id = ${school} AND k.id = c.class_id
          LEFT JOIN groups g ON g.school_id = ${school} AND g.id = c.group_id
          WHERE mine.school_id = ${school} AND mine.id = ${course}
        ) o WHERE o.hours > 0) AS others`)
  if (!row) throw new Error('A journal without a course')
  return row
}
