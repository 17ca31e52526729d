import { rmSync } from 'node:fs'
import path from 'node:path'
import { startEmbedded } from '../postgres/embedded'
import { asAdministrator } from '../testing/test-server'
import { dataFolder, prepareDataFolder } from './data-folder'
import { bringUpToDate, openDatabase } from './database'
import { Refusal } from './refusal'
import { Undertaking } from './undertaking'

/** npm run db:migrate: on DATABASE_URL, or on the embedded database outside production. */
export async function migrate(): Promise<void> {
  const undertaking = await openCommandDatabase()
  await bringUpToDate(console.log)
  await undertaking.end()
}

/** npm run db:reset: empties the embedded database, which the demo then fills anew. No other database is ever emptied. */
export async function reset(): Promise<void> {
  if (process.env.DATABASE_URL)
    throw new Refusal('DATABASE_URL is set: only the embedded database is emptied by this command.')
  const server = await startEmbedded({ folder: path.join(prepareDataFolder(), 'postgres') })
  await asAdministrator(server, (client) => client.query('DROP DATABASE IF EXISTS diary WITH (FORCE)'))
  await server.stop()
  rmSync(path.join(dataFolder(), 'secret'), { force: true })
  console.log('The embedded database is empty')
}

/** The database of a command that is run beside the portal or before it. */
export async function openCommandDatabase(): Promise<Undertaking> {
  if (!process.env.DATABASE_URL) {
    if (process.env.DIARY_MODE === 'production')
      throw new Refusal('DATABASE_URL is missing: set it to the address of the database.')
    process.env.DIARY_MODE ||= 'development'
    prepareDataFolder()
  }
  const undertaking = new Undertaking()
  await openDatabase(undertaking, console.log)
  return undertaking
}
