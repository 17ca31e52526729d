import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from '../postgres/leases'
import { fingerprintOf } from './fingerprint'
import { Refusal } from './refusal'

const folder = path.resolve('lib/platform/generated')
const stamp = path.join(folder, 'made-from')

/** Makes Prisma's client from the schema when the schema, or Prisma itself, is another than the client was made from. */
export async function generateClient(): Promise<void> {
  await withLock(path.join(folder, 'making.lock'), async () => {
    const source = fingerprintOf(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'])
    if (existsSync(path.join(folder, 'prisma')) && readStamp() === source) return
    const prisma = path.resolve('node_modules/prisma/build/index.js')
    // Prisma would download its schema engine, which making a client never runs: any program that exists satisfies it.
    const env = {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, 'generate'], { env, encoding: 'utf8' })
    if (status !== 0)
      throw new Refusal(
        `The database client could not be made from prisma/schema: mend what Prisma says.\n${stdout}${stderr}`,
      )
    writeFileSync(stamp, source)
  })
}

function readStamp(): string | null {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null
}
