import { z } from 'zod'

const longestName = 100
const nameShape = /^[\p{L}\p{M}\-'’ʼ`. ]*$/u

/** Part of a name as it stands in a passport: letters of any script, hyphens, apostrophes, dots. */
const namePart = z
  .string()
  .transform(tidy)
  .pipe(z.string().max(longestName, 'access.errors.nameLong').regex(nameShape, 'access.errors.name'))

/** A part of a name that nobody lacks. */
export function nameField(missing: string) {
  return z.string({ error: missing }).refine(hasLetter, { error: missing, abort: true }).pipe(namePart)
}

/** A part that some have not; a dash in its place says the same as nothing. */
export const optionalNameField = namePart.default('').transform((name) => (hasLetter(name) ? name : ''))

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text)
}

function tidy(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim()
}
