import type { JournalKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { type Grid, type GridPeriod, type GridRows, layGrid } from './grid'
import { rulesJson } from './journal-tables'
import { usualRules } from './rules'

type GridRow = Omit<GridRows, 'rules'> & {
  rules: GridRows['rules'] | null
  periods: GridPeriod[]
  period: GridPeriod | null
}

/** The periods of the journal's year, and the spread of the one that is shown; null in a year without periods. */
export type JournalSpread = { periods: GridPeriod[]; grid: Grid | null }

/**
 * The spread of a journal for the period asked for by its number, else today's, in holidays the one before: all of it in
 * one statement. Whoever substitutes gets own lessons alone, without averages and period marks.
 *
 * EXPLAIN ANALYZE on the demo's longest half-year (27 pupils, 40 lessons, 52 columns, among 63 000 marks): 680 pages, all of
 * them cached. Lessons are entered by (school, course, day), columns by (school, lesson), the entries of each column and
 * each lesson once, by their chains' indexes, homework by the lesson. Chains are followed in the application: in SQL the
 * planner, which cannot know how many entries a spread has, compared each entry with all others.
 */
export async function findGrid(journal: JournalKey, asked?: string | string[]): Promise<JournalSpread> {
  const at = { now: now(), today: today(journal.timeZone) }
  const [row] = await db.$queryRaw<GridRow[]>(gridStatement(journal, askedNumber(asked), at.today, at.now))
  if (!row) throw new Error('A statement of scalars answers one row')

  const { periods, period, rules, ...lists } = row
  if (!period) return { periods, grid: null }

  const isPartial = journal.role === 'substitute'
  const said = {
    courseId: journal.courseId,
    scale: journal.scale,
    period,
    mayWrite: journal.role === 'teacher' || isPartial,
    isPartial,
  }
  return { periods, grid: layGrid({ ...lists, rules: rules ?? usualRules }, said, at) }
}

function askedNumber(asked: string | string[] | undefined): number | null {
  return typeof asked === 'string' && /^\d{1,2}$/.test(asked) ? Number(asked) : null
}

function gridStatement(journal: JournalKey, asked: number | null, day: Day, at: Date): Prisma.Sql {
  const school = Prisma.sql`${journal.schoolId}::uuid`
  const course = Prisma.sql`${journal.courseId}::uuid`
  const own = journal.lessonIds ? Prisma.sql`AND l.id = ANY (${[...journal.lessonIds]}::uuid[])` : Prisma.empty
  const recent = new Date(at.getTime() - 24 * 3_600_000)

  return Prisma.sql`
    WITH period AS (${periodsOf(journal)}), shown AS (
      SELECT * FROM period ORDER BY (number = ${asked}::int) DESC NULLS LAST, (first_day <= ${day}::date) DESC,
        CASE WHEN first_day <= ${day}::date THEN first_day END DESC, first_day LIMIT 1
    ), lesson AS MATERIALIZED (
      SELECT l.*, (row_number() OVER (ORDER BY l.day, l.number) - 1)::int AS place
      FROM shown s JOIN lessons l ON l.school_id = ${school} AND l.course_id = ${course} AND l.day BETWEEN s.first_day AND s.last_day ${own}
    ), col AS MATERIALIZED (
      SELECT k.id, l.place AS lesson, k.kind_id, coalesce(k.weight_tenths, 10) AS weight_tenths, k.title,
        (row_number() OVER (ORDER BY l.place, ${isTimed}, k.id) - 1)::int AS place
      FROM lesson l LEFT JOIN columns k ON k.school_id = ${school} AND k.lesson_id = l.id
    ), span AS (${spansOf(journal)}), pupil AS MATERIALIZED (
      SELECT e.id, p.surname, p.given_name, s.spans,
        (row_number() OVER (ORDER BY p.surname, p.given_name, e.first_day, e.id) - 1)::int AS place
      FROM (
        SELECT enrolment_id, json_agg(json_build_array(first_day, last_day) ORDER BY first_day) AS spans
        FROM span GROUP BY enrolment_id
      ) s
      JOIN enrolments e ON e.school_id = ${school} AND e.id = s.enrolment_id
      JOIN pupils p ON p.id = e.pupil_id
    ), mark AS (
      SELECT p.place AS row, c.place AS col, ${entriesJson} AS entries
      FROM col c JOIN mark_entries m ON m.school_id = ${school} AND m.column_id = c.id JOIN pupil p ON p.id = m.enrolment_id
      CROSS JOIN LATERAL (SELECT CASE WHEN m.by_id = ${journal.accountId}::uuid AND m.at > ${recent} THEN extract(epoch FROM m.at)::int END) AS own (at)
      GROUP BY p.place, c.place
    ), presence AS (
      SELECT p.place AS row, l.place AS lesson, json_agg(json_build_object('id', a.id, 'replaces', a.replaces, 'kind', a.kind,
        'reason', a.reason, 'excused', a.excused, 'minutes', a.minutes)) AS entries
      FROM lesson l JOIN attendance_entries a ON a.school_id = ${school} AND a.lesson_id = l.id JOIN pupil p ON p.id = a.enrolment_id
      GROUP BY p.place, l.place
    )
    SELECT
      (SELECT coalesce(json_agg(${periodJson} ORDER BY p.first_day), '[]') FROM period p) AS periods,
      (SELECT ${periodJson} FROM shown p) AS period,
      (${rulesJson(journal.schoolId, Prisma.sql`${journal.yearId}::uuid`)}) AS rules,
      (SELECT coalesce(json_agg(json_build_object('firstDay', o.first_day, 'lastDay', o.last_day, 'until', o.until)), '[]')
        FROM day_openings o WHERE o.school_id = ${school} AND o.course_id = ${course} AND o.until > ${at}) AS openings,
      (SELECT CASE WHEN x.course_id IS NULL THEN 'head' ELSE 'teacher' END
        FROM shown s JOIN period_closings x ON x.school_id = ${school} AND x.period_id = s.id
        WHERE (x.course_id IS NULL OR x.course_id = ${course}) AND x.is_closed AND NOT EXISTS (
          SELECT FROM period_closings n WHERE n.school_id = ${school} AND n.period_id = s.id AND n.replaces = x.id)
        ORDER BY x.course_id NULLS FIRST LIMIT 1) AS "closedBy",
      (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'shortName', w.short_name, 'weightTenths', w.weight_tenths)
        ORDER BY w.weight_tenths, w.name), '[]') FROM work_kinds w WHERE w.school_id = ${school}) AS kinds,
      (SELECT coalesce(json_agg(json_build_object('id', l.id, 'day', l.day, 'number', l.number, 'topic', l.topic,
        'isTaken', l.attendance_taken_at IS NOT NULL, 'homework', (
          SELECT string_agg(h.text, '; ' ORDER BY h.at, h.id) FROM homework h
          WHERE h.school_id = ${school} AND h.given_lesson_id = l.id AND h.enrolment_id IS NULL AND h.withdrawn_at IS NULL)) ORDER BY l.place), '[]')
        FROM lesson l) AS lessons,
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'lesson', c.lesson, 'kindId', c.kind_id, 'weightTenths', c.weight_tenths,
        'title', c.title) ORDER BY c.place), '[]') FROM col c) AS columns,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'surname', p.surname, 'givenName', p.given_name, 'spans', p.spans,
        'periodMark', ${periodMark(journal)}) ORDER BY p.place), '[]') FROM pupil p) AS pupils,
      (SELECT coalesce(json_agg(json_build_array(m.row, m.col, m.entries)), '[]') FROM mark m) AS marks,
      (SELECT coalesce(json_agg(json_build_array(a.row, a.lesson, a.entries)), '[]') FROM presence a) AS attendance`
}

/** Works made here stand in the order in which they were made; ids of loaded data carry no time, and come first. */
const isTimed = Prisma.sql`substr(k.id::text, 15, 1) = '7'`

/** The entries of a cell as [id, replaces, value, at]; one that stands alone, as nearly all do, travels without its id. */
const entriesJson = Prisma.sql`
  CASE WHEN count(*) = 1 THEN json_build_array(json_build_array(NULL, NULL, min(m.value), min(own.at)))
    ELSE json_agg(json_build_array(m.id, m.replaces, m.value, own.at)) END`

const periodJson = Prisma.sql`
  json_build_object('id', p.id, 'kind', p.kind, 'number', p.number, 'firstDay', p.first_day, 'lastDay', p.last_day)`

/** A group follows the periods of the class that its first member is in. */
function periodsOf({ schoolId, courseId, classId }: JournalKey): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  const root = classId
    ? Prisma.sql`SELECT k.period_root_id FROM classes k WHERE k.school_id = ${school} AND k.id = ${classId}::uuid`
    : Prisma.sql`
        SELECT k.period_root_id FROM courses c
        JOIN group_members g ON g.school_id = ${school} AND g.group_id = c.group_id
        JOIN enrolments e ON e.school_id = ${school} AND e.id = g.enrolment_id
        JOIN classes k ON k.school_id = ${school} AND k.id = e.class_id
        WHERE c.school_id = ${school} AND c.id = ${courseId}::uuid ORDER BY k.grade, k.letter LIMIT 1`
  return Prisma.sql`SELECT p.* FROM periods p WHERE p.school_id = ${school} AND p.parent_id = (${root})`
}

