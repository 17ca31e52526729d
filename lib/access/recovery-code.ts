import { createHash } from 'node:crypto'
import { inGroups, signsFromBytes, signsTyped } from '@/lib/platform/paper-code'

/** So many are handed out at once. */
export const recoveryCodes = 10

const codeLength = 12

/** Bytes that one code needs; 60 bits of them are kept. */
export const recoveryCodeBytes = codeLength

/** A code for whoever has lost the telephone, as it is written down: «7KDM-4XPT-92HB». */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  return inGroups(signsFromBytes(bytes.slice(0, codeLength)))
}

/** The code that was meant by what was typed; null where it can be none. */
export function recoveryCodeTyped(typed: string): string | null {
  const signs = signsTyped(typed)
  return signs?.length === codeLength ? inGroups(signs) : null
}

/** What is kept of a code. Without the deployment's secret: these codes are for the day on which that was changed, too. */
export function hashOfRecoveryCode(accountId: string, code: string): string {
  return createHash('sha256').update(`recovery ${accountId} ${code}`).digest('base64url')
}
