import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { copyDatabase } from './template'

// Each test file has a database of its own; set before the file, and with it lib/platform/db, is imported.
const name = `${inject('databasePrefix')}${randomUUID().slice(0, 8)}`
await copyDatabase(inject('administratorUrl'), inject('template'), name)

const url = new URL(inject('administratorUrl'))
url.pathname = `/${name}`
process.env.DATABASE_URL = url.toString()
