import pg from 'pg'
import type { EmbeddedServer } from '../postgres/embedded'
import { applyMigrations, fingerprintOfMigrations } from '../postgres/migrate'
import { asAdministrator } from './test-server'

const lockNumber = 4_715_002

/** The name of a migrated, empty database to copy from: made once for each state of the migrations. */
export async function prepareTemplate(server: EmbeddedServer): Promise<string> {
  const name = `migrated_${fingerprintOfMigrations()}`
  await asAdministrator(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return

    const unfinished = `${name}_unfinished`
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${unfinished}`)
    await applyMigrations(server.url(unfinished))
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`)
  })
  return name
}

export async function copyDatabase(administratorUrl: string, template: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: administratorUrl })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`)
  } finally {
    await client.end()
  }
}
