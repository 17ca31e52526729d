import type { SchoolKey } from '@/lib/access/key'
import { authorJson } from '@/lib/journal/author-table'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { finalRulesJson, holdsNow } from './attestation-tables'
import { type DecisionKind, valuesOf } from './decision'
import { type FinalRules, kindsOfYear, usualFinalRules } from './final-rules'
import { isYear, type PeriodNode } from './period-node'
import { courseTable, isClosedFor, memberTable, presentYear } from './year-tables'

/** What an act changed: of whom, of what, from what to what. */
export type ActLine = {
  id: string
  number: string
  day: Day
  reason: string | null
  by: Person | null
  at: string
  pupil: Person
  className: string
  subject: string
  period: Pick<PeriodNode, 'kind' | 'number'>
  kind: DecisionKind
  from: string | null
  to: string | null
}

const mostActs = 50

/** The acts of the school's present year by which marks were changed, the latest first. */
export async function listActs(school: SchoolKey): Promise<ActLine[]> {
  const id = Prisma.sql`${school.schoolId}::uuid`
  return db.$queryRaw<ActLine[]>(Prisma.sql`
    WITH year AS (${presentYear(school)})
    SELECT a.id, a.number, a.day::text AS day, f.text AS reason, ${authorJson(school.schoolId, 'm')} AS by, a.at::text AS at,
      json_build_object('surname', u.surname, 'givenName', u.given_name, 'patronymic', u.patronymic) AS pupil,
      k.grade || k.letter AS "className", s.name AS subject, json_build_object('kind', p.kind, 'number', p.number) AS period,
      m.kind, o.value AS "from", m.value AS "to"
    FROM acts a
    JOIN period_mark_entries m ON m.school_id = ${id} AND m.act_id = a.id
    JOIN periods p ON p.school_id = ${id} AND p.id = m.period_id
    JOIN year y ON y.id = p.year_id
    JOIN courses c ON c.school_id = ${id} AND c.id = m.course_id
    JOIN subjects s ON s.id = c.subject_id
    JOIN enrolments e ON e.school_id = ${id} AND e.id = m.enrolment_id
    JOIN classes k ON k.school_id = ${id} AND k.id = e.class_id
    JOIN pupils u ON u.id = e.pupil_id
    LEFT JOIN free_texts f ON f.school_id = ${id} AND f.id = a.reason_id
    LEFT JOIN period_mark_entries o ON o.school_id = ${id} AND o.course_id = m.course_id AND o.enrolment_id = m.enrolment_id AND o.id = m.replaces
    WHERE a.school_id = ${id} ORDER BY a.at DESC, a.id DESC LIMIT ${mostActs}`)
}

/** What may be changed in a class by an act: its closed periods, its journals with marks, its pupils. */
export type ActClass = {
  classId: string
  className: string
  grade: number
  periods: PeriodNode[]
  courses: { id: string; subject: string; name: string; scale: string; enrolmentIds: string[] }[]
  pupils: { enrolmentId: string; name: Person }[]
  finalRules: FinalRules
}

/** The classes of the present year in their order. */
export async function listClasses(school: SchoolKey): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw(Prisma.sql`
    WITH year AS (${presentYear(school)})
    SELECT k.id, k.grade || k.letter AS name FROM classes k JOIN year y ON y.id = k.year_id
    WHERE k.school_id = ${school.schoolId}::uuid ORDER BY k.grade, k.letter`)
}

