import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/platform/env'
import { Prisma, PrismaClient } from '@/lib/platform/generated/prisma/client'

function connect() {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: 10 }),
    log: [{ emit: 'event', level: 'query' }],
  })
}

type Connection = ReturnType<typeof connect>

/** A new build of a module in development must not open a new pool. */
const kept = globalThis as typeof globalThis & { diaryDatabase?: Connection }

/** The application's database. Only `lib` reaches it; a page asks a query. */
export const db: Connection = kept.diaryDatabase ?? connect()
kept.diaryDatabase = db

/** What a command does inside a transaction: the same as `db`. */
export type Tx = Prisma.TransactionClient

export { Prisma }
