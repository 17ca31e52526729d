import { checkDigit, isChecked } from './check-digit'

/**
 * «183-26-00517-4»: the school's number, the year, a serial of the school in that year, a check digit over all digits
 * before it. One wrong digit, or two neighbours swapped, never make another number.
 */
export function applicationNumber(schoolNumber: string, year: number, serial: number): string {
  const body = numberPrefix(schoolNumber, year) + String(serial).padStart(serialDigits, '0')
  return `${body}-${checkDigit(digitsOf(body))}`
}

/** What the numbers of a school's year begin with: «183-26-». */
export function numberPrefix(schoolNumber: string, year: number): string {
  return `${schoolNumber}-${String(year % 100).padStart(2, '0')}-`
}

/** The digits of a typed number, whatever stands between them; what a QR code or a search field sends. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** Whether somebody typed a whole number without a slip. */
export function isApplicationNumber(text: string): boolean {
  const digits = digitsOf(text)
  return digits.length >= shortestNumber && isChecked(digits)
}

const yearDigits = 2
const serialDigits = 5
const shortestNumber = 1 + yearDigits + serialDigits + 1
