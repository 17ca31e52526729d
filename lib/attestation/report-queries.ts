import type { ClassKey, DiaryKey, VisitorKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { isOpenSubject, personJson } from '@/lib/timetable/lesson-tables'
import { decisionJson, finalRulesJson, treeJson } from './attestation-tables'
import { type FinalRules, usualFinalRules } from './final-rules'
import { layReport, type Report, type ReportRows } from './report'

type Row = Omit<ReportRows, 'finalRules'> & { finalRules: FinalRules | null }

/**
 * A school year of the child, which begins on `firstDay`; null where the child was not at this school then, and for
 * who may not see it. Whoever was narrowed to some subjects reads theirs, and not how the year ended. One statement.
 */
export async function findReport(diary: DiaryKey, { firstDay }: { firstDay: Day }): Promise<Report | null> {
  if (!diary.parts.has('attestation')) return null

  const mine = diary.enrolments.map(({ enrolmentId }) => enrolmentId)
  return read(diary.schoolId, Prisma.sql`e.id = ANY (${mine}::uuid[]) AND y.first_day = ${firstDay}::date`, diary)
}

/** The year of a pupil of this very class; null for anybody else. One statement. */
export async function findReportOf({ schoolId, classId }: ClassKey, enrolmentId: string): Promise<Report | null> {
  return read(
    schoolId,
    Prisma.sql`k.year_id = (SELECT year_id FROM classes WHERE school_id = ${schoolId}::uuid AND id = ${classId}::uuid)
      AND e.pupil_id = (SELECT pupil_id FROM enrolments
        WHERE school_id = ${schoolId}::uuid AND id = ${enrolmentId}::uuid AND class_id = ${classId}::uuid)`,
  )
}

/** The year that a табель was made of, whoever asks: to be compared with the digest of what stood in it, never to be shown. */
export async function findReportToCompare(
  _: VisitorKey,
  { schoolId, enrolmentId }: { schoolId: string; enrolmentId: string },
): Promise<Report | null> {
  return read(schoolId, yearOfPupil(schoolId, enrolmentId))
}

function yearOfPupil(schoolId: string, enrolmentId: string): Prisma.Sql {
  return Prisma.sql`(e.pupil_id, k.year_id) = (
    SELECT o.pupil_id, h.year_id FROM enrolments o JOIN classes h ON h.school_id = o.school_id AND h.id = o.class_id
    WHERE o.school_id = ${schoolId}::uuid AND o.id = ${enrolmentId}::uuid)`
}

/**
 * The marks of a pupil in all classes of the year that `which` chooses, with the periods and subjects of the class where
 * the year ended. Also subjects in which nothing was given yet.
 */
async function read(
  schoolId: string,
  which: Prisma.Sql,
  reader: Pick<DiaryKey, 'subjectIds'> = { subjectIds: null },
): Promise<Report | null> {
  const school = Prisma.sql`${schoolId}::uuid`
  const [row] = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH mine AS MATERIALIZED (
      SELECT e.id, e.pupil_id, e.class_id, e.first_day, k.period_root_id, k.grade, k.grade || k.letter AS class_name,
        y.id AS year_id, y.name AS year_name
      FROM enrolments e
      JOIN classes k ON k.school_id = ${school} AND k.id = e.class_id
      JOIN school_years y ON y.school_id = ${school} AND y.id = k.year_id
      WHERE e.school_id = ${school} AND ${which}
    ), last AS (SELECT * FROM mine ORDER BY first_day DESC, id DESC LIMIT 1),
    entry AS MATERIALIZED (
      SELECT m.*, c.subject_id FROM mine x
      JOIN period_mark_entries m ON m.school_id = ${school} AND m.enrolment_id = x.id
      JOIN courses c ON c.school_id = ${school} AND c.id = m.course_id
    ), subject AS (
      SELECT c.subject_id FROM last x
      JOIN courses c ON c.school_id = ${school} AND c.class_id = x.class_id AND c.scale IS NOT NULL
      UNION
      SELECT c.subject_id FROM last x
      JOIN group_members g ON g.school_id = ${school} AND g.enrolment_id = x.id
      JOIN courses c ON c.school_id = ${school} AND c.group_id = g.group_id AND c.scale IS NOT NULL
      UNION
      SELECT subject_id FROM entry
    )
    SELECT x.id AS "enrolmentId", ${personJson('t')} AS pupil, x.class_name AS "className", x.grade, x.year_name AS "yearName",
      s.short_name AS "schoolName", (${treeJson(schoolId, Prisma.sql`x.period_root_id`)}) AS tree,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name), '[]')
       FROM subject g JOIN subjects u ON u.id = g.subject_id WHERE ${isOpenSubject(reader, Prisma.sql`g.subject_id`)}) AS subjects,
      (SELECT coalesce(json_agg(${decisionJson(schoolId)}::jsonb || jsonb_build_object('courseId', m.course_id,
          'subjectId', m.subject_id, 'periodId', m.period_id, 'kind', m.kind) ORDER BY m.at, m.id), '[]')
       FROM entry m WHERE ${isOpenSubject(reader, Prisma.sql`m.subject_id`)}) AS entries,
      (SELECT json_build_object('result', r.result, 'at', r.at) FROM year_result_entries r
       WHERE r.school_id = ${school} AND r.enrolment_id = x.id AND r.result IS NOT NULL
         AND ${reader.subjectIds === null} AND NOT EXISTS (
         SELECT FROM year_result_entries n WHERE n.school_id = ${school} AND n.enrolment_id = r.enrolment_id AND n.replaces = r.id)) AS result,
      (${finalRulesJson(schoolId, Prisma.sql`x.year_id`)}) AS "finalRules"
    FROM last x JOIN pupils t ON t.id = x.pupil_id JOIN schools s ON s.id = ${school}`)
  return row ? layReport({ ...row, finalRules: row.finalRules ?? usualFinalRules }) : null
}
