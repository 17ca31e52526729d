import type { StaffKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { usualRules } from './rules'
import type { Waiting } from './waiting'

/** How far back a work without marks is asked for: a later one was given up. */
const daysOfWorks = 30

/**
 * What waits for a teacher on a day, in one statement. Lessons are entered by the own courses and by the changes that name
 * the teacher, awaited marks by an index of their own; of a class some hundreds of absences a year are read.
 */
export function listWaiting(staff: StaffKey, today: Day): Promise<Waiting[]> {
  const day = Prisma.sql`${today}::date`
  return db.$queryRaw<Waiting[]>(Prisma.sql`
    WITH ${waitingTables(staff, day)}, found AS (
      ${unfilled(staff, day)}
      UNION ALL ${unmarked(staff, day)}
      UNION ALL ${awaited(staff, day)}
      UNION ALL ${handIns(staff)}
      UNION ALL ${notes(staff)}
    )
    SELECT f.kind, f.count, f.course_id AS "courseId", NULL::uuid AS "classId", c.subject, c.class_name AS "className",
      f.first_id AS "firstId", f.first_day::text AS "firstDay"
    FROM found f JOIN course c ON c.id = f.course_id
    UNION ALL ${absences(staff)}
    UNION ALL ${remarks(staff)}
    ORDER BY "firstDay" NULLS LAST, "className", subject`)
}

function waitingTables({ schoolId, staffId }: StaffKey, day: Prisma.Sql): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  const me = Prisma.sql`${staffId}::uuid`
  return Prisma.sql`
    year AS (
      SELECT y.id, coalesce((SELECT r.days_to_close FROM school_rules r WHERE r.school_id = ${school} AND r.year_id = y.id
        ORDER BY r.at DESC, r.id DESC LIMIT 1), ${usualRules.daysToClose}) AS days_to_close
      FROM school_years y WHERE y.school_id = ${school} AND ${day} BETWEEN y.first_day AND y.last_day
    ), given AS (
      SELECT x.course_id, n.slot_id, n.day FROM lesson_changes n
      JOIN slots x ON x.school_id = ${school} AND x.id = n.slot_id
      WHERE n.school_id = ${school} AND n.teacher_id = ${me} AND n.kind <> 'cancelled' AND n.subject_id IS NULL
        AND n.day BETWEEN ${day} - (SELECT max(days_to_close) FROM year) AND ${day}
    ), course AS (
      SELECT c.id, y.days_to_close, c.teacher_id = ${me} AS is_own, u.name AS subject, coalesce(k.grade || k.letter, g.name) AS class_name
      FROM year y
      JOIN courses c ON c.school_id = ${school} AND c.year_id = y.id AND (c.teacher_id = ${me} OR c.id IN (SELECT course_id FROM given))
      JOIN subjects u ON u.id = c.subject_id
      LEFT JOIN classes k ON k.school_id = ${school} AND k.id = c.class_id
      LEFT JOIN groups g ON g.school_id = ${school} AND g.id = c.group_id
    ), led AS (
      SELECT k.id, k.grade || k.letter AS class_name FROM year y
      JOIN classes k ON k.school_id = ${school} AND k.year_id = y.id AND k.class_teacher_id = ${me}
    )`
}

/** The lessons before today that are still open and were the teacher's to give. */
function unfilled({ schoolId, staffId }: StaffKey, day: Prisma.Sql): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    SELECT 'unfilled' AS kind, count(*)::int AS count, l.course_id, (array_agg(l.id ORDER BY l.day, l.number))[1] AS first_id, min(l.day) AS first_day
    FROM course c
    JOIN lessons l ON l.school_id = ${school} AND l.course_id = c.id AND l.day < ${day} AND l.day >= ${day} - c.days_to_close
    LEFT JOIN lesson_changes n ON n.school_id = ${school} AND n.slot_id = l.slot_id AND n.day = l.day
    WHERE (l.attendance_taken_at IS NULL OR l.topic IS NULL) AND n.kind IS DISTINCT FROM 'cancelled' AND n.subject_id IS NULL
      AND CASE WHEN n.teacher_id IS NULL THEN c.is_own ELSE n.teacher_id = ${staffId}::uuid END
    GROUP BY l.course_id`
}

function unmarked({ schoolId }: StaffKey, day: Prisma.Sql): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    SELECT 'unmarked', count(*)::int, l.course_id, (array_agg(k.id ORDER BY l.day, l.number, k.id))[1], NULL::date
    FROM course c
    JOIN lessons l ON l.school_id = ${school} AND l.course_id = c.id AND l.day BETWEEN ${day} - ${daysOfWorks}::int AND ${day}
    JOIN columns k ON k.school_id = ${school} AND k.lesson_id = l.id
    WHERE c.is_own AND NOT EXISTS (SELECT FROM mark_entries m WHERE m.school_id = ${school} AND m.column_id = k.id)
    GROUP BY l.course_id`
}

