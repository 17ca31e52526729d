import type { ClassKey, StaffKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { personJson } from '@/lib/timetable/lesson-tables'
import type { ClassDay } from './class-day'

/**
 * The tables with which a statement about a class begins: `pupil` (who is in it on one of the days) and `course` (what is
 * taught to it and to the groups of its pupils).
 */
export function classTables(key: ClassKey, firstDay: Day, lastDay: Day): Prisma.Sql {
  const school = Prisma.sql`${key.schoolId}::uuid`
  return Prisma.sql`
    pupil AS (
      SELECT e.id, e.pupil_id, p.surname, p.given_name, p.patronymic, p.sex FROM enrolments e JOIN pupils p ON p.id = e.pupil_id
      WHERE e.school_id = ${school} AND e.class_id = ${key.classId}::uuid
        AND e.first_day <= ${lastDay}::date AND (e.last_day IS NULL OR ${firstDay}::date <= e.last_day)
    ), course AS (
      SELECT c.id, c.subject_id, c.group_id, c.scale FROM courses c WHERE c.school_id = ${school} AND c.class_id = ${key.classId}::uuid
      UNION
      SELECT c.id, c.subject_id, c.group_id, c.scale FROM pupil
      JOIN group_members m ON m.school_id = ${school} AND m.enrolment_id = pupil.id
      JOIN courses c ON c.school_id = ${school} AND c.group_id = m.group_id AND c.year_id = ${key.yearId}::uuid
    )`
}

/**
 * Everybody of the class at every lesson of a day, in one statement. Lessons hang on the class's courses (14) and their day,
 * entries on the lesson: each step is an index.
 */
export async function findClassDay(key: ClassKey, day: Day): Promise<ClassDay> {
  const school = Prisma.sql`${key.schoolId}::uuid`
  const [row] = await db.$queryRaw<Omit<ClassDay, 'day'>[]>(Prisma.sql`
    WITH ${classTables(key, day, day)}, lesson AS (
      SELECT l.id, l.number, l.attendance_taken_at, c.group_id, u.name AS subject, u.short_name, x.kind = 'cancelled' AS is_cancelled
      FROM course c
      JOIN lessons l ON l.school_id = ${school} AND l.course_id = c.id AND l.day = ${day}::date
      JOIN subjects u ON u.id = c.subject_id
      LEFT JOIN lesson_changes x ON x.school_id = ${school} AND x.slot_id = l.slot_id AND x.day = l.day
    )
    SELECT (
      SELECT coalesce(json_agg(json_build_object('enrolmentId', p.id, 'pupilId', p.pupil_id, 'surname', p.surname,
        'givenName', p.given_name, 'patronymic', p.patronymic, 'sex', p.sex) ORDER BY p.surname, p.given_name, p.id), '[]')
      FROM pupil p) AS pupils, (
      SELECT coalesce(json_agg(json_build_object('lessonId', l.id, 'number', l.number, 'subject', l.subject, 'shortName', l.short_name,
        'isTaken', l.attendance_taken_at IS NOT NULL, 'isCancelled', coalesce(l.is_cancelled, false),
        'members', CASE WHEN l.group_id IS NOT NULL THEN (
          SELECT coalesce(json_agg(m.enrolment_id), '[]') FROM group_members m
          WHERE m.school_id = ${school} AND m.group_id = l.group_id AND m.first_day <= ${day}::date
            AND (m.last_day IS NULL OR ${day}::date <= m.last_day)) END) ORDER BY l.number, l.subject, l.id), '[]')
      FROM lesson l) AS lessons, (
      SELECT coalesce(json_agg(json_build_object('lessonId', a.lesson_id, 'enrolmentId', a.enrolment_id, 'kind', a.kind,
        'reason', a.reason, 'excused', a.excused, 'minutes', a.minutes, 'saidBy', a.said_by)), '[]')
      FROM lesson l JOIN attendance_entries a ON a.school_id = ${school} AND a.lesson_id = l.id
      JOIN pupil p ON p.id = a.enrolment_id
      WHERE a.kind <> 'present' AND NOT EXISTS (
        SELECT FROM attendance_entries n WHERE n.school_id = ${school} AND n.lesson_id = a.lesson_id
          AND n.enrolment_id = a.enrolment_id AND n.replaces = a.id)) AS lines`)
  return { day, ...(row ?? { pupils: [], lessons: [], lines: [] }) }
}

/** A class of the school, for the head's list. */
export type ListedClass = {
  classId: string
  className: string
  classTeacher: Person | null
  pupils: number
  /** Who missed a lesson on the day. */
  missing: number
  lessons: number
  taken: number
}

/** The classes that somebody of the staff may open, with how the day stands: all of them for the head, else the own ones. */
export async function listClasses(staff: StaffKey, day: Day): Promise<ListedClass[]> {
  const school = Prisma.sql`${staff.schoolId}::uuid`
  const mine = staff.isHead ? Prisma.empty : Prisma.sql`AND k.class_teacher_id = ${staff.staffId}::uuid`
  return db.$queryRaw<ListedClass[]>(Prisma.sql`
    SELECT k.id AS "classId", k.grade || k.letter AS "className", CASE WHEN t.id IS NOT NULL THEN ${personJson('t')} END AS "classTeacher",
      (SELECT count(*)::int FROM enrolments e WHERE e.school_id = ${school} AND e.class_id = k.id
        AND e.first_day <= ${day}::date AND (e.last_day IS NULL OR ${day}::date <= e.last_day)) AS pupils, d.*
    FROM classes k
    JOIN school_years y ON y.school_id = ${school} AND y.id = k.year_id AND ${day}::date BETWEEN y.first_day AND y.last_day
    LEFT JOIN staff t ON t.school_id = ${school} AND t.id = k.class_teacher_id
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT l.id)::int AS lessons, count(DISTINCT l.id) FILTER (WHERE l.attendance_taken_at IS NOT NULL)::int AS taken,
        count(DISTINCT a.enrolment_id)::int AS missing
      FROM courses c
      JOIN lessons l ON l.school_id = ${school} AND l.course_id = c.id AND l.day = ${day}::date
      LEFT JOIN attendance_entries a ON a.school_id = ${school} AND a.lesson_id = l.id AND a.kind = 'absent' AND NOT EXISTS (
        SELECT FROM attendance_entries n WHERE n.school_id = ${school} AND n.lesson_id = a.lesson_id
          AND n.enrolment_id = a.enrolment_id AND n.replaces = a.id)
      WHERE c.school_id = ${school} AND c.class_id = k.id
    ) d
    WHERE k.school_id = ${school} ${mine}
    ORDER BY k.grade, k.letter`)
}
