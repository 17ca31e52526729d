import { afterAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { office } from '@/lib/platform/job-queue'
import { enqueue, runJobsNow } from '@/lib/platform/jobs'
import { stopWorker } from './worker'

afterAll(stopWorker)

it('knows what is done by the clock, forgetting included, and does it', async () => {
  const scheduled = [...office.schedules.keys()].sort()
  expect(scheduled).toEqual([
    'access.confirm',
    'access.forget',
    'applications.adults',
    'applications.ask-adults',
    'applications.expire',
    'applications.forget',
    'applications.ready',
    'applications.remind',
    'journal.forget-files',
    'notifications.forget',
    'timetable.prepare-lessons',
  ])
  for (const name of scheduled) await db.$transaction((tx) => enqueue(tx, name, {}))
  expect(await runJobsNow()).toEqual({ done: scheduled.length, failed: 0 })
})