/** Null for a class that is not of this school and year. */
export async function findActClass(school: SchoolKey, classId: string): Promise<ActClass | null> {
  const id = Prisma.sql`${school.schoolId}::uuid`
  const [found] = await db.$queryRaw<(Omit<ActClass, 'finalRules'> & { finalRules: FinalRules | null })[]>(Prisma.sql`
    WITH year AS (${presentYear(school)}), ${courseTable(school.schoolId, Prisma.sql`(SELECT id FROM year)`)}, member AS (
      ${memberTable(school.schoolId)}
    ), here AS (
      SELECT k.id, k.grade, k.letter, k.period_root_id FROM classes k JOIN year y ON y.id = k.year_id
      WHERE k.school_id = ${id} AND k.id = ${classId}::uuid
    ), pupil AS (
      SELECT e.id, p.surname, p.given_name, p.patronymic FROM here h
      JOIN enrolments e ON e.school_id = ${id} AND e.class_id = h.id JOIN pupils p ON p.id = e.pupil_id
    ), taught AS (
      SELECT c.id, c.subject, c.class_name, c.scale, array_agg(DISTINCT m.enrolment_id) AS enrolment_ids
      FROM course c JOIN member m ON m.course_id = c.id JOIN pupil p ON p.id = m.enrolment_id
      WHERE c.scale IS NOT NULL GROUP BY c.id, c.subject, c.class_name, c.scale
    )
    SELECT (${finalRulesJson(school.schoolId, Prisma.sql`(SELECT id FROM year)`)}) AS "finalRules", h.id AS "classId", h.grade || h.letter AS "className", h.grade,
      (SELECT coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'number', t.number, 'firstDay', t.first_day,
          'lastDay', t.last_day) ORDER BY t.parent_id IS NULL, t.first_day), '[]')
        FROM periods t WHERE t.school_id = ${id} AND h.period_root_id IN (t.parent_id, t.id)
          AND EXISTS (SELECT FROM taught c WHERE ${isClosedFor(school.schoolId, Prisma.sql`t.id`, Prisma.sql`c.id`)})) AS periods,
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'subject', c.subject, 'name', c.class_name, 'scale', c.scale,
          'enrolmentIds', c.enrolment_ids) ORDER BY c.subject, c.class_name), '[]') FROM taught c) AS courses,
      (SELECT coalesce(json_agg(json_build_object('enrolmentId', p.id, 'name', json_build_object('surname', p.surname,
          'givenName', p.given_name, 'patronymic', p.patronymic)) ORDER BY p.surname, p.given_name, p.id), '[]') FROM pupil p) AS pupils
    FROM here h`)
  return found ? { ...found, finalRules: found.finalRules ?? usualFinalRules } : null
}

/** One mark that an act is about, as it stands. */
export type ActPlace = {
  period: PeriodNode
  kind: DecisionKind
  course: ActClass['courses'][number]
  pupil: ActClass['pupils'][number]
  now: { id: string; value: string | null } | null
  isClosed: boolean
  values: readonly string[]
}

/** Null where pupil, journal and period do not belong together. */
export async function findActPlace(
  school: SchoolKey,
  of: ActClass,
  asked: { periodId: string; kind: string; courseId: string; enrolmentId: string },
): Promise<ActPlace | null> {
  const period = of.periods.find(({ id }) => id === asked.periodId)
  const course = of.courses.find(({ id }) => id === asked.courseId)
  const pupil = of.pupils.find(({ enrolmentId }) => enrolmentId === asked.enrolmentId)
  if (!period || !course?.enrolmentIds.includes(asked.enrolmentId) || !pupil) return null

  const kind = kindsAt(period, course.subject, of).find((one) => one === asked.kind)
  if (!kind) return null

  const [row] = await db.$queryRaw<{ id: string | null; value: string | null; isClosed: boolean }[]>(Prisma.sql`
    SELECT ${isClosedFor(school.schoolId, Prisma.sql`${period.id}::uuid`, Prisma.sql`${course.id}::uuid`)} AS "isClosed", x.id, x.value
    FROM (SELECT) one LEFT JOIN (
      SELECT m.id, m.value FROM period_mark_entries m
      WHERE m.school_id = ${school.schoolId}::uuid AND m.course_id = ${course.id}::uuid AND m.enrolment_id = ${pupil.enrolmentId}::uuid
        AND m.period_id = ${period.id}::uuid AND m.kind = ${kind} AND ${holdsNow}
    ) x ON true`)
  const now = row?.id ? { id: row.id, value: row.value } : null
  return { period, kind, course, pupil, now, isClosed: row?.isClosed ?? false, values: valuesOf(course.scale, kind) }
}

/** What is given at the end of a period: of a quarter its mark, of the year several. */
function kindsAt(
  period: Pick<PeriodNode, 'kind'>,
  subject: string,
  { grade, finalRules }: Pick<ActClass, 'grade' | 'finalRules'>,
): DecisionKind[] {
  return isYear(period) ? kindsOfYear(subject, grade, finalRules) : ['period']
}
