import { createHash, randomBytes } from 'node:crypto'

/** What the button behind a letter's link does. */
export type TokenPurpose = 'verify-address' | 'sign-in' | 'reset-password'

/** How long a link works. Signing in is done at once; a letter of registration may lie until tomorrow. */
export const minutesOf: Record<TokenPurpose, number> = {
  'verify-address': 24 * 60,
  'sign-in': 30,
  'reset-password': 60,
}

/** An invitation is not asked for by whoever gets it, and may lie for some days. */
export const minutesOfInvitation = 7 * 24 * 60

/** 256 bits by chance, to stand in a link. Only their hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

export type TokenState = 'live' | 'used' | 'replaced' | 'expired'

/** What became of a link. One that was used is told as used even when a newer one exists: the newer one may not be needed. */
export function tokenState(
  token: { usedAt: Date | null; expiresAt: Date; isReplaced: boolean },
  now: Date,
): TokenState {
  if (token.usedAt) return 'used'
  if (token.expiresAt > now) return 'live'
  return token.isReplaced ? 'replaced' : 'expired'
}
