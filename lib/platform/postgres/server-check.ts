import pg from 'pg'
import { Refusal } from '../cli/refusal'

/** Opens the database once and refuses, in a sentence, a server that is not there, does not let us in or lacks what we need. */
export async function checkServer(databaseUrl: string): Promise<void> {
  await makeDatabaseIfMissing(databaseUrl)
  const client = await connect(databaseUrl)
  try {
    const missing = await findMissing(client)
    if (missing) throw new Refusal(`The database server ${addressOf(databaseUrl)} ${missing}.`)
  } finally {
    await client.end()
  }
}

async function findMissing(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query(`
    SELECT current_setting('server_version_num')::int AS version,
           current_setting('server_encoding') AS encoding,
           EXISTS (SELECT FROM pg_collation WHERE collname = 'ru-RU-x-icu') AS has_russian,
           EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') AS has_trigrams`)
  const { version, encoding, has_russian, has_trigrams } = rows[0]
  if (version < 150_000) return 'is older than PostgreSQL 15: set DATABASE_URL to a newer one'
  if (encoding !== 'UTF8') return `keeps this database in ${encoding}: create it anew with ENCODING 'UTF8'`
  if (!has_russian) return 'lacks the ICU collation ru-RU-x-icu: install a PostgreSQL built with ICU'
  if (!has_trigrams) return 'lacks the extension pg_trgm: install the package postgresql-contrib there'
  return null
}

async function makeDatabaseIfMissing(databaseUrl: string): Promise<void> {
  try {
    await (await connectOrThrow(databaseUrl)).end()
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw refusalFor(error, databaseUrl)
    await makeDatabase(databaseUrl)
  }
}

async function makeDatabase(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl)
  const name = decodeURIComponent(url.pathname.slice(1))
  url.pathname = '/postgres'
  try {
    const client = await connectOrThrow(url.toString())
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`)
    await client.end()
  } catch {
    throw new Refusal(
      `There is no database "${name}" on ${addressOf(databaseUrl)} and it could not be created: create it there.`,
    )
  }
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  try {
    return await connectOrThrow(databaseUrl)
  } catch (error) {
    throw refusalFor(error, databaseUrl)
  }
}

async function connectOrThrow(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

/** What keeps us out of the database, said so that an operator can mend it. */
export function refusalFor(error: unknown, databaseUrl: string): Refusal {
  const { code, message = '' } = error as { code?: string; message?: string }
  const address = addressOf(databaseUrl)
  if (code === '28P01' || code === '28000' || /password must be a string|SASL/.test(message)) {
    return new Refusal(
      `The database server ${address} refused the user name or password: correct them in DATABASE_URL.`,
    )
  }
  if (code === '3D000')
    return new Refusal(`There is no such database on ${address}: create it, or correct DATABASE_URL.`)
  if (code === '53300')
    return new Refusal(`The database server ${address} has no free connection: raise its max_connections.`)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new Refusal(`There is no computer called ${new URL(databaseUrl).hostname}: correct DATABASE_URL.`)
  }
  return new Refusal(`The database server ${address} does not answer: start it, or correct DATABASE_URL.`)
}

/** Where the server is, without the user name and the password. */
function addressOf(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  return url.searchParams.get('host') ?? `${url.hostname || 'localhost'}:${url.port || 5432}`
}
