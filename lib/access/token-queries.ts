import { now } from '@/lib/platform/clock'
import type { Day } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { DiaryPage } from './grant'
import type { PassportKey } from './key'
import type { TokenPart } from './token'

/** How often a programme read what on a day. */
export type TokenUse = { day: Day; page: DiaryPage; times: number }

export type Token = {
  id: string
  name: string
  parts: TokenPart[]
  lastDay: Day
  /** Instants, as ISO text. */
  createdAt: string
  endedAt: string | null
  /** The newest of them, the last day first. */
  uses: TokenUse[]
}

const usesShown = 40

/** Tokens that end, by a click or by their last day, are listed this long. */
const daysRemembered = 30

/** The parent's own tokens for this diary, those that still work first, the newest first; with their use. In one statement. Those of an earlier access, which ended with it, are not among them. */
export async function listTokens({ accountId, grantId, pupilId, schoolId }: PassportKey): Promise<Token[]> {
  const since = new Date(now().getTime() - daysRemembered * 24 * 60 * 60 * 1000)
  return db.$queryRaw<Token[]>(Prisma.sql`
    SELECT t.id, t.name, t.parts, t.last_day::text AS "lastDay",
      to_json(t.created_at) #>> '{}' AS "createdAt", to_json(t.ended_at) #>> '{}' AS "endedAt",
      (SELECT coalesce(json_agg(json_build_object('day', u.day, 'page', u.part, 'times', u.times) ORDER BY u.day DESC, u.part), '[]')
        FROM (SELECT * FROM api_token_uses u WHERE u.account_id = t.account_id AND u.token_id = t.id
          ORDER BY u.day DESC, u.part LIMIT ${usesShown}) u) AS uses
    FROM api_tokens t
    JOIN grants g ON g.account_id = t.account_id AND g.id = ${grantId}::uuid AND g.started_at <= t.created_at
    WHERE t.account_id = ${accountId}::uuid AND t.pupil_id = ${pupilId}::uuid AND t.school_id = ${schoolId}::uuid
      AND coalesce(t.ended_at, t.last_day + 1) > ${since}
    ORDER BY t.ended_at IS NOT NULL, t.id DESC`)
}
