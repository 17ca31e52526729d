import { fromPrisma, type JobResult, type JobWithMetadata, type PgBoss } from 'pg-boss'
import { now } from './clock'
import type { Tx } from './db'
import { newId } from './id'
import { type Handler, type JobOptions, office, openBoss, prepareQueue, startBoss, usual } from './job-queue'
import { log } from './log'

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

async function followSchedules(boss: PgBoss) {
  for (const [name, { cron, timeZone }] of office.schedules) {
    await boss.schedule(name, cron, {}, { tz: timeZone, missed: 'once' })
  }
  for (const { name } of await boss.getSchedules()) {
    if (!office.schedules.has(name)) await boss.unschedule(name)
  }
}
