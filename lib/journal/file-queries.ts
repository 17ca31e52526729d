import type { Readable } from 'node:stream'
import type { DiaryKey, JournalKey } from '@/lib/access/key'
import { db, Prisma } from '@/lib/platform/db'
import { fileStore } from '@/lib/platform/files/store'
import { isId } from '@/lib/platform/id'
import { log } from '@/lib/platform/log'
import { isOpenSubject, lessonTables } from '@/lib/timetable/lesson-tables'
import { findLessonGround, lessonRefusalIn } from './column-ground-queries'
import { mayWriteIn } from './entry-refusal'
import type { AttachedFile } from './hand-in'
import { everyDay } from './homework-queries'
import { ofJournal, setForPupil } from './homework-tables'
import { mayPlan } from './lesson'

export type OpenFile = AttachedFile & { content: Readable }

/** A file of a task that was set for the pupil, or of the pupil's own work. Null for every other file, of classmates too. */
export async function openFileOfDiary(diary: DiaryKey, fileId: string): Promise<OpenFile | null> {
  if (!isId(fileId) || !diary.parts.has('homework')) return null

  const enrolmentIds = diary.enrolments.map((span) => span.enrolmentId)
  const [file] = await db.$queryRaw<AttachedFile[]>(Prisma.sql`
    WITH ${lessonTables(diary, everyDay)}
    SELECT f.id, f.name, f.type, f.bytes FROM files f
    WHERE f.school_id = ${diary.schoolId}::uuid AND f.id = ${fileId}::uuid AND f.removed_at IS NULL AND (
      EXISTS (SELECT FROM ${setForPupil(diary)} WHERE w.id = f.homework_id)
      OR EXISTS (
        SELECT FROM hand_ins h
        JOIN homework w ON w.school_id = h.school_id AND w.id = h.homework_id
        JOIN courses c ON c.school_id = w.school_id AND c.id = w.course_id
        WHERE h.school_id = f.school_id AND h.id = f.hand_in_id AND h.enrolment_id = ANY (${enrolmentIds}::uuid[])
          AND ${isOpenSubject(diary, Prisma.sql`c.subject_id`)}))`)
  return file ? openContent(diary.schoolId, file) : null
}

/** A file of the journal's tasks, or of what was handed in for them; a substitute has those of the own lessons. */
export async function openFileOfJournal(journal: JournalKey, fileId: string): Promise<OpenFile | null> {
  if (!isId(fileId)) return null

  const [file] = await db.$queryRaw<AttachedFile[]>(Prisma.sql`
    SELECT f.id, f.name, f.type, f.bytes FROM files f
    LEFT JOIN hand_ins h ON h.school_id = f.school_id AND h.id = f.hand_in_id
    JOIN homework w ON w.school_id = f.school_id AND w.id = coalesce(f.homework_id, h.homework_id)
    WHERE f.school_id = ${journal.schoolId}::uuid AND f.id = ${fileId}::uuid AND f.removed_at IS NULL AND ${ofJournal(journal)}`)
  return file ? openContent(journal.schoolId, file) : null
}

/** Whether the files of a task may be changed now: by who writes in the journal, while the day of its lesson is open. */
export async function mayChangeFiles(journal: JournalKey, givenLessonId: string | null): Promise<boolean> {
  if (!mayWriteIn(journal)) return false
  if (givenLessonId === null) return journal.lessonIds === null

  const ground = await findLessonGround(journal, givenLessonId)
  return ground !== null && mayPlan(lessonRefusalIn(journal, ground))
}

async function openContent(schoolId: string, file: AttachedFile): Promise<OpenFile | null> {
  const content = await (await fileStore()).get({ schoolId, id: file.id })
  if (!content) log.error({ file: file.id }, 'file has no content')
  return content && { ...file, content }
}
