import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrationsFolder } from '../postgres/migrate'
import { readMigrations, withSchemaEngine } from '../postgres/schema-engine'
import { asAdministrator, dropOwnDatabases, nameOfDatabase, startTestServer } from '../testing/test-server'
import { keepOurIndexes } from './our-indexes'
import { Refusal } from './refusal'

const schemaFolder = path.resolve('prisma/schema')

/** npm run db:new-migration -- NAME: writes what leads from the migrations there are to the schema, to be read and mended. */
export async function newMigration([name = '']: string[]): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Refusal('What is it called? Say npm run db:new-migration -- add_meal_plans.')
  const sql = await sqlToSchema()
  if (!sql) {
    console.log('The migrations and the schema say the same: nothing to write')
    return
  }
  const folder = path.join(migrationsFolder, `${stampOf(new Date())}_${name}`)
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  console.log(
    `Written: ${path.relative('.', folder)}/migration.sql (add by hand what Prisma does not know: checks, triggers, collations)`,
  )
}

async function sqlToSchema(): Promise<string> {
  const server = await startTestServer()
  try {
    const [target, shadow] = [nameOfDatabase('target'), nameOfDatabase('shadow')]
    await asAdministrator(server, async (client) => {
      await client.query(`CREATE DATABASE ${target}`)
      await client.query(`CREATE DATABASE ${shadow}`)
    })
    return await withSchemaEngine(
      { databaseUrl: server.url(target), shadowUrl: server.url(shadow) },
      async (engine) => {
        const difference = await engine.diff({
          from: { tag: 'migrations', ...readMigrations(migrationsFolder) },
          to: { tag: 'schemaDatamodel', files: readSchema() },
          script: true,
          exitCode: null,
          filters: { externalTables: [], externalEnums: [] },
        })
        return keepOurIndexes(difference.stdout ?? '')
      },
    )
  } finally {
    await dropOwnDatabases(server)
    await server.stop()
  }
}

function readSchema(): { path: string; content: string }[] {
  return readdirSync(schemaFolder)
    .filter((file) => file.endsWith('.prisma'))
    .map((file) => ({
      path: path.join(schemaFolder, file),
      content: readFileSync(path.join(schemaFolder, file), 'utf8'),
    }))
}

function stampOf(moment: Date): string {
  return moment.toISOString().replace(/\D/g, '').slice(0, 14)
}
