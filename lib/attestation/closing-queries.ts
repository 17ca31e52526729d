import type { SchoolKey } from '@/lib/access/key'
import { authorJson } from '@/lib/journal/author-table'
import { today } from '@/lib/platform/clock'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { PeriodNode } from './period-node'
import { courseTable, isClosedFor, memberTable, presentYear } from './year-tables'

/** A period of one tree, and how far its journals have come. Marks are counted once it has begun, of the year towards its end. */
export type PeriodState = PeriodNode & {
  rootId: string
  /** Journals with marks, those whose teacher has closed the period, and pupils' marks that are not there. */
  courses: number
  closedCourses: number
  missing: number
  /** By the head for all: the entry that holds now; null where there never was one. */
  closing: { id: string; isClosed: boolean; by: Person | null; at: string } | null
}

/** A tree of periods with the classes that follow it. */
export type PeriodTree = { rootId: string; classNames: string[]; periods: PeriodState[] }

/** A journal at the end of a period. */
export type CourseState = {
  courseId: string
  classId: string
  className: string
  subject: string
  teacher: Person
  pupils: number
  missing: number
  isClosed: boolean
}

/** How long before the end of a year its marks are looked for. */
const daysBeforeYearEnds = 30

/** The trees of the school's present year, every period with how many journals are closed and what is missing. */
export async function listPeriods(school: SchoolKey): Promise<PeriodTree[]> {
  const id = Prisma.sql`${school.schoolId}::uuid`
  const rows = await db.$queryRaw<(PeriodState & { classNames: string[] })[]>(Prisma.sql`
    ${statesStatement(school)}
    SELECT p.id, p.kind, p.number, p.first_day::text AS "firstDay", p.last_day::text AS "lastDay", p.root_id AS "rootId",
      coalesce(s.courses, 0) AS courses, coalesce(s.closed, 0) AS "closedCourses", coalesce(s.missing, 0) AS missing,
      (SELECT json_build_object('id', m.id, 'isClosed', m.is_closed, 'by', ${authorJson(school.schoolId, 'm')}, 'at', m.at)
        FROM period_closings m WHERE m.school_id = ${id} AND m.period_id = p.id AND m.course_id IS NULL AND NOT EXISTS (
          SELECT FROM period_closings n WHERE n.school_id = ${id} AND n.period_id = p.id AND n.replaces = m.id)) AS closing,
      (SELECT coalesce(array_agg(k.grade || k.letter ORDER BY k.grade, k.letter), '{}') FROM classes k
        WHERE k.school_id = ${id} AND k.period_root_id = p.root_id) AS "classNames"
    FROM node p
    LEFT JOIN (
      SELECT period_id, count(*)::int AS courses, count(*) FILTER (WHERE is_closed)::int AS closed, sum(missing)::int AS missing
      FROM state GROUP BY period_id
    ) s ON s.period_id = p.id
    ORDER BY p.root_id, p.is_year, p.first_day`)

  const trees = new Map<string, PeriodTree>()
  for (const { classNames, ...period } of rows) {
    const tree = trees.get(period.rootId) ?? { rootId: period.rootId, classNames, periods: [] }
    tree.periods.push(period)
    trees.set(period.rootId, tree)
  }
  return [...trees.values()]
    .filter((tree) => tree.classNames.length > 0)
    .sort((a, b) => b.classNames.length - a.classNames.length)
}

const pageLength = 30

export type CourseStates = { courses: CourseState[]; total: number; pages: number }

/** The journals of a period that are not closed, or those that are, in the order of the classes; a page of them. */
export async function listCoursesAtEnd(
  school: SchoolKey,
  { periodId, isClosed, page }: { periodId: string; isClosed: boolean; page: number },
): Promise<CourseStates> {
  const rows = await db.$queryRaw<(CourseState & { total: number })[]>(Prisma.sql`
    ${statesStatement(school, periodId)}
    SELECT c.id AS "courseId", c.home_class_id AS "classId", c.class_name AS "className", c.subject, c.teacher, s.pupils,
      s.missing, s.is_closed AS "isClosed", (count(*) OVER ())::int AS total
    FROM state s JOIN course c ON c.id = s.course_id
    WHERE s.is_closed = ${isClosed}
    ORDER BY c.grade, c.letter, c.subject, c.class_name, c.id LIMIT ${pageLength} OFFSET ${(page - 1) * pageLength}`)
  const total = rows[0]?.total ?? 0
  return {
    courses: rows.map(({ total: _, ...course }) => course),
    total,
    pages: Math.max(1, Math.ceil(total / pageLength)),
  }
}

/** How many marks of a period are not there yet. */
export async function countMissing(school: SchoolKey, tx: Tx, periodId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ missing: number }[]>(Prisma.sql`
    ${statesStatement(school, periodId)} SELECT coalesce(sum(missing), 0)::int AS missing FROM state`)
  return row?.missing ?? 0
}

/**
 * `node`: the periods of the present year; `course`; and `state`: each journal with marks at each period that has begun,
 * with its pupils and how many of them have no mark.
 */
function statesStatement(school: SchoolKey, periodId?: string): Prisma.Sql {
  const id = Prisma.sql`${school.schoolId}::uuid`
  const day = Prisma.sql`${today(school.timeZone)}::date`
  const one = periodId ? Prisma.sql`AND p.id = ${periodId}::uuid` : Prisma.empty
  return Prisma.sql`
    WITH year AS (${presentYear(school)}), ${courseTable(school.schoolId, Prisma.sql`(SELECT id FROM year)`)}, node AS (
      SELECT p.id, p.kind, p.number, p.first_day, p.last_day, coalesce(p.parent_id, p.id) AS root_id, p.parent_id IS NULL AS is_year
      FROM periods p JOIN year y ON y.id = p.year_id WHERE p.school_id = ${id} ${one}
    ), member AS (${memberTable(school.schoolId)}), expected AS (
      SELECT DISTINCT p.id AS period_id, p.is_year, c.id AS course_id, m.enrolment_id
      FROM node p
      JOIN course c ON c.root_id = p.root_id AND c.scale IS NOT NULL
      JOIN member m ON m.course_id = c.id AND m.first_day <= p.last_day
        AND coalesce(m.last_day, p.last_day) >= least(p.last_day, greatest(p.first_day, ${day}))
      WHERE CASE WHEN p.is_year THEN p.last_day - ${daysBeforeYearEnds}::int ELSE p.first_day END <= ${day}
    ), given AS (
      SELECT m.course_id, m.enrolment_id, m.period_id FROM node p
      JOIN period_mark_entries m ON m.school_id = ${id} AND m.period_id = p.id
        AND m.kind = CASE WHEN p.is_year THEN 'year' ELSE 'period' END AND m.value IS NOT NULL
      WHERE NOT EXISTS (SELECT FROM period_mark_entries n WHERE n.school_id = ${id} AND n.course_id = m.course_id
        AND n.enrolment_id = m.enrolment_id AND n.period_id = m.period_id AND n.kind = m.kind AND n.replaces = m.id)
    ), state AS (
      SELECT e.period_id, e.course_id, count(*)::int AS pupils, count(*) FILTER (WHERE g.course_id IS NULL)::int AS missing,
        ${isClosedFor(school.schoolId, Prisma.sql`e.period_id`, Prisma.sql`e.course_id`, 'teacher')} AS is_closed
      FROM expected e LEFT JOIN given g USING (course_id, enrolment_id, period_id)
      GROUP BY e.period_id, e.course_id
    )`
}
