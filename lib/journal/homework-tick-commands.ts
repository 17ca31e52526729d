import type { DiaryKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { findTask } from './homework-queries'

/** «Сделано», for the reader alone. Answers false where the task is not the pupil's. */
export async function tickTask(
  diary: DiaryKey,
  { homeworkId, isDone }: { homeworkId: string; isDone: boolean },
): Promise<boolean> {
  const task = await findTask(diary, homeworkId)
  if (!task) return false

  const { schoolId, accountId } = diary
  const tick = { schoolId, homeworkId, enrolmentId: task.enrolmentId, accountId }
  if (isDone) await db.homeworkTick.createMany({ data: { ...tick, at: now() }, skipDuplicates: true })
  else await db.homeworkTick.deleteMany({ where: tick })
  return true
}
