import type { JournalKey, SystemKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db, Prisma } from '@/lib/platform/db'
import { type Arrival, discard } from '@/lib/platform/files/arrival'
import { mostFiles } from '@/lib/platform/files/limits'
import { fileStore } from '@/lib/platform/files/store'
import { isId } from '@/lib/platform/id'
import { forgottenBefore } from '@/lib/platform/retention'
import { mayWriteIn } from './entry-refusal'
import { ofJournal } from './homework-tables'

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

export type TaskForFiles = { id: string; files: number }

/** A task that the holder of the key may hang files on; null for who only reads, and for tasks of others. */
export async function findTaskForFiles(journal: JournalKey, homeworkId: string): Promise<TaskForFiles | null> {
  if (!mayWriteIn(journal) || !isId(homeworkId)) return null

  const [row] = await db.$queryRaw<TaskForFiles[]>(Prisma.sql`
    SELECT w.id, (
      SELECT count(*)::int FROM files f WHERE f.school_id = w.school_id AND f.homework_id = w.id AND f.removed_at IS NULL) AS files
    FROM homework w WHERE w.id = ${homeworkId}::uuid AND w.withdrawn_at IS NULL AND ${ofJournal(journal)}`)
  return row ?? null
}

/** Hangs files on a task; answers how many did not fit, for a task has ten at most. */
export async function attachToTask(
  journal: JournalKey,
  task: TaskForFiles,
  arrived: readonly Arrival[],
): Promise<{ left: number }> {
  const room = Math.max(0, mostFiles - task.files)
  const [fitting, left] = [arrived.slice(0, room), arrived.slice(room)]
  await discard(left)
  await keepFiles(journal.schoolId, journal.accountId, fitting)
  await db.storedFile.updateMany({
    where: { schoolId: journal.schoolId, id: { in: fitting.map(({ id }) => id) } },
    data: { homeworkId: task.id },
  })
  return { left: left.length }
}

/** Takes a file off a task. Answers whether there was one to take off, and whether it is the writer's to do so. */
export async function removeTaskFile(journal: JournalKey, fileId: string): Promise<boolean> {
  if (!mayWriteIn(journal)) return false

  const count = await db.$executeRaw(Prisma.sql`
    UPDATE files f SET removed_at = ${now()} FROM homework w
    WHERE f.school_id = ${journal.schoolId}::uuid AND f.id = ${fileId}::uuid AND f.removed_at IS NULL
      AND w.school_id = f.school_id AND w.id = f.homework_id AND ${ofJournal(journal)}`)
  return count === 1
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
