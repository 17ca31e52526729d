/** Digits and letters of which no two look alike: of 0 and O, of 1, I and L only the digit is there, of U and V only V. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const groupLength = 4

/** Signs out of random bytes: five bits of each byte choose a sign, all equally often. */
export function signsFromBytes(bytes: Uint8Array): string {
  return [...bytes].map((byte) => codeAlphabet[byte % codeAlphabet.length]).join('')
}

/**
 * The signs that were meant by what was typed: case, spaces and dashes do not matter, nor whether a look-alike was typed
 * in Latin, in Cyrillic or as a digit. Null where there is something that can be none of them.
 */
export function signsTyped(typed: string): string | null {
  const signs = [...typed.normalize('NFKC').toUpperCase()]
    .filter((sign) => !between.test(sign))
    .map((sign) => lookAlikes[sign] ?? sign)
  return signs.every((sign) => codeAlphabet.includes(sign)) ? signs.join('') : null
}

/** «7KDM-4XPT-92HB»: as a code stands on paper. */
export function inGroups(signs: string): string {
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
