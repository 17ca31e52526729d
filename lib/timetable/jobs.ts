import { z } from 'zod'
import { systemKey } from '@/lib/access/system'
import { db } from '@/lib/platform/db'
import { enqueue, job, schedule } from '@/lib/platform/jobs'
import { prepareLessons } from './prepare-commands'

const name = 'timetable.prepare-lessons'

job(name, { data: z.object({}), timeout: 1800 }, async () => {
  await prepareLessons(systemKey(name))
})
schedule(name, '0 1 * * *')

/** What the night would have done, for a portal that begins to serve: it may have slept for a week. */
export async function prepareLessonsSoon(): Promise<void> {
  await db.$transaction((tx) => enqueue(tx, name, {}, { key: 'start' }))
}