/** Who is in the course on any day of the period that is shown: the class, or the members of the group. */
function spansOf({ schoolId, courseId, classId }: JournalKey): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  if (classId) {
    return Prisma.sql`
      SELECT e.id AS enrolment_id, e.first_day, e.last_day FROM shown s
      JOIN enrolments e ON e.school_id = ${school} AND e.class_id = ${classId}::uuid
      WHERE e.first_day <= s.last_day AND (e.last_day IS NULL OR e.last_day >= s.first_day)`
  }
  return Prisma.sql`
    SELECT e.id AS enrolment_id, greatest(e.first_day, g.first_day) AS first_day, least(e.last_day, g.last_day) AS last_day
    FROM shown s
    JOIN courses c ON c.school_id = ${school} AND c.id = ${courseId}::uuid
    JOIN group_members g ON g.school_id = ${school} AND g.group_id = c.group_id
    JOIN enrolments e ON e.school_id = ${school} AND e.id = g.enrolment_id
    WHERE greatest(e.first_day, g.first_day) <= s.last_day
      AND (least(e.last_day, g.last_day) IS NULL OR least(e.last_day, g.last_day) >= s.first_day)`
}

/** What the teacher decided for the period; whoever substitutes does not see it. After `pupil` and `shown`. */
function periodMark({ schoolId, courseId, role }: JournalKey): Prisma.Sql {
  if (role === 'substitute') return Prisma.sql`NULL`

  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`(
    SELECT r.value FROM shown s JOIN period_mark_entries r ON r.school_id = ${school} AND r.course_id = ${courseId}::uuid
      AND r.enrolment_id = p.id AND r.period_id = s.id AND r.kind = 'period'
    WHERE NOT EXISTS (
      SELECT FROM period_mark_entries n WHERE n.school_id = ${school} AND n.course_id = ${courseId}::uuid
        AND n.enrolment_id = p.id AND n.replaces = r.id))`
}
