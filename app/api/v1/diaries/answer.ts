import type { z } from 'zod'
import type { DiaryKey } from '@/lib/access/key'
import { openDiaryByToken, type RequestsLeft, requestsAMinute } from '@/lib/access/token-door'
import { challengeOf, type ProblemName, problemOf } from '@/lib/exchange/api-problem'
import { type ApiAnswer, type ApiPage, apiQueries } from '@/lib/exchange/api-shapes'
import { entityTag, isKnown } from '@/lib/exchange/entity-tag'

export type Context = { params: Promise<{ pupilId: string }> }

type Query<P extends ApiPage> = z.output<(typeof apiQueries)[P]>
type Read<P extends ApiPage> = (diary: DiaryKey, query: Query<P>) => Promise<ApiAnswer<P> | ProblemName>

/** What all addresses for programmes have in common: the token's door, the query, what went wrong, and «nothing new». */
export async function answer<P extends ApiPage>(
  request: Request,
  { params }: Context,
  page: P,
  read: Read<P>,
): Promise<Response> {
  const opened = await openDiaryByToken(request, (await params).pupilId, page)
  const limits = opened.left ? limitHeaders(opened.left) : {}
  if (!opened.ok) {
    if (opened.refusal !== 'too many' || !opened.left) return problem(opened.refusal, limits)
    return problem(opened.refusal, { ...limits, 'retry-after': String(opened.left.seconds) })
  }

  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const query = apiQueries[page].safeParse(asked)
  if (!query.success) return problem('bad query', limits, query.error.issues.map(inWords).join('; '))

  const found = await read(opened.diary, query.data as Query<P>)
  if (typeof found === 'string') return problem(found, limits)

  const text = JSON.stringify(found)
  const tag = entityTag(text)
  const headers = { ...limits, etag: tag, 'cache-control': 'private, no-cache', vary: 'Authorization' }
  if (isKnown(tag, request.headers.get('if-none-match'))) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } })
}

function problem(name: ProblemName, headers: Record<string, string>, more?: string): Response {
  const body = problemOf(name, more)
  const challenge = challengeOf(name)
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      ...headers,
      ...(challenge && { 'www-authenticate': challenge }),
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    },
  })
}

/** draft-ietf-httpapi-ratelimit-headers. */
function limitHeaders({ remaining, seconds }: RequestsLeft) {
  return {
    'ratelimit-policy': `"token";q=${requestsAMinute};w=60`,
    ratelimit: `"token";r=${remaining};t=${seconds}`,
  }
}

function inWords({ path, message }: { path: PropertyKey[]; message: string }): string {
  return path.length > 0 ? `${path.join('.')}: ${message}` : message
}
