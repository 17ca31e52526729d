import { afterAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { now } from './clock'
import { db } from './db'
import { listDeadJobs } from './job-queue'
import { enqueue, job, runJobsNow, startWorker, stopWorker } from './jobs'

const ran: string[] = []
let faults = 0

job('test.note', { data: z.object({ word: z.string() }), tries: 3, pollEvery: 0.5 }, async ({ word }) => {
  if (faults-- > 0) throw new Error('Not now')
  ran.push(word)
})

job('test.chain', { data: z.object({ left: z.number() }) }, async ({ left }) => {
  ran.push(`chain ${left}`)
  if (left > 0) await db.$transaction((tx) => enqueue(tx, 'test.chain', { left: left - 1 }))
})

beforeEach(() => {
  ran.length = 0
  faults = 0
})

afterAll(stopWorker)

it('runs a job that was stored with its fact', async () => {
  await db.$transaction((tx) => enqueue(tx, 'test.note', { word: 'kept' }))

  expect(await runJobsNow()).toEqual({ done: 1, failed: 0 })
  expect(ran).toEqual(['kept'])
})

it('knows nothing of a job whose transaction failed', async () => {
  const transaction = db.$transaction(async (tx) => {
    await enqueue(tx, 'test.note', { word: 'lost' })
    throw new Error('Something else went wrong')
  })

  await expect(transaction).rejects.toThrow('Something else')
  expect(await runJobsNow()).toEqual({ done: 0, failed: 0 })
  expect(ran).toEqual([])
})

it('runs what a job adds, too', async () => {
  await db.$transaction((tx) => enqueue(tx, 'test.chain', { left: 2 }))

  expect(await runJobsNow()).toEqual({ done: 3, failed: 0 })
  expect(ran).toEqual(['chain 2', 'chain 1', 'chain 0'])
})

it('stores one job of a key as long as it waits, and another one after it ran', async () => {
  const enqueueKeyed = () => db.$transaction((tx) => enqueue(tx, 'test.note', { word: 'once' }, { key: 'one' }))
  await enqueueKeyed()
  await enqueueKeyed()
  await runJobsNow()
  expect(ran).toEqual(['once'])

  await enqueueKeyed()
  await runJobsNow()
  expect(ran).toEqual(['once', 'once'])
})

it('keeps a job for later', async () => {
  const tomorrow = new Date(now().getTime() + 24 * 3_600_000)
  await db.$transaction((tx) => enqueue(tx, 'test.note', { word: 'later' }, { after: tomorrow }))

  expect(await runJobsNow()).toEqual({ done: 0, failed: 0 })
  expect(await runJobsNow({ evenLater: true })).toEqual({ done: 1, failed: 0 })
  expect(ran).toEqual(['later'])
})

it('tries again after a fault, with a pause in between', async () => {
  faults = 1
  await db.$transaction((tx) => enqueue(tx, 'test.note', { word: 'second try' }))

  expect(await runJobsNow()).toEqual({ done: 0, failed: 1 })
  expect(await runJobsNow()).toEqual({ done: 0, failed: 0 })
  expect(await runJobsNow({ evenLater: true })).toEqual({ done: 1, failed: 0 })
  expect(ran).toEqual(['second try'])
})

it('lists a job that used up its tries', async () => {
  faults = 99
  await db.$transaction((tx) => enqueue(tx, 'test.note', { word: 'never' }))

  expect(await runJobsNow({ evenLater: true })).toEqual({ done: 0, failed: 3 })
  expect(await listDeadJobs()).toMatchObject([{ name: 'test.note', tries: 3, message: 'Not now' }])
})

it('fails a job whose data is not what the code expects', async () => {
  await db.$transaction((tx) => enqueue(tx, 'test.note', { word: 7 }))

  expect(await runJobsNow()).toEqual({ done: 0, failed: 1 })
  expect(ran).toEqual([])
})

it('works by itself once the worker was started, and lets go of everything when it is stopped', async () => {
  await startWorker()
  await db.$transaction((tx) => enqueue(tx, 'test.note', { word: 'by itself' }))

  await expect.poll(() => ran, { timeout: 5000, interval: 50 }).toContain('by itself')
  await stopWorker()
})
