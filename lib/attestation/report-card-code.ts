import { codeAlphabet, inGroups, signsFromBytes, signsTyped } from '@/lib/platform/paper-code'

/**
 * The code that stands on a табель: «183-7KDM-4XPT-92HB». The school's number, eleven random signs (55 bits), and a sign
 * that checks all before it, so that a slip of the pen is told from a forgery.
 */
export function reportCardCode(schoolNumber: string, bytes: Uint8Array): string {
  if (bytes.length < reportCardBytes) throw new Error(`A code needs ${reportCardBytes} random bytes`)
  const signs = signsFromBytes(bytes.slice(0, reportCardBytes))
  return `${schoolNumber}-${inGroups(signs + checkSign(schoolNumber, signs))}`
}

/** Random bytes that a code needs: one for each sign. */
export const reportCardBytes = 11

export type TypedReportCardCode = { schoolNumber: string; code: string }

/** What was typed as a code, as it stands on paper; null where a sign is wrong, missing or in another's place. */
export function readReportCardCode(typed: string): TypedReportCardCode | null {
  const signs = signsTyped(typed)
  const schoolNumber = signs?.slice(0, -codeLength) ?? ''
  const code = signs?.slice(-codeLength) ?? ''
  if (!/^\d{1,8}$/.test(schoolNumber) || code.at(-1) !== checkSign(schoolNumber, code.slice(0, -1))) return null

  return { schoolNumber, code: `${schoolNumber}-${inGroups(code)}` }
}

const codeLength = reportCardBytes + 1

/**
 * The signs are the coefficients of a polynomial over GF(32), and the check sign its value at α: every wrong sign and
 * every two signs that changed places make another one.
 */
function checkSign(schoolNumber: string, signs: string): string {
  const value = [...schoolNumber, ...signs].reduce((sum, sign) => timesAlpha(sum ^ codeAlphabet.indexOf(sign)), 0)
  return codeAlphabet[value] ?? ''
}

/** Multiplied by α, where α⁵ = α² + 1. */
function timesAlpha(value: number): number {
  const doubled = value << 1
  return doubled & 32 ? (doubled ^ 0b100101) & 31 : doubled
}
