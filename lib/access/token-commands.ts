import { now, today } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { type Refused, refused } from '@/lib/platform/refused'
import type { PassportKey } from './key'
import { hashOfSecret } from './mail-token'
import { latestLastDay, mostTokens, newTokenText, type TokenPart } from './token'

type TokenToMake = { name: string; parts: readonly TokenPart[]; lastDay: Day }
export type MadeToken = { ok: true; token: string } | Refused

/** Makes a token for a programme of the parent's. The answer is the only place where it stands: its hash alone is kept. */
export async function makeToken(passport: PassportKey, { name, parts, lastDay }: TokenToMake): Promise<MadeToken> {
  const { accountId, grantId, pupilId, schoolId, timeZone } = passport
  const present = today(timeZone)
  if (lastDay < present) return refused({ lastDay: 'tokens.errors.lastDayPast' })
  if (lastDay > latestLastDay(present)) return refused({ lastDay: 'tokens.errors.lastDayFar' })

  return db.$transaction(async (tx) => {
    // The grant is held: of two that are made together one is counted first, and none is made while the access is ended.
    const [grant] = await tx.$queryRaw<{ startedAt: Date }[]>`
      SELECT started_at AS "startedAt" FROM grants WHERE account_id = ${accountId}::uuid AND id = ${grantId}::uuid AND ended_at IS NULL FOR UPDATE`
    if (!grant) return refused({ form: 'tokens.errors.accessEnded' })

    const since = { createdAt: { gte: grant.startedAt }, lastDay: { gte: toDate(present) }, endedAt: null }
    if ((await tx.apiToken.count({ where: { accountId, pupilId, schoolId, ...since } })) >= mostTokens) {
      return refused({ form: { key: 'tokens.errors.tooMany', values: { most: mostTokens } } })
    }

    const token = newTokenText()
    const hash = hashOfSecret(token)
    const said = { name, parts: [...new Set(parts)], lastDay: toDate(lastDay) }
    await tx.apiToken.create({
      data: { accountId, id: newId(), pupilId, schoolId, ...said, hash, createdAt: now() },
      select: { id: true },
    })
    return { ok: true, token }
  })
}

/** The programme that has the token is refused from its next request on. */
export async function endToken({ accountId, pupilId, schoolId }: PassportKey, tokenId: string): Promise<void> {
  await db.apiToken.updateMany({
    where: { accountId, id: tokenId, pupilId, schoolId, endedAt: null },
    data: { endedAt: now() },
  })
}
