import type { SystemKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { addDays, type Day, dayOf } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { Days } from './lesson-tables'

/** How far ahead a lesson can be written in: homework is due then, and tests are planned. */
const daysPrepared = 14

/** As many rows as one statement takes without holding others up for long. */
const rowsAtOnce = 5000

/**
 * Makes the lessons of the next days out of the timetable of every school that has one, by each school's own calendar.
 * What is there already stays as it is, so that it may run as often as one likes. Answers how many lessons are new.
 */
export async function prepareLessons(_: SystemKey): Promise<number> {
  let made = 0
  for (const { id, timeZone } of await listSchoolsWithTimetable()) {
    const firstDay = dayOf(now(), timeZone)
    made += await prepareSchool(id, { firstDay, lastDay: addDays(firstDay, daysPrepared) })
  }
  return made
}

function listSchoolsWithTimetable(): Promise<{ id: string; timeZone: string }[]> {
  return db.school.findMany({
    where: { years: { some: { courses: { some: { slots: { some: {} } } } } } },
    select: { id: true, timeZone: true },
    orderBy: { id: 'asc' },
  })
}

type Missing = { courseId: string; slotId: string; day: Day; number: number }

async function prepareSchool(schoolId: string, days: Days): Promise<number> {
  const missing = await listMissing(schoolId, days)
  let made = 0
  for (let from = 0; from < missing.length; from += rowsAtOnce) {
    made += await insertLessons(schoolId, missing.slice(from, from + rowsAtOnce))
  }
  return made
}

/**
 * The places in the timetable on these days that have no lesson yet. Left out are holidays of all the grades that a course
 * has pupils of, and what a change cancelled or gave to another subject. A lesson that was moved keeps its slot, and is not
 * made a second time.
 */
function listMissing(schoolId: string, { firstDay, lastDay }: Days): Promise<Missing[]> {
  const school = Prisma.sql`${schoolId}::uuid`
  return db.$queryRaw<Missing[]>(Prisma.sql`
    WITH course AS (
      SELECT c.id, c.year_id, y.first_day, y.last_day, coalesce(k.grade_list, g.grade_list, '{}') AS grades
      FROM courses c
      JOIN school_years y ON y.school_id = ${school} AND y.id = c.year_id
        AND y.first_day <= ${lastDay}::date AND y.last_day >= ${firstDay}::date
      LEFT JOIN LATERAL (
        SELECT ARRAY[k.grade] AS grade_list FROM classes k WHERE k.school_id = ${school} AND k.id = c.class_id
      ) k ON true
      LEFT JOIN LATERAL (
        SELECT array_agg(DISTINCT gk.grade) AS grade_list
        FROM group_members gm
        JOIN enrolments ge ON ge.school_id = ${school} AND ge.id = gm.enrolment_id
        JOIN classes gk ON gk.school_id = ${school} AND gk.id = ge.class_id
        WHERE gm.school_id = ${school} AND gm.group_id = c.group_id
      ) g ON true
      WHERE c.school_id = ${school}
    )
    SELECT c.id AS "courseId", x.id AS "slotId", d.day::date::text AS day, x.number
    FROM generate_series(${firstDay}::date, ${lastDay}::date, interval '1 day') AS d (day)
    JOIN slots x ON x.school_id = ${school} AND x.weekday = extract(isodow FROM d.day)
      AND d.day >= x.valid_from AND (x.valid_to IS NULL OR d.day <= x.valid_to)
    JOIN course c ON c.id = x.course_id AND d.day BETWEEN c.first_day AND c.last_day
    WHERE NOT EXISTS (
        SELECT FROM holidays h WHERE h.school_id = ${school} AND h.year_id = c.year_id
          AND d.day BETWEEN h.first_day AND h.last_day AND (h.grades = '{}' OR h.grades @> c.grades))
      AND NOT EXISTS (
        SELECT FROM lesson_changes n WHERE n.school_id = ${school} AND n.slot_id = x.id AND n.day = d.day
          AND (n.kind = 'cancelled' OR n.subject_id IS NOT NULL))
      AND NOT EXISTS (
        SELECT FROM lessons l WHERE l.school_id = ${school} AND l.course_id = c.id AND l.day = d.day
          AND (l.slot_id = x.id OR l.number = x.number))
    ORDER BY d.day, x.number, c.id`)
}

/** Somebody else may have made one of them meanwhile: theirs stays. */
function insertLessons(schoolId: string, lessons: readonly Missing[]): Promise<number> {
  return db.$executeRaw(Prisma.sql`
    INSERT INTO lessons (school_id, id, course_id, slot_id, day, number)
    SELECT ${schoolId}::uuid, l.id, l.course_id, l.slot_id, l.day, l.number
    FROM unnest(${lessons.map(() => newId())}::uuid[], ${lessons.map((one) => one.courseId)}::uuid[],
      ${lessons.map((one) => one.slotId)}::uuid[], ${lessons.map((one) => one.day)}::date[],
      ${lessons.map((one) => one.number)}::int[]) AS l (id, course_id, slot_id, day, number)
    ON CONFLICT DO NOTHING`)
}
