import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { AccountKey, ClassKey, JournalKey } from './key'
import { makeClassKey, makeJournalKey } from './make-key'

type JournalRow = Omit<JournalKey, 'accountId' | 'courseId'>

/**
 * What the account is to a course, and in the same statement the trace of the look. The teacher writes; whoever
 * substitutes has those lessons alone; the class teacher and the head read. Null for everybody else.
 */
export async function findJournal(account: AccountKey, courseId: string, today: Day): Promise<JournalKey | null> {
  const [row] = await db.$queryRaw<JournalRow[]>(Prisma.sql`
    WITH mine AS (${appointmentsTable(account)}), found AS (
      SELECT c.school_id, c.year_id, c.class_id, c.scale, u.name AS subject, s.time_zone,
        coalesce(k.grade || k.letter, g.name) AS class_name, coalesce(k.grade, (
          SELECT gk.grade FROM group_members gm JOIN enrolments ge ON ge.school_id = gm.school_id AND ge.id = gm.enrolment_id
          JOIN classes gk ON gk.school_id = ge.school_id AND gk.id = ge.class_id
          WHERE gm.school_id = c.school_id AND gm.group_id = c.group_id LIMIT 1), 1) AS grade,
        EXISTS (SELECT FROM mine m WHERE m.school_id = c.school_id AND m.staff_id = c.teacher_id) AS is_teacher,
        EXISTS (SELECT FROM mine m WHERE m.school_id = c.school_id AND m.role = 'head') AS is_head,
        EXISTS (
          SELECT FROM mine m WHERE m.school_id = c.school_id AND (m.staff_id = k.class_teacher_id OR EXISTS (
            SELECT FROM group_members gm JOIN enrolments ge ON ge.school_id = gm.school_id AND ge.id = gm.enrolment_id
            JOIN classes gk ON gk.school_id = ge.school_id AND gk.id = ge.class_id
            WHERE gm.school_id = c.school_id AND gm.group_id = c.group_id AND gk.class_teacher_id = m.staff_id))
        ) AS is_class_teacher,
        (SELECT coalesce(array_agg(l.id), '{}') FROM mine m
          JOIN lesson_changes x ON x.school_id = m.school_id AND x.teacher_id = m.staff_id AND x.kind <> 'cancelled' AND x.subject_id IS NULL
          JOIN slots t ON t.school_id = x.school_id AND t.id = x.slot_id AND t.course_id = c.id
          JOIN lessons l ON l.school_id = x.school_id AND l.slot_id = x.slot_id AND l.day = x.day
          WHERE m.school_id = c.school_id) AS lesson_ids
      FROM courses c
      JOIN subjects u ON u.id = c.subject_id
      JOIN schools s ON s.id = c.school_id
      LEFT JOIN classes k ON k.school_id = c.school_id AND k.id = c.class_id
      LEFT JOIN groups g ON g.school_id = c.school_id AND g.id = c.group_id
      WHERE c.id = ${courseId}::uuid AND c.school_id = ANY (SELECT school_id FROM mine)
    ), opened AS (
      SELECT f.*, CASE WHEN is_teacher THEN 'teacher' WHEN is_class_teacher THEN 'class-teacher' WHEN is_head THEN 'head'
        WHEN lesson_ids <> '{}' THEN 'substitute' END AS role
      FROM found f
    ), look AS (
      INSERT INTO staff_looks (school_id, kind, subject_id, account_id, role, day)
      SELECT school_id, 'course', ${courseId}::uuid, ${account.accountId}::uuid, role, ${today}::date FROM opened WHERE role IS NOT NULL
      ON CONFLICT DO NOTHING
    )
    SELECT school_id AS "schoolId", time_zone AS "timeZone", year_id AS "yearId", class_id AS "classId", subject,
      class_name AS "className", grade, scale, role, CASE WHEN role = 'substitute' THEN lesson_ids END AS "lessonIds"
    FROM opened WHERE role IS NOT NULL`)
  return row ? makeJournalKey({ accountId: account.accountId, courseId, ...row }) : null
}

type ClassRow = Omit<ClassKey, 'accountId' | 'classId'>

/** What the account is to a class, with the trace of the look; null for everybody but its class teacher and the head. */
export async function findClass(account: AccountKey, classId: string, today: Day): Promise<ClassKey | null> {
  const [row] = await db.$queryRaw<ClassRow[]>(Prisma.sql`
    WITH mine AS (${appointmentsTable(account)}), opened AS (
      SELECT k.school_id, k.year_id, k.grade, k.grade || k.letter AS class_name, s.time_zone,
        CASE WHEN EXISTS (SELECT FROM mine m WHERE m.school_id = k.school_id AND m.staff_id = k.class_teacher_id) THEN 'class-teacher'
          WHEN EXISTS (SELECT FROM mine m WHERE m.school_id = k.school_id AND m.role = 'head') THEN 'head' END AS role
      FROM classes k JOIN schools s ON s.id = k.school_id
      WHERE k.id = ${classId}::uuid AND k.school_id = ANY (SELECT school_id FROM mine)
    ), look AS (
      INSERT INTO staff_looks (school_id, kind, subject_id, account_id, role, day)
      SELECT school_id, 'class', ${classId}::uuid, ${account.accountId}::uuid, role, ${today}::date FROM opened WHERE role IS NOT NULL
      ON CONFLICT DO NOTHING
    )
    SELECT school_id AS "schoolId", year_id AS "yearId", grade, class_name AS "className", time_zone AS "timeZone", role
    FROM opened WHERE role IS NOT NULL`)
  return row ? makeClassKey({ accountId: account.accountId, classId, ...row }) : null
}

/** The account's appointments at schools, as a table. */
function appointmentsTable(account: AccountKey): Prisma.Sql {
  const held = account.appointments.filter((one) => one.schoolId !== null && one.role !== 'office')
  return Prisma.sql`
    SELECT * FROM unnest(${held.map((one) => one.schoolId)}::uuid[], ${held.map((one) => one.staffId)}::uuid[],
      ${held.map((one) => one.role)}::text[]) AS m (school_id, staff_id, role)`
}
