import type { JournalKey } from '@/lib/access/key'
import { addDays, type Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { LessonPlace } from './entry-refusal'
import type { WorkKind } from './work-kind'

/** The school's kinds of work, as a teacher chooses among them. */
export async function listWorkKinds(journal: JournalKey): Promise<WorkKind[]> {
  return db.$queryRaw<WorkKind[]>(Prisma.sql`
    SELECT id, name, short_name AS "shortName", weight_tenths AS "weightTenths", is_test AS "isTest"
    FROM work_kinds WHERE school_id = ${journal.schoolId}::uuid ORDER BY is_test, weight_tenths, name COLLATE russian, id`)
}

/** How far back a work may still be written in, and how far ahead lessons are prepared. */
const daysBack = 30
const daysAhead = 14

/** The lessons that a work may be added to, in the order of the days. */
export async function listLessonsForWork(journal: JournalKey, today: Day): Promise<LessonPlace[]> {
  const only = journal.lessonIds ? Prisma.sql`AND id = ANY (${[...journal.lessonIds]}::uuid[])` : Prisma.empty
  return db.$queryRaw<LessonPlace[]>(Prisma.sql`
    SELECT id, day::text AS day, number FROM lessons
    WHERE school_id = ${journal.schoolId}::uuid AND course_id = ${journal.courseId}::uuid ${only}
      AND day BETWEEN ${addDays(today, -daysBack)}::date AND ${addDays(today, daysAhead)}::date
    ORDER BY day, number`)
}