function awaited({ schoolId }: StaffKey, day: Prisma.Sql): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    SELECT 'awaited', count(*)::int, k.course_id, (array_agg(k.id ORDER BY m.awaited_until, k.id))[1], NULL::date
    FROM course c
    JOIN columns k ON k.school_id = ${school} AND k.course_id = c.id
    JOIN mark_entries m ON m.school_id = ${school} AND m.column_id = k.id AND m.value = '.' AND m.awaited_until < ${day}
    WHERE c.is_own AND NOT EXISTS (
      SELECT FROM mark_entries n WHERE n.school_id = ${school} AND n.column_id = m.column_id
        AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id)
    GROUP BY k.course_id`
}

/** Of several that a pupil handed in for a task the last one counts. */
function handIns({ schoolId }: StaffKey): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    SELECT 'hand-ins', count(DISTINCT (w.id, i.enrolment_id))::int, w.course_id, NULL::uuid, NULL::date
    FROM course c
    JOIN homework w ON w.school_id = ${school} AND w.course_id = c.id AND w.asks_work AND w.withdrawn_at IS NULL
    JOIN hand_ins i ON i.school_id = ${school} AND i.homework_id = w.id AND i.returned_at IS NULL
    WHERE c.is_own AND NOT EXISTS (
      SELECT FROM hand_ins n WHERE n.school_id = ${school} AND n.homework_id = w.id AND n.enrolment_id = i.enrolment_id AND n.at > i.at)
    GROUP BY w.course_id`
}

function notes({ schoolId }: StaffKey): Prisma.Sql {
  return Prisma.sql`
    SELECT 'notes', count(*)::int, n.course_id, NULL::uuid, NULL::date
    FROM course c
    JOIN journal_notes n ON n.school_id = ${schoolId}::uuid AND n.course_id = c.id AND n.answered_at IS NULL AND n.settled_at IS NULL
    WHERE c.is_own GROUP BY n.course_id`
}

function absences({ schoolId }: StaffKey): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    SELECT 'absences', count(*)::int, NULL::uuid, k.id, NULL, k.class_name, NULL::uuid, NULL
    FROM led k
    JOIN enrolments e ON e.school_id = ${school} AND e.class_id = k.id
    JOIN attendance_entries a ON a.enrolment_id = e.id AND a.school_id = ${school}
    WHERE a.kind = 'absent' AND a.reason IS NULL AND NOT a.excused AND NOT EXISTS (
      SELECT FROM attendance_entries n WHERE n.school_id = ${school} AND n.lesson_id = a.lesson_id
        AND n.enrolment_id = a.enrolment_id AND n.replaces = a.id)
    GROUP BY k.id, k.class_name`
}

function remarks({ schoolId }: StaffKey): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    SELECT 'remarks', count(*)::int, NULL::uuid, k.id, NULL, k.class_name, NULL::uuid, NULL
    FROM led k
    JOIN enrolments e ON e.school_id = ${school} AND e.class_id = k.id
    JOIN remark_entries r ON r.school_id = ${school} AND r.enrolment_id = e.id AND r.is_held AND r.text_id IS NOT NULL
    WHERE NOT EXISTS (SELECT FROM remark_releases x WHERE x.school_id = ${school} AND x.remark_id = r.remark_id)
      AND NOT EXISTS (SELECT FROM remark_entries n WHERE n.school_id = ${school} AND n.remark_id = r.remark_id AND n.replaces = r.id)
    GROUP BY k.id, k.class_name`
}
