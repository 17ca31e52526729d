import type { SchoolKey } from '@/lib/access/key'
import { today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { Prisma } from '@/lib/platform/db'
import { personJson } from '@/lib/timetable/lesson-tables'

/**
 * `course`: the journals of a school year with the class or the group that they are of, their teacher, and the root of
 * their periods: that of the class, or of the class that most of a group's members are in.
 */
export function courseTable(schoolId: string, yearId: Prisma.Sql): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    course AS MATERIALIZED (
      SELECT c.id, c.class_id, c.group_id, c.scale, c.subject_id, u.name AS subject, c.teacher_id, ${personJson('t')} AS teacher,
        coalesce(k.grade || k.letter, g.name) AS class_name, coalesce(k.grade, m.grade) AS grade, coalesce(k.letter, m.letter) AS letter,
        coalesce(k.period_root_id, m.period_root_id) AS root_id, coalesce(k.id, m.class_id) AS home_class_id
      FROM courses c
      JOIN subjects u ON u.id = c.subject_id
      JOIN staff t ON t.school_id = ${school} AND t.id = c.teacher_id
      LEFT JOIN classes k ON k.school_id = ${school} AND k.id = c.class_id
      LEFT JOIN groups g ON g.school_id = ${school} AND g.id = c.group_id
      LEFT JOIN LATERAL (
        SELECT gk.id AS class_id, gk.grade, gk.letter, gk.period_root_id FROM group_members gm
        JOIN enrolments ge ON ge.school_id = ${school} AND ge.id = gm.enrolment_id
        JOIN classes gk ON gk.school_id = ${school} AND gk.id = ge.class_id
        WHERE gm.school_id = ${school} AND gm.group_id = c.group_id
        GROUP BY gk.id, gk.grade, gk.letter, gk.period_root_id ORDER BY count(*) DESC, gk.grade, gk.letter LIMIT 1
      ) m ON c.group_id IS NOT NULL
      WHERE c.school_id = ${school} AND c.year_id = ${yearId}
    )`
}

/** `running`: of each tree of periods the part of the year that a day falls in, in holidays the one before. */
export function runningTable(schoolId: string, yearId: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`
    running AS (
      SELECT DISTINCT ON (p.parent_id) p.parent_id AS root_id, p.id, p.first_day, p.last_day
      FROM periods p
      WHERE p.school_id = ${schoolId}::uuid AND p.year_id = ${yearId} AND p.parent_id IS NOT NULL AND p.first_day <= ${day}::date
      ORDER BY p.parent_id, p.first_day DESC
    )`
}

/** The year that today belongs to, in summer the one to come: one row, or none. */
export function presentYear({ schoolId, timeZone }: SchoolKey): Prisma.Sql {
  const day = Prisma.sql`${today(timeZone)}::date`
  return Prisma.sql`
    SELECT y.id, y.name, y.first_day, y.last_day FROM school_years y WHERE y.school_id = ${schoolId}::uuid
    ORDER BY (y.last_day >= ${day}) DESC, CASE WHEN y.last_day >= ${day} THEN y.first_day END, y.first_day DESC LIMIT 1`
}

/** Who is in a course on which days: the class, or the group. After `course`. */
export function memberTable(schoolId: string): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    SELECT c.id AS course_id, e.id AS enrolment_id, e.first_day, e.last_day
    FROM course c JOIN enrolments e ON e.school_id = ${school} AND e.class_id = c.class_id
    UNION ALL
    SELECT c.id, e.id, greatest(e.first_day, g.first_day), least(e.last_day, g.last_day)
    FROM course c JOIN group_members g ON g.school_id = ${school} AND g.group_id = c.group_id
    JOIN enrolments e ON e.school_id = ${school} AND e.id = g.enrolment_id`
}

/** That a period is closed for a course: by its teacher or by the head for all, or by the teacher alone. The columns are ours. */
export function isClosedFor(
  schoolId: string,
  period: Prisma.Sql,
  course: Prisma.Sql,
  by: 'anybody' | 'teacher' = 'anybody',
) {
  const whose =
    by === 'teacher'
      ? Prisma.sql`x.course_id = ${course}`
      : Prisma.sql`(x.course_id IS NULL OR x.course_id = ${course})`
  return Prisma.sql`EXISTS (
    SELECT FROM period_closings x WHERE x.school_id = ${schoolId}::uuid AND x.period_id = ${period} AND x.is_closed
      AND ${whose} AND NOT EXISTS (
        SELECT FROM period_closings n WHERE n.school_id = x.school_id AND n.period_id = x.period_id AND n.replaces = x.id))`
}
