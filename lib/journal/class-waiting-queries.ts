import type { ClassKey } from '@/lib/access/key'
import { addDays, type Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { personJson } from '@/lib/timetable/lesson-tables'
import { classTables } from './class-queries'
import type { ClassAbsence, HeldRemark } from './class-waiting'
import { rulesJson } from './journal-tables'
import { type SchoolRules, usualRules } from './rules'

type Waiting = { rules: SchoolRules; absences: ClassAbsence[]; remarks: HeldRemark[] }

/**
 * What waits for the class teacher in one statement: the absences of the days that are still open, explained or not, in the
 * order of the lessons, and the remarks that are held.
 */
export async function findWaiting(key: ClassKey, today: Day): Promise<Waiting> {
  const school = Prisma.sql`${key.schoolId}::uuid`
  const [row] = await db.$queryRaw<(Omit<Waiting, 'rules'> & { rules: SchoolRules | null })[]>(Prisma.sql`
    WITH ${classTables(key, addDays(today, -longestOpen), today)}, rules AS (
      SELECT (${rulesJson(key.schoolId, Prisma.sql`${key.yearId}::uuid`)}) AS json
    )
    SELECT (SELECT json FROM rules) AS rules, (
      SELECT coalesce(json_agg(json_build_object('entryId', a.id, 'enrolmentId', a.enrolment_id, 'kind', a.kind, 'reason', a.reason,
        'excused', a.excused, 'minutes', a.minutes, 'saidBy', a.said_by, 'day', l.day, 'number', l.number, 'subject', u.name)
        ORDER BY l.day, l.number, a.id), '[]')
      FROM course c
      JOIN subjects u ON u.id = c.subject_id
      JOIN lessons l ON l.school_id = ${school} AND l.course_id = c.id
        AND l.day BETWEEN ${today}::date - coalesce((SELECT json ->> 'daysToClose' FROM rules)::int, ${usualRules.daysToClose}) AND ${today}::date
      JOIN attendance_entries a ON a.school_id = ${school} AND a.lesson_id = l.id AND a.kind = 'absent'
      JOIN pupil p ON p.id = a.enrolment_id
      WHERE NOT EXISTS (
        SELECT FROM attendance_entries n WHERE n.school_id = ${school} AND n.lesson_id = a.lesson_id
          AND n.enrolment_id = a.enrolment_id AND n.replaces = a.id)) AS absences, (
      SELECT coalesce(json_agg(json_build_object('remarkId', r.remark_id, 'enrolmentId', r.enrolment_id, 'kind', r.kind, 'day', r.day,
        'text', f.text, 'by', (
          SELECT ${personJson('author')} FROM staff author WHERE author.school_id = ${school} AND author.id = coalesce((
            SELECT o.staff_id FROM appointments o WHERE o.account_id = r.by_id AND o.school_id = ${school} AND o.staff_id IS NOT NULL
            ORDER BY o.started_at DESC LIMIT 1), r.by_id)),
        'subject', (SELECT u.name FROM lessons l JOIN courses c ON c.school_id = ${school} AND c.id = l.course_id
          JOIN subjects u ON u.id = c.subject_id WHERE l.school_id = ${school} AND l.id = r.lesson_id)) ORDER BY r.day, r.id), '[]')
      FROM pupil p
      JOIN remark_entries r ON r.school_id = ${school} AND r.enrolment_id = p.id AND r.is_held AND r.text_id IS NOT NULL
      LEFT JOIN free_texts f ON f.school_id = ${school} AND f.id = r.text_id
      WHERE NOT EXISTS (SELECT FROM remark_releases x WHERE x.school_id = ${school} AND x.remark_id = r.remark_id)
        AND NOT EXISTS (SELECT FROM remark_entries n WHERE n.school_id = ${school} AND n.enrolment_id = r.enrolment_id AND n.replaces = r.id)
    ) AS remarks`)
  return row ? { ...row, rules: row.rules ?? usualRules } : { rules: usualRules, absences: [], remarks: [] }
}

/** No school leaves its days open for longer than a year. */
const longestOpen = 365
