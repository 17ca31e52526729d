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

/** That a period is closed for a course: by its teacher, or by the head for all. `period` and `course` name columns of ours. */
export function isClosedFor(schoolId: string, period: Prisma.Sql, course: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM period_closings x WHERE x.school_id = ${schoolId}::uuid AND x.period_id = ${period} AND x.is_closed
      AND (x.course_id IS NULL OR x.course_id = ${course}) AND NOT EXISTS (
        SELECT FROM period_closings n WHERE n.school_id = x.school_id AND n.period_id = x.period_id AND n.replaces = x.id))`
}
