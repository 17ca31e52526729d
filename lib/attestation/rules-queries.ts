import type { SchoolKey } from '@/lib/access/key'
import { authorJson } from '@/lib/journal/author-table'
import { type SchoolRules, usualRules } from '@/lib/journal/rules'
import { today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import type { WorkKind } from './rules-change'
import type { MarksOfPupil } from './rules-preview'
import { courseTable, isClosedFor, presentYear, runningTable } from './year-tables'

export type RulesYear = { id: string; name: string; firstDay: Day; lastDay: Day }

export type RulesVersion = { id: string; rules: SchoolRules; by: Person | null; at: string }

/** A line of the trace that the head's kinds of work leave. Weights are in tenths; a kind that was added had none before. */
export type KindEntry = {
  id: string
  name: string
  weightTenths: number
  formerTenths: number | null
  columns: number
  by: Person | null
  at: string
}

export type RulesOfYear = {
  year: RulesYear
  /** All years of the school, the newest first. */
  years: RulesYear[]
  rules: SchoolRules
  /** The newest version first; empty where the usual rules hold. */
  versions: RulesVersion[]
  kinds: WorkKind[]
  kindEntries: KindEntry[]
}

type Row = Omit<RulesOfYear, 'year' | 'rules'>

/** The rules of a school year with all their versions; without a year those of today's. Null where the school has no such year. */
export async function findRules(school: SchoolKey, yearId?: string, tx: Tx = db): Promise<RulesOfYear | null> {
  const id = Prisma.sql`${school.schoolId}::uuid`
  const asked = Prisma.sql`(SELECT id FROM asked)`
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`
    WITH asked AS (${yearId ? Prisma.sql`SELECT y.id FROM school_years y WHERE y.school_id = ${id} AND y.id = ${yearId}::uuid` : presentYear(school)}    )
    SELECT
      (SELECT json_agg(json_build_object('id', y.id, 'name', y.name, 'firstDay', y.first_day, 'lastDay', y.last_day)
        ORDER BY y.id = ${asked} DESC, y.first_day DESC) FROM school_years y WHERE y.school_id = ${id}) AS years,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'rules', json_build_object('averaging', r.averaging, 'five', r.five,
          'four', r.four, 'three', r.three, 'fewestMarks', r.fewest_marks, 'minutesToUndo', r.minutes_to_undo,
          'daysToClose', r.days_to_close, 'holdsRemarks', r.holds_remarks), 'by', ${authorJson(school.schoolId, 'r')}, 'at', r.at)
        ORDER BY r.at DESC, r.id DESC), '[]') FROM school_rules r WHERE r.school_id = ${id} AND r.year_id = ${asked}) AS versions,
      (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'shortName', w.short_name,
          'weightTenths', w.weight_tenths, 'isTest', w.is_test) ORDER BY w.weight_tenths, w.name), '[]')
        FROM work_kinds w WHERE w.school_id = ${id}) AS kinds,
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', w.name, 'weightTenths', m.weight_tenths,
          'formerTenths', m.former_tenths, 'columns', m.columns, 'by', ${authorJson(school.schoolId, 'm')}, 'at', m.at)
        ORDER BY m.at DESC, m.id DESC), '[]')
        FROM work_kind_entries m JOIN work_kinds w ON w.school_id = ${id} AND w.id = m.kind_id
        JOIN school_years y ON y.school_id = ${id} AND y.id = ${asked} AND m.at::date BETWEEN y.first_day - 60 AND y.last_day
        WHERE m.school_id = ${id}) AS "kindEntries"
    FROM asked`)
  const [year] = row?.years ?? []
  if (!row || !year) return null

  const years = row.years.toSorted((one, other) => (one.firstDay < other.firstDay ? 1 : -1))
  return { ...row, years, year, rules: row.versions[0]?.rules ?? usualRules }
}

/**
 * The marks of the running period, pupil by pupil and subject by subject, in the order of the classes: what a change of the
 * rules is tried on. Where the period is closed nothing is suggested any more, and its marks are left out.
 */
