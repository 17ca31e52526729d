import path from 'node:path'
import pg from 'pg'
import { type EmbeddedServer, startEmbedded } from '../postgres/embedded'
import { applyMigrations } from '../postgres/migrate'
import { checkServer } from '../postgres/server-check'
import { dropOwnDatabases, nameOfDatabase, startTestServer } from '../testing/test-server'
import { dataFolder } from './data-folder'
import { Refusal } from './refusal'
import type { Undertaking } from './undertaking'

type Say = (line: string) => void

/**
 * The database a command works on: that of DATABASE_URL, else the embedded one of the data folder. Sets DATABASE_URL
 * for everything that is started or imported afterwards.
 */
export async function openDatabase(undertaking: Undertaking, say: Say): Promise<void> {
  if (!process.env.DATABASE_URL) {
    say('Starting the database…')
    const { server, database } =
      process.env.DIARY_MODE === 'test' ? await openTestDatabase(undertaking) : await openKept(undertaking, say)
    const watch = setInterval(() => {
      if (server.isRunning() || undertaking.isEnding) return
      clearInterval(watch)
      console.error('The database was stopped from outside: run the same command again, nothing is lost.')
      void undertaking.end(1)
    }, 1_000)
    process.env.DATABASE_URL = server.url(database)
  }
  await checkServer(process.env.DATABASE_URL)
}

async function openKept(undertaking: Undertaking, say: Say): Promise<Opened> {
  const server = await startEmbedded({ folder: path.join(dataFolder(), 'postgres'), say })
  await undertaking.add(server.stop)
  return { server, database: 'diary' }
}

/** A new one each time, which goes when the command ends. */
async function openTestDatabase(undertaking: Undertaking): Promise<Opened> {
  const server = await startTestServer()
  await undertaking.add(server.stop)
  await undertaking.add(() => dropOwnDatabases(server))
  return { server, database: nameOfDatabase('portal') }
}

type Opened = { server: EmbeddedServer; database: string }

/** Brings the database to the state of this version. */
export async function bringUpToDate(say: Say): Promise<void> {
  const { DATABASE_DIRECT_URL, DATABASE_URL = '' } = process.env
  const applied = await applyMigrations(DATABASE_DIRECT_URL || DATABASE_URL)
  say(applied.length ? `Migrations applied: ${applied.join(', ')}` : 'The database is up to date')
}

/** Loads the demo school into an empty database, once. Two at the same time wait for each other. */
export async function loadDemoSchool(now: Date, say: Say): Promise<void> {
  const { seed } = await import('@/prisma/seed')
  const url = process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL || ''
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    const { rows } = await client.query(`
      SELECT EXISTS (SELECT FROM schools) AS has_schools,
             EXISTS (SELECT FROM accounts WHERE email LIKE '%@demo.example') AS has_personas`)
    const { has_schools, has_personas } = rows[0]
    if (has_personas) return
    if (has_schools) throw new Refusal('This database holds real schools: give the demo an empty one in DATABASE_URL.')

    say('Loading the demo school…')
    const started = Date.now()
    await seed(url, { now, progress: (line) => say(`  ${line}`) })
    say(`The demo school is loaded (${Math.round((Date.now() - started) / 1000)} s)`)
  } finally {
    await client.end()
  }
}

const lockNumber = 4_715_003
