import { fromPrisma, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/id'
import { log } from '@/lib/platform/log'

/** How a job behaves when it fails, and how many of it run side by side. Times are in seconds. */
type JobOptions<Data> = {
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

type Handler<Data> = (data: Data, run: JobRun) => Promise<void>
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
const office = shared.schoolDiaryJobs

const usual = { tries: 10, firstPause: 15, longestPause: 3600, timeout: 60, sideBySide: 1, pollEvery: 2 }

/**
 * Registers what is done for jobs of this name. A handler runs at least once, perhaps twice, and after a kill from
 * the start again: it must be able to bear that. What it throws is tried again after growing pauses.
 */
export function job<Data>(name: string, options: JobOptions<Data>, handler: Handler<Data>) {
  office.jobs.set(name, { options: { ...usual, ...options }, handler: handler as Handler<unknown> })
}

/** Has a registered job, whose data is then empty, run by the clock: `schedule('applications.expire', '15 3 * * *')`. */
export function schedule(name: string, cron: string, timeZone = 'Europe/Moscow') {
  office.schedules.set(name, { cron, timeZone })
}

/**
 * Stores a job in the caller's transaction: it exists if and only if the fact does. A key makes a second job with the
 * same key needless while the first still waits; `after` is an instant of the application's clock.
 */
export async function enqueue(
  tx: Pick<Tx, '$queryRawUnsafe'>,
  name: string,
  data: object,
  { key, after }: { key?: string; after?: Date } = {},
) {
  const boss = await openBoss()
  await prepareQueue(boss, name)

  const id = newId()
  const seconds = after ? Math.max(0, Math.ceil((after.getTime() - now().getTime()) / 1000)) : 0
  await boss.send(name, data, { id, singletonKey: key ?? id, startAfter: seconds, db: fromPrisma(tx) })
}

/** Starts working on everything that is registered, in this process. */
export async function startWorker() {
  if (office.isWorking) return
  await stopWorker()

  office.isWorking = true
  office.boss = startBoss({ supervise: true, schedule: true })
  const boss = await openBoss()
  for (const [name, { options }] of office.jobs) {
    await prepareQueue(boss, name)
    await boss.work(
      name,
      {
        includeMetadata: true,
        perJobResults: true,
        batchSize: options.sideBySide,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: options.pollEvery,
      },
      (jobs: JobWithMetadata[]) => Promise.all(jobs.map(run)),
    )
  }
  await followSchedules(boss)
  log.info({ jobs: office.jobs.size }, 'worker started')
}

/** Lets the jobs in hand finish, gives back those that do not, and closes the connection. */
export async function stopWorker() {
  const { boss } = office
  office.boss = undefined
  office.isWorking = false
  if (boss) await (await boss).stop({ graceful: true, timeout: 10_000 })
}

/**
 * For tests: runs every waiting job, and what those jobs add, until nothing is due. With `evenLater`, jobs that wait
 * for a pause or a later day run too, so that one which fails uses up its tries. Answers how many runs went well and how many did not.
 */
export async function runJobsNow({ evenLater = false } = {}): Promise<{ done: number; failed: number }> {
  const boss = await openBoss()
  const total = { done: 0, failed: 0 }

  for (let found = true; found; ) {
    found = false
    for (const name of office.jobs.keys()) {
      await prepareQueue(boss, name)
      for (const waiting of await boss.fetch(name, {
        includeMetadata: true,
        batchSize: 50,
        ignoreStartAfter: evenLater,
      })) {
        found = true
        const result = await run(waiting as JobWithMetadata)
        if (result.status === 'completed') await boss.complete(name, waiting)
        else await boss.fail(name, waiting, result.output)
        total[result.status === 'completed' ? 'done' : 'failed']++
      }
    }
  }
  return total
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

async function run(found: JobWithMetadata): Promise<JobResult> {
  const { id, name, retryCount, retryLimit, signal } = found
  const isLastTry = retryCount >= retryLimit
  try {
    const registered = office.jobs.get(name)
    if (!registered) throw new Error(`No handler for ${name}`)

    await registered.handler(registered.options.data.parse(found.data ?? {}), { id, isLastTry, signal })
    return { id, status: 'completed' }
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    // The message may quote an address: it stays in the database, the log gets the kind of fault only.
    const kind = fault instanceof Error ? fault.name : typeof fault
    log[isLastTry ? 'error' : 'warn'](
      { job: name, id, kind, tries: retryCount + 1 },
      isLastTry ? 'job died' : 'job failed',
    )
    return { id, status: 'failed', output: { message: message.slice(0, 500) } }
  }
}

function openBoss(): Promise<PgBoss> {
  office.boss ??= startBoss({ supervise: false, schedule: false })
  return office.boss
}

async function startBoss(tasks: { supervise: boolean; schedule: boolean }): Promise<PgBoss> {
  const boss = new PgBoss({
    ...tasks,
    connectionString: env.DATABASE_DIRECT_URL || env.DATABASE_URL,
    application_name: 'school-diary-jobs',
    schema: 'pgboss',
    max: 4,
    // A job that lost its process is noticed within the half minute.
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    cronMonitorIntervalSeconds: 15,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (fault) => log.error({ kind: fault.name }, 'job queue out of order'))
  try {
    return await boss.start()
  } catch (fault) {
    office.boss = undefined
    office.isWorking = false
    throw fault
  }
}

const prepared = new WeakMap<PgBoss, Set<string>>()

/** Creates the queue, or brings its settings in line with the code. */
async function prepareQueue(boss: PgBoss, name: string) {
  const names = prepared.get(boss) ?? new Set()
  if (names.has(name)) return

  const options = office.jobs.get(name)?.options ?? usual
  const settings = {
    retryLimit: options.tries - 1,
    retryDelay: options.firstPause,
    retryBackoff: true,
    retryDelayMax: options.longestPause,
    expireInSeconds: options.timeout,
    deleteAfterSeconds: 7 * 24 * 3600,
  }
  // With the policy «short» one job of a key waits at a time; a job without a key has its own id for one.
  await boss.createQueue(name, { ...settings, policy: 'short' })
  if (office.isWorking) await boss.updateQueue(name, settings)
  prepared.set(boss, names.add(name))
}

async function followSchedules(boss: PgBoss) {
  for (const [name, { cron, timeZone }] of office.schedules) {
    await boss.schedule(name, cron, {}, { tz: timeZone, missed: 'once' })
  }
  for (const { name } of await boss.getSchedules()) {
    if (!office.schedules.has(name)) await boss.unschedule(name)
  }
}
