import type { DiaryKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { type Days, lessonTables } from '@/lib/timetable/lesson-tables'
import { marksJson } from './journal-tables'
import { isBlank, type Mark, type MarkRow, marksOf } from './mark'
import { type SchoolRules, weighed } from './rules'

/** A kind of work with the weight it has in a subject. */
export type WeighedWork = { kind: string; weightTenths: number }

/** A subject of the child in some days: what a page about its average tells. */
export type SubjectMarks = {
  subject: string
  /** The rounding of a period knows marks from 5 down; other scales have only an average. */
  scale: string
  marks: Mark[]
  /** What was marked in this subject this year, lightest first; before anything was, what the school marks at all. */
  works: WeighedWork[]
  /** Lessons planned after today, within the days; null for who may not see the timetable. */
  lessonsLeft: number | null
}

/** Null where the child is not taught the subject in these days. One statement. */
export async function findSubjectMarks(
  diary: DiaryKey,
  subjectId: string,
  days: Days,
  { rules, today }: { rules: SchoolRules; today: Day },
): Promise<SubjectMarks | null> {
  if (!diary.parts.has('marks')) return null

  const school = Prisma.sql`${diary.schoolId}::uuid`
  const [row] = await db.$queryRaw<(Omit<SubjectMarks, 'marks'> & { marks: MarkRow[] })[]>(Prisma.sql`
    WITH ${lessonTables(diary, days)}, own AS (
      SELECT DISTINCT c.id, c.subject, c.scale FROM course c WHERE c.subject_id = ${subjectId}::uuid AND c.scale IS NOT NULL
    ), used AS (
      SELECT DISTINCT w.name, k.weight_tenths FROM own o
      JOIN columns k ON k.school_id = ${school} AND k.course_id = o.id
      JOIN work_kinds w ON w.school_id = ${school} AND w.id = k.kind_id
    ), work AS (
      SELECT * FROM used UNION ALL
      SELECT w.name, w.weight_tenths FROM work_kinds w WHERE w.school_id = ${school} AND NOT EXISTS (SELECT FROM used)
    )
    SELECT (SELECT min(o.subject) FROM own o) AS subject, (SELECT min(o.scale) FROM own o) AS scale, (${marksJson(diary, subjectId)}) AS marks,
      (SELECT coalesce(json_agg(json_build_object('kind', w.name, 'weightTenths', w.weight_tenths)
        ORDER BY w.weight_tenths, w.name), '[]') FROM work w WHERE w.weight_tenths > 0) AS works,
      (${lessonsLeft(diary, today)}) AS "lessonsLeft"
    WHERE EXISTS (SELECT FROM own)`)
  if (!row) return null

  const marks = weighed(marksOf(row.marks, { ...rules, now: now() }), rules)
  return { ...row, marks: marks.filter((mark) => !isBlank(mark)), works: weighed(row.works, rules) }
}

/** A lesson that was cancelled, or gave way to another subject, brings no mark. */
function lessonsLeft(diary: DiaryKey, today: Day): Prisma.Sql {
  if (!diary.parts.has('timetable')) return Prisma.sql`SELECT NULL::int`
  return Prisma.sql`
    SELECT count(*)::int FROM planned p JOIN own o ON o.id = p.course_id
    WHERE p.day > ${today}::date AND NOT EXISTS (
      SELECT FROM lesson_changes x WHERE x.school_id = ${diary.schoolId}::uuid AND x.slot_id = p.slot_id AND x.day = p.day
        AND (x.kind = 'cancelled' OR x.subject_id IS NOT NULL))`
}
