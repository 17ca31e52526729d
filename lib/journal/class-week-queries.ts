import type { ClassKey } from '@/lib/access/key'
import { addDays, type Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { personJson } from '@/lib/timetable/lesson-tables'
import { classTables } from './class-queries'

/** The marks that a pupil was given in a subject in a week, in the order of the lessons: «5 4/5 .» */
export type WeekMarks = { enrolmentId: string; subject: string; marks: string }

/** A representative who has signed the week. */
export type Signature = { enrolmentId: string; by: Person }

export type ClassWeek = { subjects: { name: string; shortName: string }[]; marks: WeekMarks[]; signatures: Signature[] }

/** The week of a class from a Monday on, in one statement: marks by pupil and subject, and who signed the week before. */
export async function findClassWeek(key: ClassKey, monday: Day): Promise<ClassWeek> {
  const school = Prisma.sql`${key.schoolId}::uuid`
  const saturday = addDays(monday, 5)
  const [row] = await db.$queryRaw<ClassWeek[]>(Prisma.sql`
    WITH ${classTables(key, addDays(monday, -7), saturday)}, given AS (
      SELECT m.enrolment_id, u.name AS subject, string_agg(m.value, ' ' ORDER BY l.day, l.number, k.id) AS marks
      FROM course c
      JOIN subjects u ON u.id = c.subject_id
      JOIN lessons l ON l.school_id = ${school} AND l.course_id = c.id AND l.day BETWEEN ${monday}::date AND ${saturday}::date
      JOIN columns k ON k.school_id = ${school} AND k.lesson_id = l.id
      JOIN mark_entries m ON m.school_id = ${school} AND m.column_id = k.id AND m.value IS NOT NULL
      JOIN pupil p ON p.id = m.enrolment_id
      WHERE NOT EXISTS (
        SELECT FROM mark_entries n WHERE n.school_id = ${school} AND n.column_id = m.column_id
          AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id)
      GROUP BY m.enrolment_id, u.name
    )
    SELECT (
      SELECT coalesce(json_agg(json_build_object('name', s.name, 'shortName', s.short_name) ORDER BY s.name), '[]')
      FROM (SELECT DISTINCT u.name, u.short_name FROM course c JOIN subjects u ON u.id = c.subject_id WHERE c.scale IS NOT NULL) s) AS subjects, (
      SELECT coalesce(json_agg(json_build_object('enrolmentId', g.enrolment_id, 'subject', g.subject, 'marks', g.marks)), '[]')
      FROM given g) AS marks, (
      SELECT coalesce(json_agg(json_build_object('enrolmentId', s.enrolment_id, 'by', ${personJson('t')}) ORDER BY s.at, s.account_id), '[]')
      FROM pupil p
      JOIN week_signatures s ON s.school_id = ${school} AND s.enrolment_id = p.id AND s.monday = ${addDays(monday, -7)}::date
      JOIN accounts t ON t.id = s.account_id) AS signatures`)
  return row ?? { subjects: [], marks: [], signatures: [] }
}

/** A representative, and how to reach them. */
export type Contact = {
  enrolmentId: string
  name: Person
  relation: string
  phone: string | null
  email: string
}

/** The representatives of the class's pupils whose access is alive on the day. */
export async function listContacts(key: ClassKey, day: Day): Promise<Contact[]> {
  const school = Prisma.sql`${key.schoolId}::uuid`
  return db.$queryRaw<Contact[]>(Prisma.sql`
    WITH ${classTables(key, day, day)}
    SELECT p.id AS "enrolmentId", ${personJson('t')} AS name, g.relation, t.phone, t.email
    FROM pupil p
    JOIN grants g ON g.school_id = ${school} AND g.pupil_id = p.pupil_id AND g.basis = 'representative' AND g.ended_at IS NULL
      AND (g.last_day IS NULL OR ${day}::date <= g.last_day)
    JOIN accounts t ON t.id = g.account_id
    ORDER BY p.surname, p.given_name, p.id, g.started_at, g.id`)
}
