import type { JournalKey } from '@/lib/access/key'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { personJson } from '@/lib/timetable/lesson-tables'
import { authorJson } from './author-table'
import { type HistoryLine, type HistoryPlace, linesOnPage } from './history'

/** The history is for the teacher, the class teacher and the head: a substitute has some lessons and nothing else. */
export function mayReadHistory({ role }: Pick<JournalKey, 'role'>): boolean {
  return role !== 'substitute'
}

/**
 * What was written in a journal, or of one pupil in it, the latest first: marks, attendance, and works whose weight or
 * kind was changed. One statement; a page is cut out of each ledger before they are put together.
 */
export async function listHistory(
  journal: JournalKey,
  { pupil, from }: { pupil: string | null; from: HistoryPlace | null },
): Promise<{ lines: HistoryLine[]; hasMore: boolean }> {
  const school = Prisma.sql`${journal.schoolId}::uuid`
  const ofPupil = (alias: 'm' | 'a') =>
    pupil ? Prisma.sql`AND ${Prisma.raw(alias)}.enrolment_id = ${pupil}::uuid` : Prisma.empty
  const page = (alias: 'm' | 'a' | 'x') => {
    const entry = Prisma.raw(alias)
    const earlier = from ? Prisma.sql`AND (${entry}.at, ${entry}.id) < (${from.at}, ${from.id}::uuid)` : Prisma.empty
    return Prisma.sql`${earlier} ORDER BY ${entry}.at DESC, ${entry}.id DESC LIMIT ${linesOnPage + 1}`
  }
  const rows = await db.$queryRaw<{ line: HistoryLine }[]>(Prisma.sql`
    WITH lesson AS (
      SELECT l.id, l.day FROM lessons l WHERE l.school_id = ${school} AND l.course_id = ${journal.courseId}::uuid
    ), work AS (
      SELECT k.id, k.lesson_id, l.day, coalesce(k.title, w.name) AS name
      FROM columns k JOIN lesson l ON l.id = k.lesson_id JOIN work_kinds w ON w.school_id = ${school} AND w.id = k.kind_id
      WHERE k.school_id = ${school} AND k.course_id = ${journal.courseId}::uuid
    ), mark AS (
      SELECT m.*, work.lesson_id, work.day, work.name FROM work
      JOIN mark_entries m ON m.school_id = ${school} AND m.column_id = work.id ${ofPupil('m')}
      WHERE true ${page('m')}
    ), attended AS (
      SELECT a.*, lesson.day FROM lesson
      JOIN attendance_entries a ON a.school_id = ${school} AND a.lesson_id = lesson.id ${ofPupil('a')}
      WHERE true ${page('a')}
    ), changed AS (
      SELECT x.*, work.lesson_id, work.day, work.name FROM work
      JOIN column_changes x ON x.school_id = ${school} AND x.column_id = work.id
      WHERE ${pupil === null} ${page('x')}
    )
    SELECT line FROM (
      SELECT m.at, m.id, json_build_object('type', 'mark', 'id', m.id, 'at', m.at, 'by', ${authorJson(journal.schoolId, 'm')},
        'enrolmentId', m.enrolment_id, 'pupil', ${pupilJson(school, 'm')}, 'lesson', json_build_object('id', m.lesson_id, 'day', m.day),
        'columnId', m.column_id, 'work', m.name, 'value', m.value, 'awaitedUntil', m.awaited_until, 'comment', f.text,
        'reason', coalesce(m.reason, o.text), 'before', b.value) AS line
      FROM mark m
      LEFT JOIN mark_entries b ON b.school_id = ${school} AND b.column_id = m.column_id AND b.enrolment_id = m.enrolment_id AND b.id = m.replaces
      LEFT JOIN free_texts f ON f.school_id = ${school} AND f.id = m.comment_id
      LEFT JOIN free_texts o ON o.school_id = ${school} AND o.id = m.reason_id
      UNION ALL
      SELECT a.at, a.id, json_build_object('type', 'attendance', 'id', a.id, 'at', a.at, 'by', ${authorJson(journal.schoolId, 'a')},
        'enrolmentId', a.enrolment_id, 'pupil', ${pupilJson(school, 'a')}, 'lesson', json_build_object('id', a.lesson_id, 'day', a.day),
        'now', ${attendanceJson('a')}, 'before', CASE WHEN b.id IS NOT NULL THEN ${attendanceJson('b')} END)
      FROM attended a
      LEFT JOIN attendance_entries b ON b.school_id = ${school} AND b.lesson_id = a.lesson_id AND b.enrolment_id = a.enrolment_id AND b.id = a.replaces
      UNION ALL
      SELECT x.at, x.id, json_build_object('type', 'column', 'id', x.id, 'at', x.at, 'by', ${authorJson(journal.schoolId, 'x')},
        'columnId', x.column_id, 'work', x.name, 'lesson', json_build_object('id', x.lesson_id, 'day', x.day),
        'kind', k.name, 'weightTenths', x.weight_tenths, 'formerKind', z.name, 'formerTenths', x.former_tenths)
      FROM changed x
      JOIN work_kinds k ON k.school_id = ${school} AND k.id = x.kind_id
      JOIN work_kinds z ON z.school_id = ${school} AND z.id = x.former_kind_id
    ) AS written
    ORDER BY at DESC, id DESC LIMIT ${linesOnPage + 1}`)
  return { lines: rows.slice(0, linesOnPage).map(({ line }) => line), hasMore: rows.length > linesOnPage }
}

export type HistoryPupil = Person & { enrolmentId: string }

/** Whoever is or was in the course, in the order of names: whose history one may ask for. */
export async function listHistoryPupils(journal: JournalKey): Promise<HistoryPupil[]> {
  const school = Prisma.sql`${journal.schoolId}::uuid`
  return db.$queryRaw<HistoryPupil[]>(Prisma.sql`
    SELECT e.id AS "enrolmentId", p.surname, p.given_name AS "givenName", p.patronymic
    FROM courses c
    JOIN enrolments e ON e.school_id = ${school} AND (e.class_id = c.class_id OR e.id IN (
      SELECT m.enrolment_id FROM group_members m WHERE m.school_id = ${school} AND m.group_id = c.group_id))
    JOIN pupils p ON p.id = e.pupil_id
    WHERE c.school_id = ${school} AND c.id = ${journal.courseId}::uuid
    ORDER BY p.surname, p.given_name, p.patronymic, e.id`)
}

function pupilJson(school: Prisma.Sql, entry: 'm' | 'a'): Prisma.Sql {
  return Prisma.sql`(SELECT ${personJson('t')} FROM enrolments e JOIN pupils t ON t.id = e.pupil_id
    WHERE e.school_id = ${school} AND e.id = ${Prisma.raw(entry)}.enrolment_id)`
}

function attendanceJson(alias: 'a' | 'b'): Prisma.Sql {
  const entry = Prisma.raw(alias)
  return Prisma.sql`json_build_object('kind', ${entry}.kind, 'reason', ${entry}.reason, 'excused', ${entry}.excused,
    'minutes', ${entry}.minutes, 'saidBy', ${entry}.said_by)`
}
