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

/** The number of a school as it is stored, out of what was typed with or without dashes; null where it cannot be one. */
export function numberFromText(text: string, schoolNumber: string): string | null {
  const digits = digitsOf(text)
  const ofSchool = digitsOf(schoolNumber)
  if (/\p{L}/u.test(text.replace(schoolNumber, '')) || !digits.startsWith(ofSchool) || !isChecked(digits)) return null

  const rest = digits.slice(ofSchool.length)
  if (rest.length < yearDigits + serialDigits + 1) return null
  const [year, serial, check] = [rest.slice(0, yearDigits), rest.slice(yearDigits, -1), rest.slice(-1)]
  return `${schoolNumber}-${year}-${serial}-${check}`
}

const yearDigits = 2
const serialDigits = 5
const shortestNumber = 1 + yearDigits + serialDigits + 1
