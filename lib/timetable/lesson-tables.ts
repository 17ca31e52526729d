import type { DiaryKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { Prisma } from '@/lib/platform/db'

/** Days that one asks about, both included. */
export type Days = { firstDay: Day; lastDay: Day }

type Span = { enrolmentId: string; classId: string } & Days

/** The pupil's days in a class, cut to those that are asked for; classes in which the pupil was not then are left out. */
function spansWithin(diary: DiaryKey, { firstDay, lastDay }: Days): Span[] {
  return diary.enrolments
    .map((span) => ({
      enrolmentId: span.enrolmentId,
      classId: span.classId,
      firstDay: span.firstDay > firstDay ? span.firstDay : firstDay,
      lastDay: span.lastDay !== null && span.lastDay < lastDay ? span.lastDay : lastDay,
    }))
    .filter((span) => span.firstDay <= span.lastDay)
}

/**
 * What a statement about a pupil's lessons begins with: `span` (the pupil's days in a class, within the school year),
 * `course` (what is taught to the class, and to the groups on the days of membership; by whom, once for all that follows), `planned` (the slots of those
 * days, holidays left out) and `held` (the lessons). To a reader who was narrowed to some subjects there are no others.
 * Everything hangs on one school's keys, so each step is an index.
 */
export function lessonTables(diary: DiaryKey, days: Days): Prisma.Sql {
  const spans = spansWithin(diary, days)
  const school = Prisma.sql`${diary.schoolId}::uuid`

  return Prisma.sql`
    span AS (
      SELECT s.enrolment_id, k.id AS class_id, k.grade, k.shift, k.year_id, k.period_root_id, k.class_teacher_id,
        greatest(s.first_day, y.first_day) AS first_day, least(s.last_day, y.last_day) AS last_day
      FROM unnest(${spans.map((span) => span.enrolmentId)}::uuid[], ${spans.map((span) => span.classId)}::uuid[],
        ${spans.map((span) => span.firstDay)}::date[], ${spans.map((span) => span.lastDay)}::date[])
        AS s (enrolment_id, class_id, first_day, last_day)
      JOIN classes k ON k.school_id = ${school} AND k.id = s.class_id
      JOIN school_years y ON y.school_id = ${school} AND y.id = k.year_id
    ), taught AS (
      SELECT s.enrolment_id, s.grade, s.shift, s.year_id, c.id, c.subject_id, c.teacher_id, c.scale, s.first_day, s.last_day
      FROM span s JOIN courses c ON c.school_id = ${school} AND c.class_id = s.class_id
      UNION ALL
      SELECT s.enrolment_id, s.grade, s.shift, s.year_id, c.id, c.subject_id, c.teacher_id, c.scale,
        greatest(s.first_day, m.first_day), least(s.last_day, m.last_day)
      FROM span s
      JOIN group_members m ON m.school_id = ${school} AND m.enrolment_id = s.enrolment_id
      JOIN courses c ON c.school_id = ${school} AND c.group_id = m.group_id
    ), course AS MATERIALIZED (
      SELECT c.*, u.name AS subject, ${personJson('t')} AS teacher
      FROM taught c
      JOIN subjects u ON u.id = c.subject_id
      JOIN staff t ON t.school_id = ${school} AND t.id = c.teacher_id
      WHERE ${isOpenSubject(diary, Prisma.sql`c.subject_id`)}
    ), planned AS (
      SELECT c.id AS course_id, c.subject, c.teacher, c.year_id, c.shift, d.day::date AS day, x.id AS slot_id, x.number, x.room
      FROM course c
      JOIN slots x ON x.school_id = ${school} AND x.course_id = c.id
      JOIN generate_series(c.first_day, c.last_day, interval '1 day') AS d (day) ON extract(isodow FROM d.day) = x.weekday
      WHERE d.day >= x.valid_from AND (x.valid_to IS NULL OR d.day <= x.valid_to)
        AND NOT EXISTS (
          SELECT FROM holidays h WHERE h.school_id = ${school} AND h.year_id = c.year_id
            AND d.day BETWEEN h.first_day AND h.last_day AND (h.grades = '{}' OR c.grade = ANY (h.grades)))
    ), held AS (
      SELECT c.enrolment_id, c.id AS course_id, c.subject_id, c.subject, c.scale, c.teacher, c.year_id, c.shift,
        l.id, l.slot_id, l.day, l.number, l.topic
      FROM course c JOIN lessons l ON l.school_id = ${school} AND l.course_id = c.id AND l.day BETWEEN c.first_day AND c.last_day
    )`
}

/** Whether a subject is one of those that the reader sees; the column is ours, never a reader's. */
export function isOpenSubject({ subjectIds }: Pick<DiaryKey, 'subjectIds'>, column: Prisma.Sql): Prisma.Sql {
  return subjectIds ? Prisma.sql`${column} = ANY (${subjectIds}::uuid[])` : Prisma.sql`true`
}

/** The planned lessons with what was changed on the day, as `PlannedLesson[]`; none for who may not see the timetable. */
export function plannedJson(diary: DiaryKey): Prisma.Sql {
  if (!diary.parts.has('timetable')) return Prisma.sql`SELECT '[]'::json`

  const school = Prisma.sql`${diary.schoolId}::uuid`
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object(
      'slotId', p.slot_id, 'courseId', p.course_id, 'day', p.day, 'number', p.number, 'subject', p.subject, 'room', p.room,
      'teacher', p.teacher, 'bell', ${bellJson},
      'change', CASE WHEN x.id IS NOT NULL THEN json_build_object('kind', x.kind, 'subject', xu.name, 'room', x.room, 'reason', x.reason,
        'teacher', CASE WHEN xt.id IS NOT NULL THEN ${personJson('xt')} END) END)), '[]')
    FROM planned p
    LEFT JOIN bells b ON b.school_id = ${school} AND b.year_id = p.year_id AND b.shift = p.shift
      AND b.weekday = extract(isodow FROM p.day) AND b.number = p.number
    LEFT JOIN lesson_changes x ON x.school_id = ${school} AND x.slot_id = p.slot_id AND x.day = p.day
    LEFT JOIN subjects xu ON xu.id = x.subject_id
    LEFT JOIN staff xt ON xt.school_id = ${school} AND xt.id = x.teacher_id`
}

/** The lessons that were held or are prepared, as `HeldLesson[]`; of day and subject alone where no more may be seen. */
export function heldJson(diary: DiaryKey): Prisma.Sql {
  const school = Prisma.sql`${diary.schoolId}::uuid`
  const timetable = diary.parts.has('timetable')
  const more = timetable
    ? Prisma.sql`'teacher', h.teacher, 'topic', h.topic, 'bell', ${bellJson}`
    : Prisma.sql`'teacher', null, 'topic', null, 'bell', null`
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object(
      'lessonId', h.id, 'slotId', h.slot_id, 'courseId', h.course_id, 'day', h.day, 'number', h.number, 'subject', h.subject,
      ${more})), '[]')
    FROM held h
    LEFT JOIN bells b ON b.school_id = ${school} AND b.year_id = h.year_id AND b.shift = h.shift
      AND b.weekday = extract(isodow FROM h.day) AND b.number = h.number`
}

/** Days without lessons that touch the days asked for, as `Holiday[]`. */
export function holidaysJson(diary: DiaryKey, { firstDay, lastDay }: Days): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(DISTINCT jsonb_build_object('name', h.name, 'firstDay', h.first_day, 'lastDay', h.last_day)), '[]')
    FROM span s
    JOIN holidays h ON h.school_id = ${diary.schoolId}::uuid AND h.year_id = s.year_id AND (h.grades = '{}' OR s.grade = ANY (h.grades))
    WHERE h.first_day <= ${lastDay}::date AND h.last_day >= ${firstDay}::date`
}

/** A person's name out of a table, as a JSON object. The alias is ours, never a reader's. */
export function personJson(alias: 't' | 'xt' | 'author' | 'k' | 'signer'): Prisma.Sql {
  const table = Prisma.raw(alias)
  return Prisma.sql`json_build_object('surname', ${table}.surname, 'givenName', ${table}.given_name, 'patronymic', ${table}.patronymic)`
}

const bellJson = Prisma.sql`CASE WHEN b.number IS NOT NULL THEN json_build_object('starts', b.starts, 'ends', b.ends) END`
