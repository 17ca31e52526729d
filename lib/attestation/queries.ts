import type { JournalKey } from '@/lib/access/key'
import { rulesJson } from '@/lib/journal/journal-tables'
import { type SchoolRules, usualRules } from '@/lib/journal/rules'
import type { Day } from '@/lib/platform/day'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import { personJson } from '@/lib/timetable/lesson-tables'
import { closingTable, decisionJson, finalRulesJson, holdsNow, treeJson } from './attestation-tables'
import { type CoursePeriod, kindsOf, type PupilRow } from './course-period'
import type { DecisionKind } from './decision'
import { type FinalRules, usualFinalRules } from './final-rules'
import { isYear, type PeriodNode } from './period-node'

type Asked = { periodId: string; kind?: DecisionKind; today: Day }

type CoursePeriodRow = Pick<CoursePeriod, 'period' | 'tree' | 'subject' | 'lessons' | 'closing'> & {
  pupils: PupilRow[] | null
  rules: SchoolRules | null
  finalRules: FinalRules | null
}

/**
 * A course at the end of a period: its pupils with all that a mark is given by, in one statement. Null where the period is
 * not of this course, or nothing of this kind is given there.
 */
export async function findCoursePeriod(
  journal: JournalKey,
  { periodId, kind, today }: Asked,
  tx: Tx = db,
): Promise<CoursePeriod | null> {
  const [row] = await tx.$queryRaw<CoursePeriodRow[]>(statement(journal, { periodId, kind, today }))
  if (!row?.period) return null

  const course: CoursePeriod = {
    ...row,
    grade: journal.grade,
    scale: journal.scale,
    kind: kind ?? (isYear(row.period) ? 'year' : 'period'),
    pupils: row.pupils ?? [],
    rules: row.rules ?? usualRules,
    finalRules: row.finalRules ?? usualFinalRules,
  }
  return kindsOf(course).includes(course.kind) ? course : null
}

/**
 * Averages count the pupil's marks of the subject in the period, whichever group or class of the school they were given
 * in. What holds of other periods and years is read only for what is reckoned from it.
 */
