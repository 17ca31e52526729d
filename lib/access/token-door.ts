import { RateLimiterRes } from 'rate-limiter-flexible'
import { now } from '@/lib/platform/clock'
import { type Day, dayOf } from '@/lib/platform/day'
import { db, Prisma } from '@/lib/platform/db'
import type { Person } from '@/lib/platform/i18n/person-name'
import { type DiaryPage, type DiaryPart, mayReadPart } from './grant'
import type { DiaryKey, EnrolmentSpan } from './key'
import { limit } from './limit-store'
import { hashOfSecret } from './mail-token'
import { makeDiaryKey } from './make-key'
import { tokenIn } from './token'

/** How often one token may ask: whoever looks every minute for news has room for all parts. */
export const requestsAMinute = 60
const byToken = limit({ keyPrefix: 'api-token', points: requestsAMinute, duration: 60 })

/** What is left of the minute's requests, and in how many seconds they are all there again. */
export type RequestsLeft = { remaining: number; seconds: number }

export type TokenRefusal = 'no token' | 'dead token' | 'other diary' | 'other part' | 'too many'
export type OpenedByToken =
  | { ok: true; diary: DiaryKey; left: RequestsLeft }
  | { ok: false; refusal: TokenRefusal; left: RequestsLeft | null }

/**
 * The way to a diary for a programme of a parent's, without cookie and session: the token in the Authorization header.
 * It opens what the token names and the parent's own access still holds; it ends with either. Each look is counted.
 */
export async function openDiaryByToken(request: Request, pupilId: string, page: DiaryPage): Promise<OpenedByToken> {
  const text = tokenIn(request.headers.get('authorization'))
  if (!text) return refuse('no token')

  const token = await findToken(text)
  const today = token && dayOf(now(), token.timeZone)
  if (!token || !today || today > token.lastDay) return refuse('dead token')

  const { isAdmitted, left } = await count(token.tokenId)
  if (!isAdmitted) return refuse('too many', left)
  if (token.pupilId !== pupilId || token.enrolments.length === 0) return refuse('other diary', left)

  const parts = token.parts.filter((part) => token.granted.includes(part))
  if (!mayReadPart({ parts, lastDay: token.grantLastDay, endedAt: null }, page, today))
    return refuse('other part', left)

  await recordUse(token, page, today)
  return { ok: true, diary: keyOf(token, parts), left }
}

type FoundToken = {
  accountId: string
  tokenId: string
  parts: DiaryPart[]
  lastDay: Day
  grantId: string
  granted: DiaryPart[]
  grantLastDay: Day | null
  relation: string
  subjectIds: string[]
  pupilId: string
  schoolId: string
  timeZone: string
  name: Person
  enrolments: EnrolmentSpan[]
}

/**
 * The token with the access that it hangs on: a representative's own, open now, and the very one in which it was made.
 * Opened anew after it was ended, the access brings no old token back.
 */
async function findToken(text: string): Promise<FoundToken | null> {
  const [found] = await db.$queryRaw<FoundToken[]>(Prisma.sql`
    SELECT t.account_id AS "accountId", t.id AS "tokenId", t.parts, t.last_day::text AS "lastDay",
      g.id AS "grantId", g.parts AS granted, g.last_day::text AS "grantLastDay", g.relation, coalesce(g.subject_ids, '{}') AS "subjectIds",
      t.pupil_id AS "pupilId", t.school_id AS "schoolId", s.time_zone AS "timeZone",
      json_build_object('surname', c.surname, 'givenName', c.given_name, 'patronymic', c.patronymic) AS name,
      (SELECT coalesce(json_agg(json_build_object('schoolId', e.school_id, 'enrolmentId', e.id, 'classId', e.class_id,
          'className', k.grade || k.letter, 'firstDay', e.first_day, 'lastDay', e.last_day) ORDER BY e.first_day DESC, e.id), '[]')
        FROM enrolments e JOIN classes k ON k.school_id = e.school_id AND k.id = e.class_id
        WHERE e.school_id = t.school_id AND e.pupil_id = t.pupil_id) AS enrolments
    FROM api_tokens t
    JOIN grants g ON g.account_id = t.account_id AND g.pupil_id = t.pupil_id AND g.school_id = t.school_id
      AND g.basis = 'representative' AND g.ended_at IS NULL AND g.started_at <= t.created_at
    JOIN schools s ON s.id = t.school_id
    JOIN pupils c ON c.id = t.pupil_id
    WHERE t.hash = ${hashOfSecret(text)} AND t.ended_at IS NULL`)
  return found ?? null
}

async function count(tokenId: string): Promise<{ isAdmitted: boolean; left: RequestsLeft }> {
  try {
    return { isAdmitted: true, left: leftOf(await byToken.consume(tokenId)) }
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { isAdmitted: false, left: leftOf(refusal) }
    throw refusal
  }
}

function leftOf({ remainingPoints, msBeforeNext }: RateLimiterRes): RequestsLeft {
  return { remaining: Math.max(0, remainingPoints), seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) }
}

async function recordUse({ accountId, tokenId }: FoundToken, page: DiaryPage, today: Day): Promise<void> {
  await db.$executeRaw`
    INSERT INTO api_token_uses (account_id, token_id, part, day, times)
    VALUES (${accountId}::uuid, ${tokenId}::uuid, ${page}, ${today}::date, 1)
    ON CONFLICT (account_id, token_id, part, day) DO UPDATE SET times = api_token_uses.times + 1`
}

function keyOf(token: FoundToken, parts: readonly DiaryPart[]): DiaryKey {
  const { accountId, pupilId, schoolId, timeZone, name, relation, subjectIds, enrolments } = token
  return makeDiaryKey({
    accountId,
    pupilId,
    schoolId,
    timeZone,
    name,
    basis: 'representative',
    relation,
    holdsPassport: false,
    parts: new Set(parts),
    subjectIds: subjectIds.length > 0 ? subjectIds : null,
    enrolments,
    children: [],
  })
}

function refuse(refusal: TokenRefusal, left: RequestsLeft | null = null): OpenedByToken {
  return { ok: false, refusal, left }
}
