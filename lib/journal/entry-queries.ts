import type { JournalKey } from '@/lib/access/key'
import { Prisma, type Tx } from '@/lib/platform/db'
import { grouped } from '@/lib/platform/grouped'
import { noticeJson } from './absence-queries'
import { authorJson } from './author-table'
import { chainOf } from './chain'
import type { DayOpening } from './closing'
import { cellKey, type EntryToSave } from './entry'
import type { Announced } from './entry-attendance'
import type { JournalState, WrittenAttendance, WrittenMark } from './entry-decisions'
import type { ClosedPeriod, CourseMember, LessonPlace } from './entry-refusal'
import { rulesJson } from './journal-tables'
import { type SchoolRules, usualRules } from './rules'

/** A line of a ledger as JSON gives it: instants are text. */
type Line<T> = Omit<T, 'at'> & { id: string; at: string; place: string; enrolmentId: string; replaces: string | null }

type StateRow = {
  rules: SchoolRules | null
  openings: (Omit<DayOpening, 'until'> & { until: string })[]
  lessons: LessonPlace[]
  columns: { id: string; lessonId: string; isOurs: boolean }[]
  kinds: string[]
  members: CourseMember[]
  closedPeriods: ClosedPeriod[]
  announced: Announced[]
  marks: Line<WrittenMark>[]
  attendance: Line<WrittenAttendance>[]
}

/** All of the journal that a batch of entries touches, in one statement; what is not of this journal is not there. */
export async function findState(tx: Tx, journal: JournalKey, entries: readonly EntryToSave[]): Promise<JournalState> {
  const [row] = await tx.$queryRaw<StateRow[]>(stateStatement(journal, entries))
  if (!row) throw new Error('The state of a journal is one row')

  return {
    ...row,
    rules: row.rules ?? usualRules,
    openings: row.openings.map((opening) => ({ ...opening, until: new Date(opening.until) })),
    lessons: new Map(row.lessons.map((lesson) => [lesson.id, lesson])),
    columns: new Map(row.columns.map(({ id, lessonId, isOurs }) => [id, isOurs ? { lessonId } : null])),
    kinds: new Set(row.kinds),
    marks: chainsOf(row.marks),
    attendance: chainsOf(row.attendance),
  }
}

/** The lines of each cell in their order. */
function chainsOf<T extends Line<object>>(lines: readonly T[]): Map<string, (Omit<T, 'at'> & { at: Date })[]> {
  const cells = grouped(lines, (line) => cellKey(line.place, line.enrolmentId))
  return new Map(
    [...cells].map(([cell, those]) => [cell, chainOf(those).map((line) => ({ ...line, at: new Date(line.at) }))]),
  )
}

