import { createHmac } from 'node:crypto'
import { decode, encode, type JWT } from 'next-auth/jwt'
import { env } from '@/lib/platform/env'

/** What a sealed value is for. A value sealed for one purpose opens for no other, nor as a session. */
export type SealPurpose = 'diary-device' | 'diary-sign-up' | 'diary-asked' | 'diary-totp'

/** Encrypts what a browser keeps for us and may neither read nor change. */
export function seal(purpose: SealPurpose, content: JWT, seconds: number): Promise<string> {
  return encode({ token: content, secret: env.NEXTAUTH_SECRET, salt: purpose, maxAge: seconds })
}

/** What was sealed; null where it is forged, outdated or meant for something else. */
export async function unseal(purpose: SealPurpose, sealed: string | undefined): Promise<JWT | null> {
  if (!sealed) return null
  return decode({ token: sealed, secret: env.NEXTAUTH_SECRET, salt: purpose }).catch(() => null)
}

/** A name for something personal under which it can be counted without being kept. The same words give the same name. */
export function blindName(...words: string[]): string {
  return createHmac('sha256', env.NEXTAUTH_SECRET).update(JSON.stringify(words)).digest('base64url')
}

/** How a browser knows an address, without keeping it. */
export function knownAs(email: string): string {
  return blindName('known', email)
}
