import type { DiaryKey } from '@/lib/access/key'
import { today } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import { type Days, lessonTables } from '@/lib/timetable/lesson-tables'
import { filesJson, handInsJson, setForPupil } from './homework-tables'
import type { Task } from './homework-task'

/** What is due in some days with all that hangs on it, in the order of the days; and whether this reader may hand work in. */
export async function listTasks(diary: DiaryKey, days: Days): Promise<{ tasks: Task[]; mayHandIn: boolean }> {
  const tick = Prisma.sql`
    SELECT FROM homework_ticks k WHERE k.school_id = w.school_id AND k.homework_id = w.id AND k.enrolment_id = c.enrolment_id`
  const [row] = await db.$queryRaw<{ tasks: Task[] }[]>(Prisma.sql`
    WITH ${lessonTables(diary, days)}
    SELECT (
      SELECT coalesce(json_agg(json_build_object('id', w.id, 'courseId', c.id, 'enrolmentId', c.enrolment_id, 'subject', c.subject,
        'dueDay', w.due_day, 'lessonId', w.lesson_id, 'text', w.text, 'minutes', w.minutes, 'isPersonal', w.enrolment_id IS NOT NULL,
        'asksWork', w.asks_work, 'files', ${filesJson('task')},
        'isDone', EXISTS (${tick} AND k.account_id = ${diary.accountId}::uuid),
        'isDoneByPupil', EXISTS (${tick} AND k.account_id IN (${accountsOfPupil(diary)})),
        'handIns', ${handInsJson(Prisma.sql`c.enrolment_id`, diary.timeZone, diary.parts.has('marks'))})
        ORDER BY w.due_day, w.at, w.id), '[]')
      FROM ${setForPupil(diary)}) AS tasks`)
  return { tasks: row?.tasks ?? [], mayHandIn: mayHandIn(diary) }
}

/** A task that was set for the pupil, and the enrolment that it was set for; null where there is none, or not for this pupil. */
export async function findTask(diary: DiaryKey, homeworkId: string): Promise<FoundTask | null> {
  const [row] = await db.$queryRaw<Omit<FoundTask, 'mayHandIn'>[]>(Prisma.sql`
    WITH ${lessonTables(diary, everyDay)}
    SELECT w.id, w.due_day::text AS "dueDay", w.asks_work AS "asksWork", c.enrolment_id AS "enrolmentId"
    FROM ${setForPupil(diary)} WHERE w.id = ${homeworkId}::uuid LIMIT 1`)
  return row ? { ...row, mayHandIn: mayHandIn(diary) } : null
}

export type FoundTask = { id: string; dueDay: Day; asksWork: boolean; enrolmentId: string; mayHandIn: boolean }

/** All that the key opens: its enrolments have their own first and last days. */
export const everyDay: Days = { firstDay: '2000-01-01', lastDay: '2100-01-01' }

/** Work comes from the pupil, or from a parent in the pupil's stead; a tutor or a grandmother reads only. */
function mayHandIn({ basis, relation }: DiaryKey): boolean {
  return basis === 'representative' || relation === 'pupil'
}

/** Whose ticks are the pupil's own, for as long as that account is let in as the pupil. */
function accountsOfPupil(diary: DiaryKey): Prisma.Sql {
  return Prisma.sql`
    SELECT g.account_id FROM grants g
    WHERE g.school_id = ${diary.schoolId}::uuid AND g.pupil_id = ${diary.pupilId}::uuid AND g.relation = 'pupil' AND g.ended_at IS NULL
      AND (g.last_day IS NULL OR g.last_day >= ${today(diary.timeZone)}::date)`
}
