import { createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

const callers: Socket[] = []
const silent = createServer((socket) => callers.push(socket))

beforeAll(() => new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  for (const socket of callers) socket.destroy()
  silent.close()
})

/** The answer of a server that was started with this database. */
async function healthWith(databaseUrl: string): Promise<Response> {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', databaseUrl)
  Reflect.deleteProperty(globalThis, 'diaryDatabase')
  const { GET } = await import('./route')
  return GET()
}

it('is 503 where no database listens', async () => {
  const answer = await healthWith('postgresql://diary@127.0.0.1:1/none')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ status: 'unavailable' })
})

it('is 503 within seconds where the database is there and says nothing', async () => {
  const address = silent.address()
  const port = typeof address === 'object' ? address?.port : ''
  const started = performance.now()
  const answer = await healthWith(`postgresql://diary@127.0.0.1:${port}/none`)
  expect(answer.status).toBe(503)
  expect(performance.now() - started).toBeLessThan(4_000)
})