export async function listMarksOfRunningPeriod(school: SchoolKey, yearId: string): Promise<MarksOfPupil[]> {
  const id = Prisma.sql`${school.schoolId}::uuid`
  const year = Prisma.sql`${yearId}::uuid`
  return db.$queryRaw<MarksOfPupil[]>(Prisma.sql`
    WITH ${courseTable(school.schoolId, year)}, ${runningTable(school.schoolId, year, today(school.timeZone))}, cell AS (
      SELECT e.pupil_id, c.subject_id, c.subject, c.scale, m.value, k.kind_id, k.weight_tenths, count(*)::int AS cells
      FROM course c
      JOIN running r ON r.root_id = c.root_id
      JOIN lessons l ON l.school_id = ${id} AND l.course_id = c.id AND l.day BETWEEN r.first_day AND r.last_day
      JOIN columns k ON k.school_id = ${id} AND k.lesson_id = l.id
      JOIN mark_entries m ON m.school_id = ${id} AND m.column_id = k.id
      JOIN enrolments e ON e.school_id = ${id} AND e.id = m.enrolment_id
      LEFT JOIN mark_entries n ON n.school_id = ${id} AND n.column_id = m.column_id AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id
      WHERE n.id IS NULL AND m.value IS NOT NULL AND c.scale IS NOT NULL AND NOT ${isClosedFor(school.schoolId, Prisma.sql`r.id`, Prisma.sql`c.id`)}
      GROUP BY e.pupil_id, c.subject_id, c.subject, c.scale, m.value, k.kind_id, k.weight_tenths
    ), home AS (
      SELECT DISTINCT ON (e.pupil_id) e.pupil_id, k.grade, k.letter FROM enrolments e
      JOIN classes k ON k.school_id = ${id} AND k.id = e.class_id AND k.year_id = ${year}
      WHERE e.school_id = ${id} ORDER BY e.pupil_id, e.first_day DESC
    )
    SELECT json_build_object('surname', p.surname, 'givenName', p.given_name, 'patronymic', p.patronymic) AS pupil,
      h.grade || h.letter AS "className", x.subject, x.scale,
      json_agg(json_build_array(x.value, x.kind_id, x.weight_tenths, x.cells)) AS cells
    FROM cell x JOIN home h ON h.pupil_id = x.pupil_id JOIN pupils p ON p.id = x.pupil_id
    GROUP BY p.id, h.grade, h.letter, x.subject, x.subject_id, x.scale
    ORDER BY h.grade, h.letter, p.surname, p.given_name, p.id, x.subject`)
}

/** How many columns would take a new weight over: those of the running period and later that bear the old one. */
export async function countColumnsToWeigh(
  school: SchoolKey,
  yearId: string,
  weights: readonly { kindId: string; from: number }[],
): Promise<Map<string, number>> {
  if (weights.length === 0) return new Map()

  const rows = await db.$queryRaw<{ kindId: string; columns: number }[]>(Prisma.sql`
    ${openColumns(school, yearId)}
    SELECT k.kind_id AS "kindId", count(*)::int AS columns FROM open_column k
    JOIN unnest(${weights.map(({ kindId }) => kindId)}::uuid[], ${weights.map(({ from }) => from)}::int[]) AS w (kind_id, former)
      ON w.kind_id = k.kind_id AND w.former = k.weight_tenths
    GROUP BY k.kind_id`)
  return new Map(rows.map(({ kindId, columns }) => [kindId, columns]))
}

/** `open_column`: the columns of a year whose averages are still being made: not before the running period, and not of a closed one. */
export function openColumns({ schoolId, timeZone }: SchoolKey, yearId: string): Prisma.Sql {
  const id = Prisma.sql`${schoolId}::uuid`
  const year = Prisma.sql`${yearId}::uuid`
  return Prisma.sql`
    WITH ${courseTable(schoolId, year)}, ${runningTable(schoolId, year, today(timeZone))}, open_column AS (
      SELECT k.id, k.kind_id, k.weight_tenths
      FROM course c
      JOIN running r ON r.root_id = c.root_id
      JOIN lessons l ON l.school_id = ${id} AND l.course_id = c.id AND l.day >= r.first_day
      JOIN columns k ON k.school_id = ${id} AND k.lesson_id = l.id
      WHERE l.day > r.last_day OR NOT ${isClosedFor(schoolId, Prisma.sql`r.id`, Prisma.sql`c.id`)}
    )`
}
