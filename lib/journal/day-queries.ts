import type { StaffKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { personJson } from '@/lib/timetable/lesson-tables'
import type { DayLesson } from './day'

export type OwnCourse = { courseId: string; subject: string; className: string }

export type TeacherDay = {
  holiday: string | null
  lessons: DayLesson[]
  /** The courses that one teaches in the school year of the day, by class and subject. */
  courses: OwnCourse[]
}

/**
 * The lessons of a teacher on a day, with what the day changed: own ones that somebody else gives, and those given for
 * others. One statement; it enters slots by the teacher's courses and by the day's changes.
 */
export async function findTeacherDay(staff: StaffKey, day: Day): Promise<TeacherDay> {
  const [row] = await db.$queryRaw<TeacherDay[]>(Prisma.sql`
    WITH ${dayTables(staff, day)}
    SELECT
      (SELECT h.name FROM year y JOIN holidays h ON h.school_id = ${staff.schoolId}::uuid AND h.year_id = y.id
        WHERE h.grades = '{}' AND ${day}::date BETWEEN h.first_day AND h.last_day LIMIT 1) AS holiday,
      (SELECT coalesce(json_agg(json_build_object('courseId', c.id, 'subject', c.subject, 'className', c.class_name)
        ORDER BY c.grade, c.class_name, c.subject), '[]') FROM course c WHERE c.is_own) AS courses,
      (${lessonsJson(staff, day)}) AS lessons`)
  return row ?? { holiday: null, lessons: [], courses: [] }
}

/** `year` of the day, `change` (those of the day that touch the teacher), `course` (own ones, and those that are given for others), `entry` (slots and lessons laid over each other). */
function dayTables({ schoolId, staffId }: StaffKey, day: Day): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  const me = Prisma.sql`${staffId}::uuid`
  return Prisma.sql`
    year AS (
      SELECT y.id FROM school_years y WHERE y.school_id = ${school} AND ${day}::date BETWEEN y.first_day AND y.last_day
    ), taken AS (
      SELECT n.slot_id, x.course_id FROM lesson_changes n
      JOIN slots x ON x.school_id = ${school} AND x.id = n.slot_id
      WHERE n.school_id = ${school} AND n.day = ${day}::date AND n.teacher_id = ${me} AND n.kind <> 'cancelled'
    ), course AS (
      SELECT c.id, c.year_id, u.name AS subject, c.teacher_id = ${me} AS is_own, ${personJson('t')} AS teacher,
        coalesce(k.grade || k.letter, g.name) AS class_name, coalesce(k.grade, gk.grade) AS grade, coalesce(k.shift, gk.shift) AS shift
      FROM year y
      JOIN courses c ON c.school_id = ${school} AND c.year_id = y.id
        AND (c.teacher_id = ${me} OR c.id IN (SELECT course_id FROM taken))
      JOIN subjects u ON u.id = c.subject_id
      JOIN staff t ON t.school_id = ${school} AND t.id = c.teacher_id
      LEFT JOIN classes k ON k.school_id = ${school} AND k.id = c.class_id
      LEFT JOIN groups g ON g.school_id = ${school} AND g.id = c.group_id
      LEFT JOIN LATERAL (
        SELECT gk.grade, gk.shift FROM group_members gm
        JOIN enrolments ge ON ge.school_id = ${school} AND ge.id = gm.enrolment_id
        JOIN classes gk ON gk.school_id = ${school} AND gk.id = ge.class_id
        WHERE gm.school_id = ${school} AND gm.group_id = c.group_id LIMIT 1
      ) gk ON true
    ), planned AS (
      SELECT c.id AS course_id, x.id AS slot_id, x.number, x.room
      FROM course c
      JOIN slots x ON x.school_id = ${school} AND x.course_id = c.id AND x.weekday = extract(isodow FROM ${day}::date)
        AND x.valid_from <= ${day}::date AND (x.valid_to IS NULL OR ${day}::date <= x.valid_to)
      WHERE (c.is_own OR x.id IN (SELECT slot_id FROM taken)) AND NOT EXISTS (
        SELECT FROM holidays h WHERE h.school_id = ${school} AND h.year_id = c.year_id
          AND ${day}::date BETWEEN h.first_day AND h.last_day AND (h.grades = '{}' OR c.grade = ANY (h.grades)))
    ), held AS (
      SELECT l.id, l.course_id, l.slot_id, l.number, l.topic, l.attendance_taken_at
      FROM course c JOIN lessons l ON l.school_id = ${school} AND l.course_id = c.id AND l.day = ${day}::date
    ), entry AS (
      SELECT p.course_id, p.slot_id, coalesce(h.number, p.number) AS number, p.room, h.id AS lesson_id, h.topic, h.attendance_taken_at
      FROM planned p
      LEFT JOIN held h ON h.course_id = p.course_id AND (h.slot_id = p.slot_id OR (h.slot_id IS NULL AND h.number = p.number))
      UNION ALL
      SELECT h.course_id, h.slot_id, h.number, NULL, h.id, h.topic, h.attendance_taken_at
      FROM held h JOIN course c ON c.id = h.course_id AND c.is_own
      WHERE NOT EXISTS (
        SELECT FROM planned p WHERE p.course_id = h.course_id
          AND (p.slot_id = h.slot_id OR (h.slot_id IS NULL AND p.number = h.number)))
    )`
}

function lessonsJson({ schoolId, staffId }: StaffKey, day: Day): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    SELECT coalesce(json_agg(json_build_object('lessonId', CASE WHEN n.kind = 'cancelled' OR n.subject_id IS NOT NULL THEN NULL ELSE e.lesson_id END,
      'courseId', e.course_id, 'number', e.number, 'subject', c.subject, 'className', c.class_name, 'room', e.room,
      'teacher', c.teacher, 'isOwn', c.is_own, 'isGivenToMe', coalesce(n.teacher_id = ${staffId}::uuid, false), 'topic', e.topic,
      'isAttendanceTaken', e.attendance_taken_at IS NOT NULL,
      'bell', CASE WHEN b.number IS NOT NULL THEN json_build_object('starts', b.starts, 'ends', b.ends) END,
      'change', CASE WHEN n.id IS NOT NULL THEN json_build_object('kind', n.kind, 'subject', xu.name, 'room', n.room, 'reason', n.reason,
        'teacher', CASE WHEN xt.id IS NOT NULL THEN ${personJson('xt')} END) END)
      ORDER BY coalesce(b.starts, 0), e.number, c.class_name, c.subject), '[]')
    FROM entry e
    JOIN course c ON c.id = e.course_id
    LEFT JOIN bells b ON b.school_id = ${school} AND b.year_id = c.year_id AND b.shift = c.shift
      AND b.weekday = extract(isodow FROM ${day}::date) AND b.number = e.number
    LEFT JOIN lesson_changes n ON n.school_id = ${school} AND n.slot_id = e.slot_id AND n.day = ${day}::date
    LEFT JOIN subjects xu ON xu.id = n.subject_id
    LEFT JOIN staff xt ON xt.school_id = ${school} AND xt.id = n.teacher_id`
}
