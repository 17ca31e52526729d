import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { db } from '@/lib/platform/db'

type Limit = { keyPrefix: string; points: number; duration: number }

/** The limiter's SQL goes through the pool that is there already. It reckons with numbers, PostgreSQL answers bigints. */
const storeClient = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values)
    return { rows: rows.map((row) => ({ ...row, expire: Number(row.expire) })), rowCount: rows.length }
  },
}

/** A counter kept in the database, so that all servers count together. The first one also clears what is long past. */
export function limit({ keyPrefix, points, duration }: Limit, clearsOld = false): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: clearsOld,
    keyPrefix,
    points,
    duration,
  })
}
