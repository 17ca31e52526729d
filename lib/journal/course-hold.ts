import type { JournalKey } from '@/lib/access/key'
import type { Tx } from '@/lib/platform/db'
import { findLessonGround, lessonRefusalIn } from './column-ground-queries'
import type { LessonRefusal } from './lesson'

type Course = Pick<JournalKey, 'schoolId' | 'courseId'>

/**
 * Until the transaction ends no period of the course is closed and no column of it goes: whoever would do so waits. What
 * is closed, and which columns there are, is to be read after this, by another statement.
 */
export async function holdOpen(tx: Tx, { schoolId, courseId }: Course): Promise<void> {
  await tx.$queryRaw`SELECT FROM courses WHERE school_id = ${schoolId}::uuid AND id = ${courseId}::uuid FOR SHARE`
}

/** Waits for all that is being written in the course at this moment; what comes next finds what is decided here. */
export async function holdAlone(tx: Tx, { schoolId, courseId }: Course): Promise<void> {
  await tx.$queryRaw`SELECT FROM courses WHERE school_id = ${schoolId}::uuid AND id = ${courseId}::uuid FOR NO KEY UPDATE`
}

/** Holds the course open, and answers why nothing may be written at a lesson by now; null where it may. */
export async function holdLesson(tx: Tx, journal: JournalKey, lessonId: string): Promise<LessonRefusal> {
  await holdOpen(tx, journal)
  const ground = await findLessonGround(journal, lessonId, tx)
  return ground ? lessonRefusalIn(journal, ground) : 'notYourLesson'
}
