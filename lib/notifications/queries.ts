import type { CityKey } from '@/lib/access/key'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { type DeadJob, listDeadJobs } from '@/lib/platform/job-queue'

/** A letter that still waits after so many hours has lost its job: all its tries take about six. */
const hoursUntilStuck = 12

/** Letters that did not leave, newest first; never their words. */
export async function listFailedLetters(_: CityKey, { limit = 100 }: { limit?: number } = {}) {
  const letters = await db.letter.findMany({
    where: failed(),
    select: {
      id: true,
      to: true,
      template: true,
      subject: true,
      path: true,
      state: true,
      attempts: true,
      lastError: true,
      createdAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return letters.map(({ path, ...letter }) => ({
    ...letter,
    canBeSentAgain: letter.state === 'failed' && path !== null,
  }))
}

/** How many letters did not leave. */
export async function countFailedLetters(_: CityKey) {
  return db.letter.count({ where: failed() })
}

/** Jobs that used up their tries within the last week, newest first. */
export async function listFailedJobs(_: CityKey): Promise<DeadJob[]> {
  return listDeadJobs()
}

function failed() {
  const stuckBefore = new Date(now().getTime() - hoursUntilStuck * 3_600_000)
  return { OR: [{ state: 'failed' }, { state: 'waiting', createdAt: { lt: stuckBefore } }] }
}
