import { createHmac } from 'node:crypto'
import { inGroups, signsFromBytes, signsTyped } from '@/lib/platform/paper-code'

const codeLength = 12

/** Bytes that a code needs: one for each sign, 60 bits of them are kept. */
export const codeBytes = codeLength

/** A code out of random bytes, as it stands on paper: «7KDM-4XPT-92HB». */
export function codeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < codeBytes) throw new Error(`A code needs ${codeBytes} random bytes`)
  return inGroups(signsFromBytes(bytes.slice(0, codeLength)))
}

/** The code that was meant by what was typed, look-alikes and all. Null where it cannot be a code at all. */
export function normaliseCode(typed: string): string | null {
  const signs = signsTyped(typed)
  return signs?.length === codeLength ? inGroups(signs) : null
}

/** What is kept of a code. The secret keeps whoever has only the database from trying codes at home. */
export function hashCode(code: string, secret: string): string {
  return createHmac('sha256', secret).update(`access-code ${code}`).digest('hex')
}
