import type { DiaryKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { type Arrival, discard } from '@/lib/platform/files/arrival'
import { isId, newId } from '@/lib/platform/id'
import { keepFiles } from './file-commands'
import { isSameWork, longestText, mostHandIns } from './hand-in'
import { type FoundTask, findTask } from './homework-queries'

/** A task for which this reader may send the pupil's work today; null where it is none of theirs. */
export async function findTaskToHandIn(diary: DiaryKey, homeworkId: string): Promise<FoundTask | null> {
  const task = isId(homeworkId) ? await findTask(diary, homeworkId) : null
  if (!task?.asksWork || !task.mayHandIn) return null

  const span = diary.enrolments.find(({ enrolmentId }) => enrolmentId === task.enrolmentId)
  const hasLeft = span?.lastDay != null && span.lastDay < today(diary.timeZone)
  return span && !hasLeft ? task : null
}

/** `closed`: the teacher gave a mark meanwhile, or there are too many works. `empty`: neither a word nor a file came. */
export type HandedIn = 'handed-in' | 'empty' | 'closed'

/** Hands work in for the pupil. The same work sent twice is one; of what is not taken nothing is left. */
export async function handIn(
  diary: DiaryKey,
  task: FoundTask,
  sent: { text: string; files: readonly Arrival[] },
): Promise<HandedIn> {
  const text = sent.text.trim().slice(0, longestText) || null
  const outcome = await judge(diary, task, { text, files: sent.files })
  if (outcome !== 'new') {
    await discard(sent.files)
    return outcome
  }

  const { schoolId, accountId } = diary
  await keepFiles(schoolId, accountId, sent.files)
  return db.$transaction(async (tx) => {
    // The same form may come twice at one moment: the second waits, and finds the first. Its files belong to nothing and go at night.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('hand-in ' || ${task.id} || ${task.enrolmentId}, 0))`
    const again = await judge(diary, task, { text, files: sent.files }, tx)
    if (again !== 'new') return again

    const [id, textId] = [newId(), text && newId()]
    if (textId) await tx.freeText.create({ data: { schoolId, id: textId, text }, select: { id: true } })
    const { id: homeworkId, enrolmentId } = task
    const work = { schoolId, id, homeworkId, enrolmentId, textId, byId: accountId, at: now() }
    await tx.handIn.create({ data: work, select: { id: true } })
    await tx.storedFile.updateMany({
      where: { schoolId, id: { in: sent.files.map((file) => file.id) } },
      data: { handInId: id },
    })
    return 'handed-in'
  })
}

async function judge(
  { schoolId }: DiaryKey,
  { id: homeworkId, enrolmentId }: FoundTask,
  { text, files }: { text: string | null; files: readonly Arrival[] },
  tx: Tx = db,
): Promise<'new' | HandedIn> {
  const works = await tx.handIn.findMany({
    where: { schoolId, homeworkId, enrolmentId },
    select: { returnedAt: true, columnId: true, text: { select: { text: true } }, files: { select: { sha256: true } } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const last = works.at(-1)
  const newest = last && {
    text: last.text?.text ?? null,
    hashes: last.files.map((file) => file.sha256),
    isReturned: last.returnedAt !== null,
  }
  if (isSameWork(newest ?? null, { text, hashes: files.map((file) => file.sha256) })) return 'handed-in'
  if (last?.columnId || works.length >= mostHandIns) return 'closed'
  return text === null && files.length === 0 ? 'empty' : 'new'
}
