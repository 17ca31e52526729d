import { isCommonPassword } from './common-password'

const shortestPassword = 10
export const longestPassword = 200

/** Whose password it is to be: what everybody would try first. */
export type PasswordOwner = { email: string; surname: string; givenName: string; patronymic?: string | null }

export type PasswordTrouble = 'short' | 'long' | 'common' | 'personal'

/** What is wrong with a new password; null for a good one. */
export function passwordTrouble(password: string, owner: PasswordOwner): PasswordTrouble | null {
  const trouble = lengthTrouble(password)
  if (trouble) return trouble
  if (isCommonPassword(password)) return 'common'
  return isPersonal(password, owner) ? 'personal' : null
}

/** Length is counted in characters as people see them typed. */
export function lengthTrouble(password: string): 'short' | 'long' | null {
  const length = [...password].length
  if (length < shortestPassword) return 'short'
  return length > longestPassword ? 'long' : null
}

/** The address, its beginning or the name, whatever digits and signs are put around it. */
function isPersonal(password: string, { email, surname, givenName, patronymic }: PasswordOwner): boolean {
  const names = [surname, givenName, patronymic ?? ''].map(lettersOf).filter(Boolean)
  const local = email.slice(0, email.lastIndexOf('@'))
  const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => one + other))
  const known = [email, local, ...names, ...pairs, names.join('')].map(lettersOf).filter(Boolean)
  return known.includes(lettersOf(password))
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}

const messages: Record<PasswordTrouble, string> = {
  short: 'access.errors.passwordShort',
  long: 'access.errors.passwordLong',
  common: 'access.errors.passwordCommon',
  personal: 'access.errors.passwordPersonal',
}

export function troubleInWords(trouble: PasswordTrouble): string {
  return messages[trouble]
}
