import { createHash } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { Refusal } from '../cli/refusal'
import { readMigrations, withSchemaEngine } from './schema-engine'

export const migrationsFolder = path.resolve('prisma/migrations')

/**
 * Applies what the database does not have yet and answers the names of those migrations. Two at once wait for each other.
 * The address must lead to PostgreSQL itself, not to a pooler.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    await refuseChangedMigrations(client)
    return await withSchemaEngine({ databaseUrl }, async (engine) => {
      const migrationsList = readMigrations(migrationsFolder)
      const filters = { externalTables: [], externalEnums: [] }
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
    })
  } catch (error) {
    throw refusalFor(error)
  } finally {
    await client.end()
  }
}

/** Tells one set of migrations from another, whatever was changed in them. */
export function fingerprintOfMigrations(): string {
  const hash = createHash('sha256')
  for (const { path: name, migrationFile } of readMigrations(migrationsFolder).migrationDirectories) {
    hash.update(name).update(JSON.stringify(migrationFile.content))
  }
  return hash.digest('hex').slice(0, 16)
}

const lockNumber = 4_715_001

async function refuseChangedMigrations(client: pg.Client): Promise<void> {
  const { rows: tables } = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`)
  if (tables[0].name === null) return
  const { rows } = await client.query(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const checksums = new Map(rows.map((row) => [row.migration_name, row.checksum]))
  for (const { path: name, migrationFile } of readMigrations(migrationsFolder).migrationDirectories) {
    const applied = checksums.get(name)
    if (!applied || migrationFile.content.tag !== 'ok') continue
    if (applied !== createHash('sha256').update(migrationFile.content.value).digest('hex')) {
      throw new Refusal(
        `The migration ${name} was changed after this database got it: put it back as it was, or empty the database (npm run db:reset empties the embedded one).`,
      )
    }
  }
}

function refusalFor(error: unknown): unknown {
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string }
  if (code === 'P3005' || message.includes('P3005')) {
    return new Refusal(
      'The database is not empty and was not made by this application: set DATABASE_URL to an empty one.',
    )
  }
  if (code === 'P3009' || message.includes('P3009')) {
    return new Refusal(
      'A migration failed on this database earlier: restore the database from before it, or mend it and mark the migration in the table _prisma_migrations.',
    )
  }
  return error
}
