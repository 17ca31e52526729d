import path from 'node:path'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../postgres/embedded'
import { markOf } from '../postgres/processes'

/**
 * The PostgreSQL of tests, in a folder of its own. Test runs side by side share it; each makes databases that carry its
 * process number, so that what a killed run left can be told and is dropped by the next.
 */
export async function startTestServer(): Promise<EmbeddedServer> {
  const folder = path.join(process.env.DATA_DIR || '.data', 'test')
  const server = await startEmbedded({ folder, isDurable: false })
  await dropAbandoned(server)
  return server
}

export function nameOfDatabase(purpose: string, part: number | string = 0): string {
  return `run_${process.pid}_${purpose}_${part}`
}

/** Drops the databases of this process. */
export async function dropOwnDatabases(server: EmbeddedServer): Promise<void> {
  await dropDatabases(server, (pid) => pid === process.pid)
}

async function dropAbandoned(server: EmbeddedServer): Promise<void> {
  await dropDatabases(server, (pid) => pid !== process.pid && !markOf(pid))
}

async function dropDatabases(server: EmbeddedServer, isToGo: (pid: number) => boolean): Promise<void> {
  await asAdministrator(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      String.raw`SELECT datname AS name FROM pg_database WHERE datname ~ '^run_\d+_'`,
    )
    for (const { name } of rows.filter((row) => isToGo(Number(row.name.split('_')[1])))) {
      await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
    }
  })
}

export async function asAdministrator<Result>(
  server: Pick<EmbeddedServer, 'url'>,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
