import type { DiaryKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { Prisma } from '@/lib/platform/db'
import { type Days, isOpenSubject, personJson } from '@/lib/timetable/lesson-tables'
import { authorJson } from './author-table'
import { setForPupil } from './homework-tables'

const nothing = Prisma.sql`SELECT '[]'::json`

/** The marks of the held lessons, or of one subject, with all that ever stood in their cells, as `MarkRow[]`. After `lessonTables`. */
export function marksJson(diary: DiaryKey, subjectId?: string): Prisma.Sql {
  if (!diary.parts.has('marks')) return nothing

  const school = Prisma.sql`${diary.schoolId}::uuid`
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object(
      'columnId', k.id, 'lessonId', h.id, 'day', h.day, 'subjectId', h.subject_id, 'subject', h.subject, 'scale', h.scale,
      'kind', w.name, 'title', k.title, 'weightTenths', k.weight_tenths,
      'id', m.id, 'replaces', m.replaces, 'value', m.value, 'awaitedUntil', m.awaited_until,
      'comment', f.text, 'reason', coalesce(m.reason, o.text), 'at', m.at, 'by', ${authorJson(diary.schoolId, 'm')}) ORDER BY h.day, h.number, k.id, m.id), '[]')
    FROM held h
    JOIN columns k ON k.school_id = ${school} AND k.lesson_id = h.id
    JOIN mark_entries m ON m.school_id = ${school} AND m.column_id = k.id AND m.enrolment_id = h.enrolment_id
    JOIN work_kinds w ON w.school_id = ${school} AND w.id = k.kind_id
    LEFT JOIN free_texts f ON f.school_id = ${school} AND f.id = m.comment_id
    LEFT JOIN free_texts o ON o.school_id = ${school} AND o.id = m.reason_id
    ${subjectId ? Prisma.sql`WHERE h.subject_id = ${subjectId}::uuid` : Prisma.empty}`
}

/** What holds now of the attendance of the held lessons; a reason only for representatives. After `lessonTables`. */
export function attendanceJson(diary: DiaryKey): Prisma.Sql {
  if (!diary.parts.has('attendance')) return nothing

  const school = Prisma.sql`${diary.schoolId}::uuid`
  const why =
    diary.basis === 'representative'
      ? Prisma.sql`'reason', a.reason, 'excused', a.excused, 'saidBy', a.said_by`
      : Prisma.sql`'reason', 'hidden', 'excused', false`
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('lessonId', h.id, 'day', h.day, 'number', h.number, 'subject', h.subject,
      'kind', a.kind, 'minutes', a.minutes, ${why}) ORDER BY h.day, h.number), '[]')
    FROM held h
    JOIN attendance_entries a ON a.school_id = ${school} AND a.lesson_id = h.id AND a.enrolment_id = h.enrolment_id
    WHERE a.kind <> 'present' AND NOT EXISTS (
      SELECT FROM attendance_entries n WHERE n.school_id = ${school} AND n.lesson_id = h.id
        AND n.enrolment_id = h.enrolment_id AND n.replaces = a.id)`
}

/**
 * Remarks and praise of the days, as `RemarkRow[]`. Whoever was narrowed to some subjects reads what was said at their
 * lessons, and nothing that was said at none. After `lessonTables`.
 */
export function remarksJson(diary: DiaryKey): Prisma.Sql {
  if (!diary.parts.has('remarks')) return nothing

  const school = Prisma.sql`${diary.schoolId}::uuid`
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('id', r.id, 'replaces', r.replaces, 'remarkId', r.remark_id, 'kind', r.kind,
      'day', r.day, 'lessonId', r.lesson_id, 'text', f.text, 'isWithdrawn', r.text_id IS NULL, 'by', ${authorJson(diary.schoolId, 'r')},
      'subject', (SELECT u.name FROM lessons l JOIN courses c ON c.school_id = ${school} AND c.id = l.course_id
        JOIN subjects u ON u.id = c.subject_id WHERE l.school_id = ${school} AND l.id = r.lesson_id)) ORDER BY r.day, r.id), '[]')
    FROM span s
    JOIN remark_entries r ON r.school_id = ${school} AND r.enrolment_id = s.enrolment_id AND r.day BETWEEN s.first_day AND s.last_day
    LEFT JOIN free_texts f ON f.school_id = ${school} AND f.id = r.text_id
    WHERE ${diary.subjectIds ? Prisma.sql`r.lesson_id IN (SELECT h.id FROM held h)` : Prisma.sql`true`}
      AND (NOT r.is_held OR EXISTS (SELECT FROM remark_releases x WHERE x.school_id = ${school} AND x.remark_id = r.remark_id))`
}

/** What is set for the days, for everybody of a course or for this pupil, as `Homework[]`. After `lessonTables`. */
export function homeworkJson(diary: DiaryKey): Prisma.Sql {
  if (!diary.parts.has('homework')) return nothing

  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('id', w.id, 'courseId', c.id, 'subject', c.subject, 'dueDay', w.due_day,
      'lessonId', w.lesson_id, 'text', w.text, 'minutes', w.minutes, 'isPersonal', w.enrolment_id IS NOT NULL)
      ORDER BY w.due_day, w.at, w.id), '[]')
    FROM ${setForPupil(diary)}`
}

