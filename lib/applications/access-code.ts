import { createHmac } from 'node:crypto'

/** Digits and letters of which no two look alike: of 0 and O, of 1, I and L only the digit is there, of U and V only V. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const codeLength = 12
const groupLength = 4

/** Bytes that a code needs: one for each sign, 60 bits of them are kept. */
export const codeBytes = codeLength

/** A code out of random bytes, as it stands on paper: «7KDM-4XPT-92HB». Five bits of each byte choose a sign, all equally often. */
export function codeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < codeBytes) throw new Error(`A code needs ${codeBytes} random bytes`)
  return grouped([...bytes.slice(0, codeLength)].map((byte) => codeAlphabet[byte % codeAlphabet.length]).join(''))
}

/**
 * The code that was meant by what was typed: case, spaces and dashes do not matter, nor whether a look-alike was typed
 * in Latin, in Cyrillic or as a digit. Null where it cannot be a code at all.
 */
export function normaliseCode(typed: string): string | null {
  const signs = [...typed.normalize('NFKC').toUpperCase()]
    .filter((sign) => !between.test(sign))
    .map((sign) => lookAlikes[sign] ?? sign)
  const isCode = signs.length === codeLength && signs.every((sign) => codeAlphabet.includes(sign))
  return isCode ? grouped(signs.join('')) : null
}

/** What is kept of a code. The secret keeps whoever has only the database from trying codes at home. */
export function hashCode(code: string, secret: string): string {
  return createHmac('sha256', secret).update(`access-code ${code}`).digest('hex')
}

function grouped(signs: string): string {
  return (signs.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-')
}

/** Spaces, every kind of dash, full stops and the like, and marks that cannot be seen. */
const between = /[\s\p{P}\p{Cf}\p{M}_−]/u

const lookAlikes: Record<string, string> = {
  O: '0',
  I: '1',
  L: '1',
  U: 'V',
  А: 'A',
  В: 'B',
  Е: 'E',
  Ё: 'E',
  З: '3',
  І: '1',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: '0',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
}
