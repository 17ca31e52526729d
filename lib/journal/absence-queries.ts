import type { ClassKey, DiaryKey } from '@/lib/access/key'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Days } from '@/lib/timetable/lesson-tables'
import type { AbsenceNotice } from './absence-notice'

/** Who confirmed what nobody else had announced is the class teacher. */
const saidBy = Prisma.sql`CASE WHEN n.confirmed_by_id = n.by_id THEN 'class-teacher' ELSE 'parent' END`

const noticeColumns = Prisma.sql`
  n.id, n.enrolment_id AS "enrolmentId", n.first_day::text AS "firstDay", n.last_day::text AS "lastDay", n.lessons, n.reason,
  n.confirmed_at IS NOT NULL AS "isConfirmed", ${saidBy} AS "saidBy"`

/**
 * An `AbsenceNotice` as a teacher sees it, for a statement in which `absence_notices` is `n` and withdrawn ones are left out:
 * who will not come, when and why. The parent's own words are the class teacher's alone.
 */
export const noticeJson = Prisma.sql`json_build_object('id', n.id, 'enrolmentId', n.enrolment_id, 'firstDay', n.first_day, 'lastDay', n.last_day,
  'lessons', n.lessons, 'reason', n.reason, 'isConfirmed', n.confirmed_at IS NOT NULL, 'saidBy', ${saidBy})`

/** A notice as the class teacher sees it. */
export type ClassNotice = AbsenceNotice & { text: string | null; at: Date }

/** What was announced of the pupils of a class for some days, in the order of the days. */
export async function listClassNotices(key: ClassKey, { firstDay, lastDay }: Days): Promise<ClassNotice[]> {
  const school = Prisma.sql`${key.schoolId}::uuid`
  return db.$queryRaw<ClassNotice[]>(Prisma.sql`
    SELECT ${noticeColumns}, n.at, f.text
    FROM enrolments e
    JOIN absence_notices n ON n.school_id = ${school} AND n.enrolment_id = e.id AND n.withdrawn_at IS NULL
    LEFT JOIN free_texts f ON f.school_id = ${school} AND f.id = n.text_id
    WHERE e.school_id = ${school} AND e.class_id = ${key.classId}::uuid
      AND n.first_day <= ${lastDay}::date AND n.last_day >= ${firstDay}::date
    ORDER BY n.first_day, n.at, n.id`)
}

/** A notice as the family sees it. */
export type FamilyNotice = Omit<AbsenceNotice, 'enrolmentId'> & { text: string | null; isOwn: boolean }

/** What was announced of the child and is not over, as `FamilyNotice[]` in the order of the days; nothing for whoever was invited. */
export function familyNoticesJson(diary: DiaryKey, today: Day): Prisma.Sql {
  if (diary.basis !== 'representative') return Prisma.sql`SELECT '[]'::json`

  const school = Prisma.sql`${diary.schoolId}::uuid`
  return Prisma.sql`
    SELECT coalesce(json_agg(to_json(o) ORDER BY o."firstDay", o.at, o.id), '[]') FROM (
      SELECT ${noticeColumns}, n.at, f.text, n.by_id = ${diary.accountId}::uuid AS "isOwn"
      FROM absence_notices n
      LEFT JOIN free_texts f ON f.school_id = ${school} AND f.id = n.text_id
      WHERE n.school_id = ${school} AND n.enrolment_id = ANY (${diary.enrolments.map((one) => one.enrolmentId)}::uuid[])
        AND n.withdrawn_at IS NULL AND n.last_day >= ${today}::date) o`
}
