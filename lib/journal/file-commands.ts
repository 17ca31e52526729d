import type { JournalKey, SystemKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import { type Arrival, discard } from '@/lib/platform/files/arrival'
import { mostFiles } from '@/lib/platform/files/limits'
import { fileStore } from '@/lib/platform/files/store'
import { isId } from '@/lib/platform/id'
import { forgottenBefore } from '@/lib/platform/retention'
import { holdLesson } from './course-hold'
import { mayWriteIn } from './entry-refusal'
import { ofJournal } from './homework-tables'
import { mayPlan } from './lesson'

/** The day or more that a file waits for what it belongs to; what was then never finished is an orphan. */
const hoursToBelong = 24
/**
 * Writes down files and brings their bytes into the store. They hang on nothing yet: whoever is killed in between leaves
 * rows that the nightly job finds, and never bytes that nobody knows of.
 */
export async function keepFiles(schoolId: string, accountId: string, files: readonly Arrival[]): Promise<void> {
  try {
    await db.storedFile.createMany({
      data: files.map(({ id, name, type, bytes, sha256 }) => ({
        schoolId,
        id,
        name,
        type,
        bytes,
        sha256,
        byId: accountId,
        at: now(),
      })),
    })
    const store = await fileStore()
    for (const { id, path, type } of files) await store.put({ schoolId, id }, path, type)
  } finally {
    await discard(files)
  }
}

export type TaskForFiles = { id: string; files: number; givenLessonId: string | null }

/** A task that the holder of the key may hang files on, while its day is open; null for who only reads, and for tasks of others. */
export async function findTaskForFiles(journal: JournalKey, homeworkId: string): Promise<TaskForFiles | null> {
  if (!mayWriteIn(journal) || !isId(homeworkId)) return null

  const [row] = await db.$queryRaw<TaskForFiles[]>(Prisma.sql`
    SELECT w.id, w.given_lesson_id AS "givenLessonId", (
      SELECT count(*)::int FROM files f WHERE f.school_id = w.school_id AND f.homework_id = w.id AND f.removed_at IS NULL) AS files
    FROM homework w WHERE w.id = ${homeworkId}::uuid AND w.withdrawn_at IS NULL AND ${givenBy(journal)}`)
  return row ?? null
}

/** `closed`: the day on which the task was given, or its period, is. Else how many did not fit, for a task has ten at most. */
export type Attached = { isClosed: true } | { isClosed: false; left: number }

/** Hangs files on a task while the day of its lesson is open. What is not taken goes. */
export async function attachToTask(
  journal: JournalKey,
  task: TaskForFiles,
  arrived: readonly Arrival[],
): Promise<Attached> {
  const room = Math.max(0, mostFiles - task.files)
  const [fitting, left] = [arrived.slice(0, room), arrived.slice(room)]
  await discard(left)
  await keepFiles(journal.schoolId, journal.accountId, fitting)
  return db.$transaction(async (tx): Promise<Attached> => {
    if (await isClosedFor(tx, journal, task)) return { isClosed: true } // they belong to nothing, and go at night
    await tx.storedFile.updateMany({
      where: { schoolId: journal.schoolId, id: { in: fitting.map(({ id }) => id) } },
      data: { homeworkId: task.id },
    })
    return { isClosed: false, left: left.length }
  })
}

/** `gone`: there was no such file, or it is not the writer's to take off. */
export type TakenOff = 'taken-off' | 'closed' | 'gone'

/** Takes a file off a task while the day of its lesson is open. */
export async function removeTaskFile(journal: JournalKey, fileId: string): Promise<TakenOff> {
  if (!mayWriteIn(journal)) return 'gone'

  const { schoolId } = journal
  return db.$transaction(async (tx) => {
    const [task] = await tx.$queryRaw<Pick<TaskForFiles, 'givenLessonId'>[]>(Prisma.sql`
      SELECT w.given_lesson_id AS "givenLessonId" FROM files f JOIN homework w ON w.school_id = f.school_id AND w.id = f.homework_id
      WHERE f.school_id = ${schoolId}::uuid AND f.id = ${fileId}::uuid AND ${givenBy(journal)}`)
    if (!task) return 'gone'
    if (await isClosedFor(tx, journal, task)) return 'closed'

    const where = { schoolId, id: fileId, removedAt: null }
    const { count } = await tx.storedFile.updateMany({ where, data: { removedAt: now() } })
    return count === 1 ? 'taken-off' : 'gone'
  })
}

/** `w` is a task of the journal; of a substitute, one given at an own lesson: those due at it are the teacher's. */
function givenBy(journal: JournalKey): Prisma.Sql {
  const own = journal.lessonIds
  return Prisma.sql`${ofJournal(journal)} AND ${own ? Prisma.sql`w.given_lesson_id = ANY (${own}::uuid[])` : Prisma.sql`true`}`
}

/** A task that came with the school's data, and names no lesson, stays open. */
async function isClosedFor(tx: Tx, journal: JournalKey, { givenLessonId }: Pick<TaskForFiles, 'givenLessonId'>) {
  return givenLessonId !== null && !mayPlan(await holdLesson(tx, journal, givenLessonId))
}

/** Throws away files that never came to belong to anything, and those that were removed long ago. Answers how many. */
export async function forgetFiles(_: SystemKey): Promise<number> {
  const orphaned = new Date(now().getTime() - hoursToBelong * 3_600_000)
  const where = {
    OR: [
      { homeworkId: null, handInId: null, at: { lt: orphaned } },
      { removedAt: { lt: forgottenBefore('removedFile', now()) } },
    ],
  }
  const store = await fileStore()
  const files = await db.storedFile.findMany({ where, select: { schoolId: true, id: true }, orderBy: { at: 'asc' } })
  for (const file of files) {
    await store.remove(file)
    await db.storedFile.delete({ where: { schoolId_id: file }, select: { id: true } })
  }
  return files.length
}
