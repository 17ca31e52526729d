import type { ClassKey } from '@/lib/access/key'
import { authorJson } from '@/lib/journal/author-table'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { personJson } from '@/lib/timetable/lesson-tables'
import { finalRulesJson, holdsNow, treeJson } from './attestation-tables'
import { type ClassSheet, type ClassSheetRows, layClassSheet } from './class-sheet'
import { type FinalRules, usualFinalRules } from './final-rules'

type Row = Omit<ClassSheetRows, 'finalRules'> & { finalRules: FinalRules | null }

/**
 * A class in the period asked for by its number, or in the «year»; else in the one that is running, in holidays the one
 * before. One statement; null for a class whose year has no periods. A pupil's marks count whichever class or group of the
 * year they were given in.
 */
export async function findClassSheet(
  ofClass: ClassKey,
  asked: string | string[] | undefined,
  today: Day,
): Promise<ClassSheet | null> {
  const [row] = await db.$queryRaw<Row[]>(statement(ofClass, typeof asked === 'string' ? asked : null, today))
  return row ? layClassSheet({ ...row, finalRules: row.finalRules ?? usualFinalRules }, today) : null
}

function statement({ schoolId, classId, yearId }: ClassKey, asked: string | null, today: Day): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  const day = Prisma.sql`${today}::date`
  return Prisma.sql`
    WITH k AS (
      SELECT k.period_root_id, k.grade, k.grade || k.letter AS name, k.class_teacher_id
      FROM classes k WHERE k.school_id = ${school} AND k.id = ${classId}::uuid
    ), period AS (
      SELECT p.id, p.kind, p.number, p.parent_id, p.first_day, p.last_day
      FROM k JOIN periods p ON p.school_id = ${school} AND (p.parent_id = k.period_root_id OR p.id = k.period_root_id)
      ORDER BY (CASE WHEN p.parent_id IS NULL THEN 'year' ELSE p.number::text END = ${asked}) IS TRUE DESC, p.parent_id IS NULL,
        p.first_day <= ${day} DESC, CASE WHEN p.first_day <= ${day} THEN p.first_day END DESC, p.first_day LIMIT 1
    ), pupil AS MATERIALIZED (
      SELECT e.id, e.pupil_id, e.first_day, e.last_day
      FROM period p JOIN enrolments e ON e.school_id = ${school} AND e.class_id = ${classId}::uuid
      WHERE e.first_day <= p.last_day AND (e.last_day IS NULL OR e.last_day >= p.first_day)
    ), course AS MATERIALIZED (
      SELECT null::uuid AS enrolment_id, c.subject_id FROM courses c
      WHERE c.school_id = ${school} AND c.class_id = ${classId}::uuid AND c.scale IS NOT NULL
      UNION
      SELECT x.id, c.subject_id FROM pupil x
      JOIN group_members g ON g.school_id = ${school} AND g.enrolment_id = x.id
      JOIN courses c ON c.school_id = ${school} AND c.group_id = g.group_id AND c.scale IS NOT NULL
    ), mark AS (
      SELECT DISTINCT ON (x.id, c.subject_id, slot) x.id AS enrolment_id, c.subject_id,
        CASE WHEN m.kind = 'period' THEN m.period_id::text ELSE m.kind END AS slot, m.value,
        CASE WHEN m.suggested <> m.value THEN m.suggested END AS otherwise, m.act_id IS NOT NULL AS is_by_act
      FROM period p, pupil x
      JOIN enrolments e ON e.school_id = ${school} AND e.pupil_id = x.pupil_id
      JOIN classes ek ON ek.school_id = ${school} AND ek.id = e.class_id AND ek.year_id = ${yearId}::uuid
      JOIN period_mark_entries m ON m.school_id = ${school} AND m.enrolment_id = e.id
      JOIN courses c ON c.school_id = ${school} AND c.id = m.course_id
      WHERE (m.period_id = p.id OR p.parent_id IS NULL) AND m.value IS NOT NULL AND ${holdsNow}
      ORDER BY x.id, c.subject_id, slot, m.at DESC
    ), missed AS (
      SELECT x.id, count(*)::int AS lessons, count(*) FILTER (WHERE NOT m.excused)::int AS unexcused
      FROM pupil x
      JOIN attendance_entries m ON m.school_id = ${school} AND m.enrolment_id = x.id AND m.kind = 'absent'
      JOIN lessons l ON l.school_id = ${school} AND l.id = m.lesson_id
      JOIN period p ON l.day BETWEEN p.first_day AND p.last_day
      WHERE NOT EXISTS (SELECT FROM attendance_entries n WHERE n.school_id = ${school} AND n.lesson_id = m.lesson_id
        AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id)
      GROUP BY x.id
    )
    SELECT (${treeJson(schoolId, Prisma.sql`k.period_root_id`)}) AS tree,
      json_build_object('id', p.id, 'kind', p.kind, 'number', p.number, 'firstDay', p.first_day, 'lastDay', p.last_day) AS period,
      k.name AS "className", k.grade, s.short_name AS "schoolName", y.name AS "yearName",
      (SELECT ${personJson('t')} FROM staff t WHERE t.school_id = ${school} AND t.id = k.class_teacher_id) AS "classTeacher",
      (SELECT coalesce(json_agg(json_build_object('enrolmentId', x.id, 'name', ${personJson('t')}, 'firstDay', x.first_day,
          'lastDay', x.last_day, 'missed', coalesce(g.lessons, 0), 'unexcused', coalesce(g.unexcused, 0), 'groupSubjects', (
            SELECT coalesce(json_agg(c.subject_id), '[]') FROM course c WHERE c.enrolment_id = x.id), 'result', (
            SELECT json_build_object('id', m.id, 'result', m.result, 'at', m.at, 'by', ${authorJson(schoolId, 'm')})
            FROM year_result_entries m WHERE m.school_id = ${school} AND m.enrolment_id = x.id AND NOT EXISTS (
              SELECT FROM year_result_entries n WHERE n.school_id = ${school} AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id)))
          ORDER BY t.surname, t.given_name, x.id), '[]')
       FROM pupil x JOIN pupils t ON t.id = x.pupil_id LEFT JOIN missed g ON g.id = x.id) AS pupils,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'isOfClass', c.is_of_class)
          ORDER BY u.name), '[]')
       FROM (SELECT subject_id, bool_or(enrolment_id IS NULL) AS is_of_class FROM course GROUP BY subject_id) c
       JOIN subjects u ON u.id = c.subject_id) AS subjects,
      (SELECT coalesce(json_agg(json_build_array(g.enrolment_id, g.subject_id, g.slot, g.value, g.otherwise, g.is_by_act)), '[]')
       FROM mark g) AS marks,
      (${finalRulesJson(schoolId, Prisma.sql`${yearId}::uuid`)}) AS "finalRules"
    FROM k CROSS JOIN period p
    JOIN schools s ON s.id = ${school}
    JOIN school_years y ON y.school_id = ${school} AND y.id = ${yearId}::uuid`
}