/** Every step is an index that begins with the school; what a batch names is a few hundred ids at most. */
function stateStatement(journal: JournalKey, entries: readonly EntryToSave[]): Prisma.Sql {
  const school = Prisma.sql`${journal.schoolId}::uuid`
  const course = Prisma.sql`${journal.courseId}::uuid`
  const named = idsOf(entries)
  return Prisma.sql`
    WITH cell AS (
      SELECT DISTINCT place, enrolment_id FROM unnest(${named.places}::uuid[], ${named.enrolments}::uuid[]) AS c (place, enrolment_id)
    ), named_column AS (
      SELECT k.id, k.lesson_id, k.course_id = ${course} AS is_ours FROM columns k
      WHERE k.school_id = ${school} AND k.id = ANY (SELECT place FROM cell)
    ), lesson AS (
      SELECT l.id, l.day, l.number FROM lessons l
      WHERE l.school_id = ${school} AND l.course_id = ${course}
        AND l.id = ANY (SELECT unnest(${named.lessons}::uuid[]) UNION ALL SELECT lesson_id FROM named_column)
    ), member AS (
      SELECT e.id AS enrolment_id, greatest(e.first_day, g.first_day) AS first_day, least(e.last_day, g.last_day) AS last_day,
        k.period_root_id
      FROM courses c
      JOIN enrolments e ON e.school_id = ${school} AND e.id = ANY (SELECT enrolment_id FROM cell)
      JOIN classes k ON k.school_id = ${school} AND k.id = e.class_id
      LEFT JOIN group_members g ON g.school_id = ${school} AND g.group_id = c.group_id AND g.enrolment_id = e.id
      WHERE c.school_id = ${school} AND c.id = ${course} AND (e.class_id = c.class_id OR g.group_id IS NOT NULL)
    )
    SELECT (${rulesJson(journal.schoolId, Prisma.sql`${journal.yearId}::uuid`)}) AS rules,
      (SELECT coalesce(json_agg(json_build_object('firstDay', o.first_day, 'lastDay', o.last_day, 'until', o.until)), '[]')
        FROM day_openings o WHERE o.school_id = ${school} AND o.course_id = ${course}) AS openings,
      (SELECT coalesce(json_agg(json_build_object('id', l.id, 'day', l.day, 'number', l.number)), '[]') FROM lesson l) AS lessons,
      (SELECT coalesce(json_agg(json_build_object('id', k.id, 'lessonId', k.lesson_id, 'isOurs', k.is_ours)), '[]')
        FROM named_column k) AS columns,
      (SELECT coalesce(json_agg(w.id), '[]') FROM work_kinds w
        WHERE w.school_id = ${school} AND w.id = ANY (${named.kinds}::uuid[])) AS kinds,
      (SELECT coalesce(json_agg(json_build_object('enrolmentId', e.enrolment_id, 'firstDay', e.first_day, 'lastDay', e.last_day)), '[]')
        FROM member e) AS members,
      (SELECT coalesce(json_agg(json_build_object('enrolmentId', e.enrolment_id, 'firstDay', p.first_day, 'lastDay', p.last_day,
          'byHead', x.course_id IS NULL)), '[]')
        FROM member e
        JOIN periods p ON p.school_id = ${school} AND (p.id = e.period_root_id OR p.parent_id = e.period_root_id)
        JOIN period_closings x ON x.school_id = ${school} AND x.period_id = p.id AND (x.course_id IS NULL OR x.course_id = ${course})
        WHERE x.is_closed AND NOT EXISTS (
          SELECT FROM period_closings n WHERE n.school_id = ${school} AND n.period_id = p.id AND n.replaces = x.id)) AS "closedPeriods",
      (SELECT coalesce(json_agg(${noticeJson} ORDER BY n.at, n.id), '[]')
        FROM absence_notices n JOIN (SELECT min(day) AS first_day, max(day) AS last_day FROM lesson) d
          ON n.first_day <= d.last_day AND n.last_day >= d.first_day
        WHERE n.school_id = ${school} AND n.enrolment_id = ANY (SELECT enrolment_id FROM cell) AND n.withdrawn_at IS NULL) AS announced,
      (SELECT coalesce(json_agg(json_build_object('place', m.column_id, 'enrolmentId', m.enrolment_id, 'id', m.id, 'replaces', m.replaces,
          'value', m.value, 'awaitedUntil', m.awaited_until, 'commentId', m.comment_id, 'by', m.by_id, 'at', m.at,
          'name', ${authorJson(journal.schoolId, 'm')})), '[]')
        FROM named_column k JOIN cell c ON c.place = k.id
        JOIN mark_entries m ON m.school_id = ${school} AND m.column_id = k.id AND m.enrolment_id = c.enrolment_id
        WHERE k.is_ours) AS marks,
      (SELECT coalesce(json_agg(json_build_object('place', a.lesson_id, 'enrolmentId', a.enrolment_id, 'id', a.id, 'replaces', a.replaces,
          'kind', a.kind, 'minutes', a.minutes, 'reason', a.reason, 'excused', a.excused, 'saidBy', a.said_by, 'by', a.by_id, 'at', a.at,
          'name', ${authorJson(journal.schoolId, 'a')})), '[]')
        FROM lesson l JOIN cell c ON c.place = l.id
        JOIN attendance_entries a ON a.school_id = ${school} AND a.lesson_id = l.id AND a.enrolment_id = c.enrolment_id) AS attendance`
}

/** The ids that a batch names; a place is a column, or the lesson of an attendance. */
function idsOf(entries: readonly EntryToSave[]) {
  const made = entries.flatMap((entry) => (entry.type === 'mark' && entry.column ? [entry.column] : []))
  const attended = entries.flatMap((entry) => (entry.type === 'attendance' ? [entry.lessonId] : []))
  return {
    places: entries.map((entry) => (entry.type === 'mark' ? entry.columnId : entry.lessonId)),
    enrolments: entries.map(({ enrolmentId }) => enrolmentId),
    lessons: [...new Set([...attended, ...made.map(({ lessonId }) => lessonId)])],
    kinds: [...new Set(made.map(({ kindId }) => kindId))],
  }
}
