import type { JournalKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { type Day, dayOf } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { grouped } from '@/lib/platform/grouped'
import { personJson } from '@/lib/timetable/lesson-tables'
import { type AbsenceNotice, noticeOf } from './absence-notice'
import { noticeJson } from './absence-queries'
import type { Attendance } from './attendance'
import { chainOf, type Entry } from './chain'
import type { DayOpening } from './closing'
import { refusalAt } from './entry-refusal'
import { filesJson } from './homework-tables'
import { closedByHead, rulesJson } from './journal-tables'
import type { LessonPupil, LessonRefusal, LessonRemark, LessonSheet } from './lesson'
import { mayPlan } from './lesson'
import { type SchoolRules, usualRules } from './rules'

type AttendanceRow = Entry & Attendance & { enrolmentId: string }
type MarkRow = Entry & { enrolmentId: string; columnId: string; value: string | null }
type RemarkRow = Entry & Omit<LessonRemark, 'entryId' | 'isOwn' | 'isWithdrawn'> & { byId: string; hasText: boolean }

type LessonRow = Omit<LessonSheet, 'pupils' | 'remarks'> & {
  pupils: Omit<LessonPupil, 'attendance' | 'notice' | 'marks'>[]
  attendance: AttendanceRow[]
  marks: MarkRow[]
  remarks: RemarkRow[]
  notices: AbsenceNotice[]
  isClosedByHead: boolean
  rules: SchoolRules | null
  openings: (Omit<DayOpening, 'until'> & { until: string })[]
}

/** A lesson with whoever was in the course on its day, and why nothing may be written at it. */
export type FoundLesson = { lesson: LessonSheet; refusal: LessonRefusal; rules: SchoolRules }

/**
 * All of a lesson in one statement: each part hangs on the school and the lesson, pupils on the class or the group. Null
 * for a lesson of another journal, and for one that a substitute does not give.
 */
export async function findLesson(journal: JournalKey, lessonId: string): Promise<FoundLesson | null> {
  if (journal.lessonIds && !journal.lessonIds.includes(lessonId)) return null

  const at = now()
  const clock = { now: at, today: dayOf(at, journal.timeZone) }
  const [row] = await db.$queryRaw<LessonRow[]>(lessonStatement(journal, lessonId, clock.today))
  if (!row) return null

  const rules = row.rules ?? usualRules
  const openings = row.openings.map((opening) => ({ ...opening, until: new Date(opening.until) }))
  const refusal = refusalAt(row, journal, { rules, openings }, clock) as LessonRefusal
  return {
    lesson: sheetOf(row, journal),
    refusal: row.isClosedByHead && mayPlan(refusal) ? 'periodClosed' : refusal,
    rules,
  }
}

function sheetOf(row: LessonRow, journal: JournalKey): LessonSheet {
  const { attendance, marks, remarks, notices, pupils, rules: _, openings: __, isClosedByHead: ___, ...rest } = row
  const attended = grouped(attendance, (entry) => entry.enrolmentId)
  const marked = grouped(marks, (entry) => entry.enrolmentId)
  return {
    ...rest,
    pupils: pupils.map((pupil) => ({
      ...pupil,
      attendance: attendanceOf(attended.get(pupil.enrolmentId) ?? []),
      notice: noticeOf(notices, pupil.enrolmentId, row) ?? null,
      marks: cellsOf(marked.get(pupil.enrolmentId) ?? []),
    })),
    remarks: [...grouped(remarks, (entry) => entry.remarkId).values()].flatMap((entries) => {
      const last = chainOf(entries).at(-1)
      if (!last) return []
      const { id, remarkId, enrolmentId, kind, text, isHeld, byId, hasText } = last
      return [
        {
          remarkId,
          entryId: id,
          enrolmentId,
          kind,
          text,
          isHeld,
          isOwn: byId === journal.accountId,
          isWithdrawn: !hasText,
        },
      ]
    }),
  }
}

function attendanceOf(entries: readonly AttendanceRow[]): LessonPupil['attendance'] {
  const chain = chainOf(entries)
  const last = chain.at(-1)
  if (!last) return null
  const { kind, reason, excused, minutes, saidBy } = last
  return { kind, reason, excused, minutes, saidBy, entries: chain.length }
}

function cellsOf(entries: readonly MarkRow[]): LessonPupil['marks'] {
  const cells = [...grouped(entries, (entry) => entry.columnId)].map(([columnId, ofCell]) => {
    const chain = chainOf(ofCell)
    return [columnId, { value: chain.at(-1)?.value ?? null, entries: chain.length }]
  })
  return Object.fromEntries(cells)
}

/** The plan's next hour follows the lessons that have a topic; those still to come without one take an hour each. */
function lessonStatement(journal: JournalKey, lessonId: string, today: Day): Prisma.Sql {
  const school = Prisma.sql`${journal.schoolId}::uuid`
  const course = Prisma.sql`${journal.courseId}::uuid`
  const own = journal.lessonIds
  const place = Prisma.sql`json_build_object('id', l.id, 'day', l.day, 'number', l.number)`
  const ownOnly = own ? Prisma.sql`AND l.id = ANY (${own}::uuid[])` : Prisma.empty
  return Prisma.sql`
    WITH lesson AS (
      SELECT l.*, c.class_id, c.group_id, c.year_id FROM lessons l
      JOIN courses c ON c.school_id = ${school} AND c.id = l.course_id
      WHERE l.school_id = ${school} AND l.course_id = ${course} AND l.id = ${lessonId}::uuid
    ), pupil AS (
      SELECT e.id, e.class_id, p.surname, p.given_name, p.patronymic
      FROM lesson l
      JOIN enrolments e ON e.school_id = ${school} AND e.first_day <= l.day AND (e.last_day IS NULL OR l.day <= e.last_day)
        AND (e.class_id = l.class_id OR e.id IN (
          SELECT m.enrolment_id FROM group_members m WHERE m.school_id = ${school} AND m.group_id = l.group_id
            AND m.first_day <= l.day AND (m.last_day IS NULL OR l.day <= m.last_day)))
      JOIN pupils p ON p.id = e.pupil_id
    ), around AS (
      SELECT l.id, l.day, l.number, l.topic IS NOT NULL AS has_topic, (l.day, l.number) > (t.day, t.number) AS is_next
      FROM lesson t JOIN lessons l ON l.school_id = ${school} AND l.course_id = ${course} AND l.id <> t.id
      WHERE NOT EXISTS (
        SELECT FROM lesson_changes n WHERE n.school_id = ${school} AND n.slot_id = l.slot_id AND n.day = l.day
          AND (n.kind = 'cancelled' OR n.subject_id IS NOT NULL))
    )
    SELECT l.id, l.day::text AS day, l.number, l.topic, l.attendance_taken_at IS NOT NULL AS "isAttendanceTaken",
      coalesce(n.room, x.room) AS room,
      CASE WHEN b.number IS NOT NULL THEN json_build_object('starts', b.starts, 'ends', b.ends) END AS bell,
      CASE WHEN n.id IS NOT NULL THEN json_build_object('kind', n.kind, 'subject', NULL, 'room', n.room, 'reason', n.reason,
        'teacher', CASE WHEN xt.id IS NOT NULL THEN ${personJson('xt')} END) END AS change,
      (${rulesJson(journal.schoolId, Prisma.sql`l.year_id`)}) AS rules,
      ${closedByHead(journal.schoolId, Prisma.sql`k.period_root_id`, Prisma.sql`l.day`)} AS "isClosedByHead",
      (SELECT coalesce(json_agg(json_build_object('firstDay', o.first_day, 'lastDay', o.last_day, 'until', o.until)), '[]')
        FROM day_openings o WHERE o.school_id = ${school} AND o.course_id = ${course}) AS openings,
      (SELECT ${place} FROM around l WHERE NOT l.is_next ${ownOnly} ORDER BY l.day DESC, l.number DESC LIMIT 1) AS previous,
      (SELECT coalesce(json_agg(${place}), '[]') FROM (
        SELECT * FROM around l WHERE l.is_next ORDER BY l.day, l.number LIMIT ${mostLessonsAhead}) l) AS next,
      (SELECT coalesce(json_agg(json_build_object('id', k.id, 'kind', w.name, 'shortName', w.short_name, 'weightTenths', k.weight_tenths,
          'title', k.title) ORDER BY k.id), '[]')
        FROM columns k JOIN work_kinds w ON w.school_id = ${school} AND w.id = k.kind_id
        WHERE k.school_id = ${school} AND k.lesson_id = l.id) AS columns,
      (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'shortName', w.short_name, 'weightTenths', w.weight_tenths,
          'isTest', w.is_test) ORDER BY w.is_test, w.weight_tenths, w.name), '[]')
        FROM work_kinds w WHERE w.school_id = ${school}) AS kinds,
      (SELECT coalesce(json_agg(json_build_object('enrolmentId', p.id, 'surname', p.surname, 'givenName', p.given_name,
          'patronymic', p.patronymic) ORDER BY p.surname COLLATE "ru-x-icu", p.given_name COLLATE "ru-x-icu", p.id), '[]')
        FROM pupil p) AS pupils,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'replaces', a.replaces, 'enrolmentId', a.enrolment_id, 'kind', a.kind,
          'reason', a.reason, 'excused', a.excused, 'minutes', a.minutes, 'saidBy', a.said_by)), '[]')
        FROM attendance_entries a WHERE a.school_id = ${school} AND a.lesson_id = l.id) AS attendance,
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'replaces', m.replaces, 'enrolmentId', m.enrolment_id, 'columnId', m.column_id,
          'value', m.value)), '[]')
        FROM columns k JOIN mark_entries m ON m.school_id = ${school} AND m.column_id = k.id
        WHERE k.school_id = ${school} AND k.lesson_id = l.id) AS marks,
      (SELECT coalesce(json_agg(json_build_object('id', r.id, 'replaces', r.replaces, 'remarkId', r.remark_id, 'enrolmentId', r.enrolment_id,
          'kind', r.kind, 'text', f.text, 'byId', r.by_id, 'hasText', r.text_id IS NOT NULL,
          'isHeld', r.is_held AND NOT EXISTS (
            SELECT FROM remark_releases z WHERE z.school_id = ${school} AND z.remark_id = r.remark_id)) ORDER BY r.at, r.id), '[]')
        FROM pupil p
        JOIN remark_entries r ON r.school_id = ${school} AND r.enrolment_id = p.id AND r.lesson_id = l.id
        LEFT JOIN free_texts f ON f.school_id = ${school} AND f.id = r.text_id) AS remarks,
      (SELECT coalesce(json_agg(${noticeJson} ORDER BY n.at, n.id), '[]')
        FROM pupil p
        JOIN absence_notices n ON n.school_id = ${school} AND n.enrolment_id = p.id AND n.withdrawn_at IS NULL
          AND l.day BETWEEN n.first_day AND n.last_day) AS notices,
      (SELECT coalesce(json_agg(json_build_object('id', w.id, 'text', w.text, 'minutes', w.minutes, 'dueDay', w.due_day,
          'dueLessonId', w.lesson_id, 'enrolmentId', w.enrolment_id, 'groupId', w.group_id, 'asksWork', w.asks_work,
          'files', ${filesJson('task')}) ORDER BY w.at, w.id), '[]')
        FROM homework w WHERE w.school_id = ${school} AND w.given_lesson_id = l.id AND w.withdrawn_at IS NULL) AS tasks,
      (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('id', g.id, 'name', g.name)), '[]')
        FROM pupil p
        JOIN group_members m ON m.school_id = ${school} AND m.enrolment_id = p.id
          AND m.first_day <= l.day AND (m.last_day IS NULL OR l.day <= m.last_day)
        JOIN groups g ON g.school_id = ${school} AND g.id = m.group_id AND g.id IS DISTINCT FROM l.group_id) AS groups,
      CASE WHEN l.topic IS NULL THEN (
        SELECT json_build_object('topic', t.topic, 'homework', t.homework) FROM plan_topics t
        WHERE t.school_id = ${school} AND t.course_id = ${course}
          AND t.number = 1 + (SELECT count(*) FROM around o WHERE NOT o.is_next AND (o.has_topic OR o.day >= ${today}::date))) END AS planned
    FROM lesson l
    LEFT JOIN slots x ON x.school_id = ${school} AND x.id = l.slot_id
    LEFT JOIN lesson_changes n ON n.school_id = ${school} AND n.slot_id = l.slot_id AND n.day = l.day
    LEFT JOIN staff xt ON xt.school_id = ${school} AND xt.id = n.teacher_id
    LEFT JOIN LATERAL (
      SELECT k.shift, k.period_root_id FROM classes k WHERE k.school_id = ${school} AND k.id = coalesce(l.class_id, (SELECT p.class_id FROM pupil p LIMIT 1))
    ) k ON true
    LEFT JOIN bells b ON b.school_id = ${school} AND b.year_id = l.year_id AND b.shift = k.shift
      AND b.weekday = extract(isodow FROM l.day) AND b.number = l.number`
}

/** How many lessons ahead homework may be due at. */
const mostLessonsAhead = 8
