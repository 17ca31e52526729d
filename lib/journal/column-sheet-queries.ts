import type { JournalKey } from '@/lib/access/key'
import { db, Prisma } from '@/lib/platform/db'
import { authorJson } from './author-table'
import { chainOf } from './chain'
import type { ColumnSheet } from './column'

/**
 * A column with everybody who was in the course on its day, and whoever has something in it, in the order of names; or
 * with one of them alone. Null where the journal has no such column, or it is not a lesson of the substitute's.
 */
export async function findColumn(
  journal: JournalKey,
  columnId: string,
  enrolmentId?: string,
): Promise<ColumnSheet | null> {
  const school = Prisma.sql`${journal.schoolId}::uuid`
  const [sheet] = await db.$queryRaw<ColumnSheet[]>(Prisma.sql`
    WITH this AS (
      SELECT k.id, k.kind_id, k.weight_tenths, k.title, l.id AS lesson_id, l.day, l.number, l.topic
      FROM columns k JOIN lessons l ON l.school_id = ${school} AND l.id = k.lesson_id
      WHERE k.school_id = ${school} AND k.course_id = ${journal.courseId}::uuid AND k.id = ${columnId}::uuid
    ), pupil AS (
      SELECT e.id, e.pupil_id, true AS is_member
      FROM this CROSS JOIN courses c
      JOIN enrolments e ON e.school_id = ${school} AND e.class_id = c.class_id
      WHERE c.school_id = ${school} AND c.id = ${journal.courseId}::uuid
        AND e.first_day <= this.day AND (e.last_day IS NULL OR this.day <= e.last_day)
      UNION
      SELECT e.id, e.pupil_id, true
      FROM this CROSS JOIN courses c
      JOIN group_members m ON m.school_id = ${school} AND m.group_id = c.group_id
      JOIN enrolments e ON e.school_id = ${school} AND e.id = m.enrolment_id
      WHERE c.school_id = ${school} AND c.id = ${journal.courseId}::uuid
        AND m.first_day <= this.day AND (m.last_day IS NULL OR this.day <= m.last_day)
        AND e.first_day <= this.day AND (e.last_day IS NULL OR this.day <= e.last_day)
    ), entry AS (
      SELECT m.* FROM this JOIN mark_entries m ON m.school_id = ${school} AND m.column_id = this.id
    ), shown AS (
      SELECT * FROM pupil
      UNION ALL
      SELECT e.id, e.pupil_id, false FROM enrolments e
      WHERE e.school_id = ${school} AND e.id IN (SELECT enrolment_id FROM entry EXCEPT SELECT id FROM pupil)
    )
    SELECT this.id, this.kind_id AS "kindId", w.name AS kind, w.is_test AS "isTest", this.weight_tenths AS "weightTenths", this.title,
      json_build_object('id', this.lesson_id, 'day', this.day, 'number', this.number, 'topic', this.topic) AS lesson,
      (SELECT coalesce(json_agg(json_build_object('enrolmentId', s.id, 'surname', p.surname, 'givenName', p.given_name, 'patronymic', p.patronymic,
          'sex', p.sex, 'isMember', s.is_member,
          'attendance', (SELECT json_build_object('kind', a.kind, 'reason', a.reason, 'excused', a.excused, 'minutes', a.minutes, 'saidBy', a.said_by)
            FROM attendance_entries a WHERE a.school_id = ${school} AND a.lesson_id = this.lesson_id AND a.enrolment_id = s.id AND NOT EXISTS (
              SELECT FROM attendance_entries n WHERE n.school_id = ${school} AND n.lesson_id = this.lesson_id AND n.enrolment_id = s.id AND n.replaces = a.id)),
          'entries', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'replaces', m.replaces, 'value', m.value, 'awaitedUntil', m.awaited_until,
              'comment', f.text, 'reason', coalesce(m.reason, o.text), 'at', m.at, 'byId', m.by_id, 'by', ${authorJson(journal.schoolId, 'm')})), '[]')
            FROM entry m
            LEFT JOIN free_texts f ON f.school_id = ${school} AND f.id = m.comment_id
            LEFT JOIN free_texts o ON o.school_id = ${school} AND o.id = m.reason_id
            WHERE m.enrolment_id = s.id)
        ) ORDER BY p.surname, p.given_name, p.patronymic, s.id), '[]')
        FROM shown s JOIN pupils p ON p.id = s.pupil_id
        ${enrolmentId ? Prisma.sql`WHERE s.id = ${enrolmentId}::uuid` : Prisma.empty}) AS cells
    FROM this JOIN work_kinds w ON w.school_id = ${school} AND w.id = this.kind_id`)
  if (!sheet || (journal.lessonIds && !journal.lessonIds.includes(sheet.lesson.id))) return null
  return { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, entries: chainOf(cell.entries) })) }
}