function statement(journal: JournalKey, { periodId, kind, today }: Asked): Prisma.Sql {
  const { schoolId, courseId, yearId } = journal
  const school = Prisma.sql`${schoolId}::uuid`
  const year = Prisma.sql`${yearId}::uuid`
  const decided = kind ?? null
  return Prisma.sql`
    WITH period AS (
      SELECT p.id, p.kind, p.number, p.first_day, p.last_day, coalesce(p.parent_id, p.id) AS root_id, c.subject_id,
        coalesce(${decided}, CASE WHEN p.parent_id IS NULL THEN 'year' ELSE 'period' END) AS decided
      FROM periods p JOIN courses c ON c.school_id = ${school} AND c.id = ${courseId}::uuid
      WHERE p.school_id = ${school} AND p.id = ${periodId}::uuid AND p.year_id = ${year}
    ), member AS (${memberTable(journal)}
    ), pupil AS MATERIALIZED (
      SELECT DISTINCT e.id AS enrolment_id, e.pupil_id, k.grade
      FROM member n
      JOIN enrolments e ON e.school_id = ${school} AND e.id = n.enrolment_id
      JOIN classes k ON k.school_id = ${school} AND k.id = e.class_id
      JOIN period p ON p.root_id = k.period_root_id
      WHERE greatest(n.first_day, e.first_day) <= p.last_day
        AND coalesce(least(n.last_day, e.last_day), p.last_day) >= least(p.last_day, greatest(p.first_day, ${today}::date))
    ), enrolled AS (
      SELECT e.id, e.pupil_id, e.class_id FROM pupil x
      JOIN enrolments e ON e.school_id = ${school} AND e.pupil_id = x.pupil_id
      JOIN classes k ON k.school_id = ${school} AND k.id = e.class_id AND k.year_id = ${year}
    ), taught AS (
      SELECT c.id FROM enrolled e JOIN courses c ON c.school_id = ${school} AND c.class_id = e.class_id
      JOIN period p ON p.subject_id = c.subject_id
      UNION
      SELECT c.id FROM enrolled e JOIN group_members m ON m.school_id = ${school} AND m.enrolment_id = e.id
      JOIN courses c ON c.school_id = ${school} AND c.group_id = m.group_id
      JOIN period p ON p.subject_id = c.subject_id
    ), held_lesson AS MATERIALIZED (
      SELECT l.id, l.course_id FROM taught t JOIN lessons l ON l.school_id = ${school} AND l.course_id = t.id
      JOIN period p ON l.day BETWEEN p.first_day AND p.last_day AND p.decided = 'period'
      WHERE l.day <= ${today}::date
    ), counted AS MATERIALIZED (
      SELECT e.pupil_id, m.value, k.weight_tenths, count(*)::int AS cells
      FROM held_lesson l
      JOIN columns k ON k.school_id = ${school} AND k.lesson_id = l.id
      JOIN mark_entries m ON m.school_id = ${school} AND m.column_id = k.id
      JOIN enrolled e ON e.id = m.enrolment_id
      WHERE NOT EXISTS (SELECT FROM mark_entries n WHERE n.school_id = ${school} AND n.column_id = m.column_id
        AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id)
      GROUP BY e.pupil_id, m.value, k.weight_tenths
    ), missed AS MATERIALIZED (
      SELECT e.pupil_id, count(*)::int AS lessons
      FROM held_lesson l
      JOIN attendance_entries m ON m.school_id = ${school} AND m.lesson_id = l.id AND m.kind = 'absent'
      JOIN enrolled e ON e.id = m.enrolment_id
      WHERE NOT EXISTS (SELECT FROM attendance_entries n WHERE n.school_id = ${school} AND n.lesson_id = m.lesson_id
        AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id)
      GROUP BY e.pupil_id
    ), held AS MATERIALIZED (
      SELECT e.pupil_id, json_agg(json_build_object('subject', u.name, 'grade', k.grade, 'isThisYear', k.year_id = ${year},
        'kind', m.kind, 'periodId', m.period_id, 'value', m.value) ORDER BY m.at) AS marks
      FROM period p
      JOIN pupil x ON p.decided IN ('year', 'final')
      JOIN enrolments e ON e.school_id = ${school} AND e.pupil_id = x.pupil_id
      JOIN classes k ON k.school_id = ${school} AND k.id = e.class_id
      JOIN period_mark_entries m ON m.school_id = ${school} AND m.enrolment_id = e.id
      JOIN courses c ON c.school_id = ${school} AND c.id = m.course_id
      JOIN subjects u ON u.id = c.subject_id
      WHERE (c.subject_id = p.subject_id OR (p.decided = 'final' AND m.kind = 'year')) AND ${holdsNow}
      GROUP BY e.pupil_id
    )
    SELECT json_build_object('id', p.id, 'kind', p.kind, 'number', p.number, 'firstDay', p.first_day, 'lastDay', p.last_day) AS period,
      (${treeJson(schoolId, Prisma.sql`p.root_id`)}) AS tree, (SELECT u.name FROM subjects u WHERE u.id = p.subject_id) AS subject,
      (SELECT count(*)::int FROM held_lesson l WHERE l.course_id = ${courseId}::uuid) AS lessons,
      (SELECT json_agg(json_build_object('enrolmentId', x.enrolment_id, 'name', ${personJson('t')}, 'grade', x.grade,
        'counted', (SELECT coalesce(json_agg(json_build_object('value', g.value, 'weightTenths', g.weight_tenths, 'cells', g.cells)), '[]')
          FROM counted g WHERE g.pupil_id = x.pupil_id),
        'missed', coalesce((SELECT g.lessons FROM missed g WHERE g.pupil_id = x.pupil_id), 0),
        'decisions', (SELECT coalesce(json_agg(${decisionJson(schoolId)}), '[]') FROM period_mark_entries m
          WHERE m.school_id = ${school} AND m.course_id = ${courseId}::uuid AND m.enrolment_id = x.enrolment_id
            AND m.period_id = p.id AND m.kind = p.decided),
        'held', coalesce((SELECT g.marks FROM held g WHERE g.pupil_id = x.pupil_id), '[]'))
        ORDER BY t.surname, t.given_name, x.enrolment_id)
       FROM pupil x JOIN pupils t ON t.id = x.pupil_id) AS pupils,
      (${rulesJson(schoolId, year)}) AS rules,
      (${finalRulesJson(schoolId, year)}) AS "finalRules",
      (SELECT json_build_object('isForAll', z.course_id IS NULL, 'at', z.at, 'by', z.by)
       FROM (${closingTable(schoolId, periodId, courseId)}) z ORDER BY z.course_id NULLS FIRST LIMIT 1) AS closing
    FROM period p
    WHERE EXISTS (SELECT FROM pupil)`
}

/** Those of the course with the days on which they belong to it: of the class, or of the group. */
function memberTable({ schoolId, courseId, classId }: JournalKey): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  if (classId !== null) {
    return Prisma.sql`SELECT e.id AS enrolment_id, e.first_day, e.last_day FROM enrolments e
      WHERE e.school_id = ${school} AND e.class_id = ${classId}::uuid`
  }
  return Prisma.sql`SELECT m.enrolment_id, m.first_day, m.last_day
    FROM courses c JOIN group_members m ON m.school_id = ${school} AND m.group_id = c.group_id
    WHERE c.school_id = ${school} AND c.id = ${courseId}::uuid`
}

/** The periods of a course's year in their order, the year last: where its marks for a period are given. */
export async function listPeriodNodes(journal: JournalKey): Promise<PeriodNode[]> {
  const [row] = await db.$queryRaw<{ tree: PeriodNode[] | null }[]>(Prisma.sql`
    WITH root AS (
      SELECT k.period_root_id AS id FROM (${memberTable(journal)}) n
      JOIN enrolments e ON e.school_id = ${journal.schoolId}::uuid AND e.id = n.enrolment_id
      JOIN classes k ON k.school_id = ${journal.schoolId}::uuid AND k.id = e.class_id
      ORDER BY n.first_day DESC LIMIT 1
    )
    SELECT (${treeJson(journal.schoolId, Prisma.sql`r.id`)}) AS tree FROM root r`)
  return row?.tree ?? []
}
