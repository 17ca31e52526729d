import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { cookieOptions } from '@/lib/platform/cookie'
import { env } from '@/lib/platform/env'
import { isPublicAddressSecure } from '@/lib/platform/public-address'
import { sessionDays } from './session-life'

/** What the cookie holds: the ids of the account and of the session's row, and nothing else. */
export type SessionIds = { accountId: string; sessionId: string }

const maxAge = sessionDays * 24 * 60 * 60

/** next-auth's own names, so that its tools find the cookie. `__Secure-` is refused by browsers on plain http. */
const cookieName = isPublicAddressSecure ? '__Secure-next-auth.session-token' : 'next-auth.session-token'

/** The ids in the request's cookie; null where there is none, or a forged or outdated one. */
export async function readSessionCookie(): Promise<SessionIds | null> {
  const sealed = (await cookies()).get(cookieName)?.value
  if (!sealed) return null

  const token = await decode({ token: sealed, secret: env.NEXTAUTH_SECRET }).catch(() => null)
  if (typeof token?.sub !== 'string' || typeof token.sid !== 'string') return null
  return { accountId: token.sub, sessionId: token.sid }
}

/** Hands the browser its session. Only an action or a route handler may. */
export async function writeSessionCookie({ accountId, sessionId }: SessionIds): Promise<void> {
  const sealed = await encode({ token: { sub: accountId, sid: sessionId }, secret: env.NEXTAUTH_SECRET, maxAge })
  ;(await cookies()).set(cookieName, sealed, cookieOptions(maxAge))
}

export async function clearSessionCookie(): Promise<void> {
  ;(await cookies()).set(cookieName, '', cookieOptions(0))
}
