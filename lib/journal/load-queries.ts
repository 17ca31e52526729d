import type { ClassKey, JournalKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Days } from '@/lib/timetable/lesson-tables'
import { type Load, minutesOfDay } from './load'

/** What is set for the class on each day that has something: minutes by the rule of `minutesOfDay`, personal tasks left out. */
export async function listLoad(key: JournalKey | ClassKey, days: Days): Promise<{ day: Day; minutes: number }[]> {
  const school = Prisma.sql`${key.schoolId}::uuid`
  const classes =
    'courseId' in key
      ? Prisma.sql`SELECT c.class_id AS id FROM courses c WHERE c.school_id = ${school} AND c.id = ${key.courseId}::uuid AND c.class_id IS NOT NULL
        UNION
        SELECT e.class_id FROM courses c JOIN group_members m ON m.school_id = ${school} AND m.group_id = c.group_id
        JOIN enrolments e ON e.school_id = ${school} AND e.id = m.enrolment_id
        WHERE c.school_id = ${school} AND c.id = ${key.courseId}::uuid`
      : Prisma.sql`SELECT ${key.classId}::uuid AS id`
  const rows = await db.$queryRaw<{ day: Day; tasks: Load[] }[]>(Prisma.sql`
    WITH class AS (${classes}), course AS (
      SELECT c.id, c.subject_id FROM courses c WHERE c.school_id = ${school} AND c.class_id IN (SELECT id FROM class)
      UNION
      SELECT c.id, c.subject_id FROM class JOIN enrolments e ON e.school_id = ${school} AND e.class_id = class.id
      JOIN group_members m ON m.school_id = ${school} AND m.enrolment_id = e.id
      JOIN courses c ON c.school_id = ${school} AND c.group_id = m.group_id
    )
    SELECT w.due_day::text AS day, json_agg(json_build_object('subject', u.name, 'courseId', c.id, 'minutes', w.minutes)) AS tasks
    FROM course c
    JOIN homework w ON w.school_id = ${school} AND w.course_id = c.id AND w.due_day BETWEEN ${days.firstDay}::date AND ${days.lastDay}::date
      AND w.enrolment_id IS NULL AND w.withdrawn_at IS NULL
    JOIN subjects u ON u.id = c.subject_id
    GROUP BY w.due_day ORDER BY w.due_day`)
  return rows.map(({ day, tasks }) => ({ day, minutes: minutesOfDay(tasks) }))
}