/** The period of the pupil's class that the days touch, the later one of two; one row or none. After `lessonTables`. */
export function periodTable(diary: DiaryKey, { firstDay, lastDay }: Days): Prisma.Sql {
  return Prisma.sql`
    period AS (
      SELECT p.kind, p.number, p.first_day, p.last_day
      FROM span s JOIN periods p ON p.school_id = ${diary.schoolId}::uuid AND p.parent_id = s.period_root_id
      WHERE p.first_day <= ${lastDay}::date AND p.last_day >= ${firstDay}::date
      ORDER BY p.first_day DESC, s.first_day DESC LIMIT 1
    )`
}

/**
 * How many cells of each value and weight a subject has in the `period`: all that an average needs, in a few rows.
 * Begins with the pupil's entries, of which there are some hundreds a year.
 */
export function countedJson(diary: DiaryKey): Prisma.Sql {
  if (!diary.parts.has('marks')) return nothing

  const school = Prisma.sql`${diary.schoolId}::uuid`
  const enrolments = diary.enrolments
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('subject', g.name, 'value', g.value, 'weightTenths', g.weight_tenths, 'cells', g.cells)
      ORDER BY g.name), '[]')
    FROM (
      SELECT u.name, m.value, k.weight_tenths, count(*)::int AS cells
      FROM unnest(${enrolments.map((one) => one.enrolmentId)}::uuid[], ${enrolments.map((one) => one.firstDay)}::date[],
        ${enrolments.map((one) => one.lastDay)}::date[]) AS e (id, first_day, last_day)
      JOIN mark_entries m ON m.enrolment_id = e.id AND m.school_id = ${school}
      JOIN columns k ON k.school_id = ${school} AND k.id = m.column_id
      JOIN lessons l ON l.school_id = ${school} AND l.id = k.lesson_id
      JOIN period p ON l.day BETWEEN p.first_day AND p.last_day
      JOIN courses c ON c.school_id = ${school} AND c.id = k.course_id
      JOIN subjects u ON u.id = c.subject_id
      WHERE l.day >= e.first_day AND (e.last_day IS NULL OR l.day <= e.last_day) AND k.weight_tenths > 0
        AND ${isOpenSubject(diary, Prisma.sql`c.subject_id`)} AND NOT EXISTS (
          SELECT FROM mark_entries n WHERE n.school_id = ${school} AND n.column_id = m.column_id
            AND n.enrolment_id = m.enrolment_id AND n.replaces = m.id)
      GROUP BY u.name, m.value, k.weight_tenths
    ) g`
}

/** Who signed the week of a Monday, as `Signature[]`, in the order of signing. What representatives do is no business of invitees. */
export function signaturesJson(diary: DiaryKey, monday: Day): Prisma.Sql {
  if (diary.basis !== 'representative') return nothing

  const school = Prisma.sql`${diary.schoolId}::uuid`
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('by', ${personJson('signer')}, 'day', (s.at AT TIME ZONE ${diary.timeZone})::date,
      'isOwn', s.account_id = ${diary.accountId}::uuid) ORDER BY s.at, s.account_id), '[]')
    FROM week_signatures s JOIN accounts signer ON signer.id = s.account_id
    WHERE s.school_id = ${school} AND s.monday = ${monday}::date
      AND s.enrolment_id = ANY (${diary.enrolments.map((one) => one.enrolmentId)}::uuid[])`
}

/** The newest rules of a school year as `SchoolRules`, one row or none: without one the usual ones hold. */
export function rulesJson(schoolId: string, yearId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT json_build_object('averaging', r.averaging, 'five', r.five, 'four', r.four, 'three', r.three, 'fewestMarks', r.fewest_marks,
      'minutesToUndo', r.minutes_to_undo, 'daysToClose', r.days_to_close, 'holdsRemarks', r.holds_remarks)
    FROM school_rules r WHERE r.school_id = ${schoolId}::uuid AND r.year_id = ${yearId} ORDER BY r.at DESC, r.id DESC LIMIT 1`
}

/** Whether a day lies in a period that the head has closed, of the tree that `root` names: nothing is written in it any more. */
export function closedByHead(schoolId: string, root: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`EXISTS (
    SELECT FROM periods p
    JOIN period_closings x ON x.school_id = ${school} AND x.period_id = p.id AND x.course_id IS NULL AND x.is_closed
    WHERE p.school_id = ${school} AND (p.id = ${root} OR p.parent_id = ${root}) AND ${day} BETWEEN p.first_day AND p.last_day
      AND NOT EXISTS (
        SELECT FROM period_closings n WHERE n.school_id = ${school} AND n.period_id = p.id AND n.replaces = x.id))`
}
