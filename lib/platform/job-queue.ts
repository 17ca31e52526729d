import { PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { env } from './env'
import { log } from './log'

/** How a job behaves when it fails, and how many of it run side by side. Times are in seconds. */
export type JobOptions<Data> = {
  /** A job may outlive the release that stored it: its data is checked like a form. */
  data: z.ZodType<Data>
  /** Tries in all, the first included. */
  tries?: number
  firstPause?: number
  longestPause?: number
  /** After this long without an answer the job counts as lost and is tried again. */
  timeout?: number
  sideBySide?: number
  pollEvery?: number
}

/** What a handler is told about the run it is in. */
export type JobRun = { id: string; isLastTry: boolean; signal: AbortSignal }

export type Handler<Data> = (data: Data, run: JobRun) => Promise<void>
type RegisteredJob = { options: Required<JobOptions<unknown>>; handler: Handler<unknown> }
type Schedule = { cron: string; timeZone: string }
type Office = {
  jobs: Map<string, RegisteredJob>
  schedules: Map<string, Schedule>
  boss?: Promise<PgBoss>
  isWorking: boolean
}

/** Next bundles a module more than once: the registry and the connection belong to the process, not to a copy. */
const shared = globalThis as { schoolDiaryJobs?: Office }
shared.schoolDiaryJobs ??= { jobs: new Map(), schedules: new Map(), isWorking: false }
export const office = shared.schoolDiaryJobs

export const usual = { tries: 10, firstPause: 15, longestPause: 3600, timeout: 60, sideBySide: 1, pollEvery: 2 }

/** The queue's connection of this process, made when it is first needed. */
export function openBoss(): Promise<PgBoss> {
  office.boss ??= startBoss({ supervise: false, schedule: false })
  return office.boss
}

export async function startBoss(tasks: { supervise: boolean; schedule: boolean }): Promise<PgBoss> {
  const boss = newBoss(env.DATABASE_DIRECT_URL || env.DATABASE_URL, tasks)
  try {
    return await boss.start()
  } catch (fault) {
    office.boss = undefined
    office.isWorking = false
    throw fault
  }
}

function newBoss(connectionString: string, tasks: { supervise: boolean; schedule: boolean }): PgBoss {
  const boss = new PgBoss({
    ...tasks,
    connectionString,
    application_name: 'school-diary-jobs',
    schema: 'pgboss',
    max: 4,
    // A job that lost its process is noticed within the quarter minute.
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    cronMonitorIntervalSeconds: 15,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (fault: Error & { code?: string }) => {
    log.error({ kind: fault.name, code: fault.code }, 'job queue out of order')
  })
  return boss
}

const prepared = new WeakMap<PgBoss, Set<string>>()

/** Creates the queue, or brings its settings in line with the code. */
export async function prepareQueue(boss: PgBoss, name: string) {
  const names = prepared.get(boss) ?? new Set()
  if (names.has(name)) return

  const options = office.jobs.get(name)?.options ?? usual
  const settings = {
    retryLimit: options.tries - 1,
    retryDelay: options.firstPause,
    retryBackoff: true,
    retryDelayMax: options.longestPause,
    expireInSeconds: options.timeout,
    // A killed process stops sending its signs of life: its jobs are taken up again long before their time is over.
    heartbeatSeconds: 15,
    deleteAfterSeconds: 7 * 24 * 3600,
  }
  // With the policy «short» one job of a key waits at a time; a job without a key has its own id for one.
  await boss.createQueue(name, { ...settings, policy: 'short' })
  if (office.isWorking) await boss.updateQueue(name, settings)
  prepared.set(boss, names.add(name))
}

export type DeadJob = { name: string; id: string; tries: number; at: Date; message: string }

/** Jobs that used up their tries, newest first; the queue keeps them for a week. */
export async function listDeadJobs(limit = 100): Promise<DeadJob[]> {
  const boss = await openBoss()
  const { rows } = await boss.getDb().executeSql(
    `SELECT name, id, retry_count + 1 AS tries, completed_on AS at, coalesce(output->>'message', '') AS message
       FROM pgboss.job WHERE state = 'failed' ORDER BY completed_on DESC LIMIT $1`,
    [limit],
  )
  return rows
}
