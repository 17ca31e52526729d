import type { ClassKey, JournalKey, SchoolKey } from '@/lib/access/key'
import { db, Prisma } from '@/lib/platform/db'
import type { Days } from '@/lib/timetable/lesson-tables'
import type { PlannedTest, TestToPlan } from './test-rules'

/** A test of the calendar («график оценочных процедур»), with the classes that write it. */
export type CalendarTest = PlannedTest & { className: string; grade: number; kind: string; title: string | null }

/** The tests of the classes that a course teaches, or of one class, in the order of the days. One statement. */
export async function listTests(key: JournalKey | ClassKey, days: Days): Promise<CalendarTest[]> {
  const classes =
    'courseId' in key
      ? Prisma.sql`SELECT k.id FROM courses c JOIN classes k ON k.school_id = c.school_id AND k.id = c.class_id
          WHERE c.school_id = ${key.schoolId}::uuid AND c.id = ${key.courseId}::uuid
        UNION
        SELECT e.class_id FROM courses c JOIN group_members m ON m.school_id = c.school_id AND m.group_id = c.group_id
          JOIN enrolments e ON e.school_id = m.school_id AND e.id = m.enrolment_id
          WHERE c.school_id = ${key.schoolId}::uuid AND c.id = ${key.courseId}::uuid`
      : Prisma.sql`SELECT ${key.classId}::uuid AS id`
  return listTestsOf(key.schoolId, classes, days)
}

/** The tests of the whole school, for its calendar. */
export async function listTestsOfSchool(school: SchoolKey, days: Days): Promise<CalendarTest[]> {
  const classes = Prisma.sql`SELECT id FROM classes WHERE school_id = ${school.schoolId}::uuid`
  return listTestsOf(school.schoolId, classes, days)
}

function listTestsOf(schoolId: string, classes: Prisma.Sql, { firstDay, lastDay }: Days): Promise<CalendarTest[]> {
  const school = Prisma.sql`${schoolId}::uuid`
  return db.$queryRaw<CalendarTest[]>(Prisma.sql`
    WITH class AS (${classes}), course AS (
      SELECT c.id, c.subject_id, k.id AS class_id, k.grade, k.grade || k.letter AS class_name
      FROM class JOIN classes k ON k.school_id = ${school} AND k.id = class.id
      JOIN courses c ON c.school_id = ${school} AND (c.class_id = k.id OR c.group_id IN (
        SELECT m.group_id FROM enrolments e JOIN group_members m ON m.school_id = ${school} AND m.enrolment_id = e.id
        WHERE e.school_id = ${school} AND e.class_id = k.id))
    )
    SELECT t.id AS "columnId", c.id AS "courseId", u.name AS subject, l.day::text AS day, l.number, c.class_name AS "className",
      c.grade, w.name AS kind, t.title
    FROM course c
    JOIN lessons l ON l.school_id = ${school} AND l.course_id = c.id AND l.day BETWEEN ${firstDay}::date AND ${lastDay}::date
    JOIN columns t ON t.school_id = ${school} AND t.lesson_id = l.id
    JOIN work_kinds w ON w.school_id = ${school} AND w.id = t.kind_id AND w.is_test
    JOIN subjects u ON u.id = c.subject_id
    ORDER BY l.day, c.grade, c.class_name, l.number, t.id`)
}

/** A lesson at which a test may be planned. */
export type LessonToTest = TestToPlan & { lessonId: string }

/** What the rules for tests want to know of lessons at which one is planned; those of another course are left out. One statement. */
export async function listTestsToPlan(journal: JournalKey, lessonIds: readonly string[]): Promise<LessonToTest[]> {
  const school = Prisma.sql`${journal.schoolId}::uuid`
  const rows = await db.$queryRaw<Omit<LessonToTest, 'courseId' | 'subject'>[]>(Prisma.sql`
    WITH lesson AS (
      SELECT l.id, l.day, l.number, c.class_id, c.group_id FROM lessons l JOIN courses c ON c.school_id = l.school_id AND c.id = l.course_id
      WHERE l.school_id = ${school} AND l.course_id = ${journal.courseId}::uuid AND l.id = ANY (${[...lessonIds]}::uuid[])
    ), of_class AS (
      SELECT lesson.id, min(x.number) AS first_number, max(x.number) AS last_number FROM lesson
      JOIN courses c ON c.school_id = ${school} AND (c.class_id = lesson.class_id OR c.group_id IN (
        SELECT m.group_id FROM group_members m JOIN enrolments e ON e.school_id = ${school} AND e.id = m.enrolment_id
        WHERE m.school_id = ${school} AND (e.class_id = lesson.class_id OR e.class_id IN (
          SELECT ge.class_id FROM group_members gm JOIN enrolments ge ON ge.school_id = ${school} AND ge.id = gm.enrolment_id
          WHERE gm.school_id = ${school} AND gm.group_id = lesson.group_id))))
      JOIN lessons x ON x.school_id = ${school} AND x.course_id = c.id AND x.day = lesson.day
      GROUP BY lesson.id
    )
    SELECT l.id AS "lessonId", l.day::text AS day, l.number,
      coalesce(k.first_number, l.number) AS "firstNumber", coalesce(k.last_number, l.number) AS "lastNumber",
      (SELECT count(*)::int FROM slots s WHERE s.school_id = ${school} AND s.course_id = ${journal.courseId}::uuid
        AND s.valid_from <= l.day AND (s.valid_to IS NULL OR l.day <= s.valid_to)) AS "hoursAWeek",
      greatest((SELECT count(*)::int FROM plan_topics p WHERE p.school_id = ${school} AND p.course_id = ${journal.courseId}::uuid),
        (SELECT count(*)::int FROM lessons n WHERE n.school_id = ${school} AND n.course_id = ${journal.courseId}::uuid)) AS "lessonsAYear"
    FROM lesson l LEFT JOIN of_class k ON k.id = l.id
    ORDER BY l.day, l.number`)
  return rows.map((row) => ({ courseId: journal.courseId, subject: journal.subject, ...row }))
}
