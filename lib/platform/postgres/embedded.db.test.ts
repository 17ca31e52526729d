import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedServer, startEmbedded } from './embedded'
import { markOf, type ProcessMark, waitForEnd } from './processes'

const folder = mkdtempSync(path.join(os.tmpdir(), 'diary-embedded-'))
chmodSync(folder, 0o755)
const start = () => startEmbedded({ folder: path.join(folder, 'postgres') })
let server: EmbeddedServer

beforeAll(async () => {
  server = await start()
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the embedded PostgreSQL', { timeout: 60_000 }, () => {
  it('sorts as a Russian reader expects', async () => {
    const [row] = await ask(
      `SELECT string_agg(word, ' ' ORDER BY word) AS words FROM unnest(ARRAY['яма', 'ёлка', 'ель', 'Жук']) word`,
    )
    expect(row?.words).toBe('ёлка ель Жук яма')
  })

  it('is joined by a second command and not stopped under the first', async () => {
    const pid = postmaster().pid
    await (await start()).stop()
    expect(postmaster().pid).toBe(pid)
  })

  it('comes up again with its data after kill -9', async () => {
    await ask('CREATE TABLE kept AS SELECT 42 AS answer')
    const killed = postmaster()
    process.kill(killed.pid, 'SIGKILL')
    await waitForEnd(killed, 5_000)
    expect(server.isRunning()).toBe(false)

    server = await start()
    expect(postmaster().pid).not.toBe(killed.pid)
    expect(await ask('SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })
})

function postmaster(): ProcessMark {
  const pid = Number(readFileSync(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
  const mark = markOf(pid)
  if (!mark) throw new Error('The postmaster is gone')
  return mark
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    return (await client.query(sql)).rows ?? []
  } finally {
    await client.end()
  }
}
