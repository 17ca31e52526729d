import type { SchoolKey } from '@/lib/access/key'
import { authorJson } from '@/lib/journal/author-table'
import { rulesJson } from '@/lib/journal/journal-tables'
import { type SchoolRules, usualRules } from '@/lib/journal/rules'
import { today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { closingDays, type Filling, type Gap, type JournalFilters } from './filling'
import { courseTable, memberTable, presentYear, runningTable } from './year-tables'

const pageLength = 25

export type Fillings = { journals: Filling[]; total: number; pages: number }

/** How the school's journals are kept, in the order of the classes; a page of them. */
export async function listFillings(
  school: SchoolKey,
  { classId, teacherId, subjectId, onlyGaps }: JournalFilters,
  page: number,
): Promise<Fillings> {
  const id = Prisma.sql`${school.schoolId}::uuid`
  const rules = await findPresentRules(school)
  const day = today(school.timeZone)
  const soon = closingDays(day, rules)
  const where = [
    classId && Prisma.sql`c.home_class_id = ${classId}::uuid`,
    teacherId && Prisma.sql`c.teacher_id = ${teacherId}::uuid`,
    subjectId && Prisma.sql`c.subject_id = ${subjectId}::uuid`,
    onlyGaps && Prisma.sql`(g.no_topic > 0 OR g.not_taken > 0 OR g.empty_columns > 0)`,
  ].filter((one) => one !== undefined && one !== false && one !== '')

  const rows = await db.$queryRaw<(Filling & { total: number })[]>(Prisma.sql`
    WITH year AS (${presentYear(school)}), ${courseTable(school.schoolId, Prisma.sql`(SELECT id FROM year)`)},
      ${runningTable(school.schoolId, Prisma.sql`(SELECT id FROM year)`, day)}, lesson AS (
      SELECT l.id, l.course_id, l.day, l.topic IS NULL AS no_topic, l.attendance_taken_at IS NULL AS not_taken, (
        SELECT count(*) FROM columns k WHERE k.school_id = ${id} AND k.lesson_id = l.id
          AND NOT EXISTS (SELECT FROM mark_entries m WHERE m.school_id = ${id} AND m.column_id = k.id)) AS empty_columns
      FROM course c JOIN running r ON r.root_id = c.root_id
      JOIN lessons l ON l.school_id = ${id} AND l.course_id = c.id AND l.day >= r.first_day AND l.day <= r.last_day AND l.day < ${day}::date
    ), gap AS (
      SELECT course_id, count(*) AS lessons, count(*) FILTER (WHERE no_topic) AS no_topic, count(*) FILTER (WHERE not_taken) AS not_taken,
        sum(empty_columns) AS empty_columns,
        count(*) FILTER (WHERE (no_topic OR not_taken) AND day BETWEEN ${soon.firstDay}::date AND ${soon.lastDay}::date) AS soon,
        count(*) FILTER (WHERE (no_topic OR not_taken) AND day < ${soon.firstDay}::date) AS closed
      FROM lesson GROUP BY course_id
    ), shown AS (
      SELECT c.*, g.lessons, g.no_topic, g.not_taken, g.empty_columns, g.soon, g.closed, count(*) OVER () AS total
      FROM course c LEFT JOIN gap g ON g.course_id = c.id
      ${where.length > 0 ? Prisma.sql`WHERE ${Prisma.join(where, ' AND ')}` : Prisma.empty}
      ORDER BY c.grade, c.letter, c.subject, c.class_name, c.id LIMIT ${pageLength} OFFSET ${(page - 1) * pageLength}
    ), member AS (${memberTable(school.schoolId)})
    SELECT c.id AS "courseId", c.class_name AS "className", c.subject, c.teacher, c.total::int, coalesce(c.lessons, 0)::int AS lessons,
      coalesce(c.no_topic, 0)::int AS "noTopic", coalesce(c.not_taken, 0)::int AS "notTaken", coalesce(c.empty_columns, 0)::int AS "emptyColumns",
      coalesce(c.soon, 0)::int AS "closingSoon", coalesce(c.closed, 0)::int AS "closedWithGaps",
      (SELECT count(*)::int FROM journal_notes n WHERE n.school_id = ${id} AND n.course_id = c.id AND n.settled_at IS NULL) AS "openNotes",
      CASE WHEN c.scale IS NOT NULL THEN (
        SELECT count(*)::int FROM member p WHERE p.course_id = c.id AND p.first_day <= ${day}::date AND (p.last_day IS NULL OR p.last_day >= ${day}::date)
          AND (SELECT count(*) FROM running r JOIN lessons l ON l.school_id = ${id} AND l.course_id = c.id AND l.day BETWEEN r.first_day AND r.last_day
            JOIN columns k ON k.school_id = ${id} AND k.lesson_id = l.id AND k.weight_tenths > 0
            JOIN mark_entries m ON m.school_id = ${id} AND m.column_id = k.id AND m.enrolment_id = p.enrolment_id AND m.value ~ '^[0-9]'
            WHERE r.root_id = c.root_id AND NOT EXISTS (SELECT FROM mark_entries n WHERE n.school_id = ${id} AND n.column_id = k.id
              AND n.enrolment_id = p.enrolment_id AND n.replaces = m.id)) < ${rules.fewestMarks}) END AS "fewMarks"
    FROM shown c ORDER BY c.grade, c.letter, c.subject, c.class_name, c.id`)
  const total = rows[0]?.total ?? 0
  return { journals: rows.map(({ total: _, ...row }) => row), total, pages: Math.max(1, Math.ceil(total / pageLength)) }
}

type Choice = { id: string; name: string }
export type FilterChoices = { classes: Choice[]; teachers: (Person & { id: string })[]; subjects: Choice[] }

/** What journals can be looked for by. */
export async function findFilterChoices(school: SchoolKey): Promise<FilterChoices> {
  const [row] = await db.$queryRaw<FilterChoices[]>(Prisma.sql`
    WITH year AS (${presentYear(school)}), ${courseTable(school.schoolId, Prisma.sql`(SELECT id FROM year)`)}
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', k.grade || k.letter) ORDER BY k.grade, k.letter), '[]')
        FROM (SELECT DISTINCT home_class_id AS id, grade, letter FROM course) k) AS classes,
      (SELECT coalesce(json_agg(json_build_object('id', s.id, 'surname', s.surname, 'givenName', s.given_name, 'patronymic', s.patronymic)
        ORDER BY s.surname, s.given_name, s.id), '[]') FROM staff s
        WHERE s.school_id = ${school.schoolId}::uuid AND s.id IN (SELECT teacher_id FROM course)) AS teachers,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name), '[]')
        FROM subjects u WHERE u.id IN (SELECT subject_id FROM course)) AS subjects`)
  return row ?? { classes: [], teachers: [], subjects: [] }
}

/** A journal as the head looks into it: what is missing lesson by lesson, and which closed days were opened. */
export type JournalToKeep = {
  courseId: string
  className: string
  subject: string
  teacher: Person
  gaps: Gap[]
  openings: { id: string; firstDay: Day; lastDay: Day; until: string; by: Person | null }[]
  rules: SchoolRules
}

const mostGaps = 60
const mostOpenings = 10

/** Null for a journal that is not of this school. Gaps of the year up to yesterday, the oldest first; openings the latest first. */
export async function findJournalToKeep(school: SchoolKey, courseId: string): Promise<JournalToKeep | null> {
  const id = Prisma.sql`${school.schoolId}::uuid`
  const course = Prisma.sql`${courseId}::uuid`
  const [row] = await db.$queryRaw<(Omit<JournalToKeep, 'rules'> & { rules: SchoolRules | null })[]>(Prisma.sql`
    SELECT c.id AS "courseId", coalesce(k.grade || k.letter, g.name) AS "className", u.name AS subject,
      json_build_object('surname', t.surname, 'givenName', t.given_name, 'patronymic', t.patronymic) AS teacher,
      (${rulesJson(school.schoolId, Prisma.sql`c.year_id`)}) AS rules,
      (SELECT coalesce(json_agg(json_build_object('lessonId', l.id, 'day', l.day, 'number', l.number, 'hasNoTopic', l.topic IS NULL,
          'isNotTaken', l.attendance_taken_at IS NULL, 'emptyColumns', l.empty_columns) ORDER BY l.day, l.number), '[]')
        FROM (
          SELECT * FROM (
            SELECT l.*, (SELECT count(*)::int FROM columns o WHERE o.school_id = ${id} AND o.lesson_id = l.id
              AND NOT EXISTS (SELECT FROM mark_entries m WHERE m.school_id = ${id} AND m.column_id = o.id)) AS empty_columns
            FROM lessons l WHERE l.school_id = ${id} AND l.course_id = c.id AND l.day < ${today(school.timeZone)}::date
          ) l WHERE l.topic IS NULL OR l.attendance_taken_at IS NULL OR l.empty_columns > 0 ORDER BY l.day, l.number LIMIT ${mostGaps}
        ) l) AS gaps,
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'firstDay', o.first_day, 'lastDay', o.last_day, 'until', o.until,
          'by', ${openedBy(school)}) ORDER BY o.at DESC, o.id DESC), '[]')
        FROM (SELECT * FROM day_openings o WHERE o.school_id = ${id} AND o.course_id = c.id ORDER BY o.at DESC LIMIT ${mostOpenings}) o) AS openings
    FROM courses c
    JOIN subjects u ON u.id = c.subject_id
    JOIN staff t ON t.school_id = ${id} AND t.id = c.teacher_id
    LEFT JOIN classes k ON k.school_id = ${id} AND k.id = c.class_id
    LEFT JOIN groups g ON g.school_id = ${id} AND g.id = c.group_id
    WHERE c.school_id = ${id} AND c.id = ${course}`)
  return row ? { ...row, rules: row.rules ?? usualRules } : null
}

function openedBy({ schoolId }: SchoolKey): Prisma.Sql {
  return Prisma.sql`(SELECT ${authorJson(schoolId, 'm')} FROM (SELECT o.by_id) m)`
}

/** The rules of the present year. */
async function findPresentRules(school: SchoolKey): Promise<SchoolRules> {
  const [row] = await db.$queryRaw<{ rules: SchoolRules | null }[]>(Prisma.sql`
    WITH year AS (${presentYear(school)})
    SELECT (${rulesJson(school.schoolId, Prisma.sql`(SELECT id FROM year)`)}) AS rules`)
  return row?.rules ?? usualRules
}
