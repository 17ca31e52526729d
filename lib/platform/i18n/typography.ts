const space = '[ \\t\\n]+'
const shortWord = "(?<![\\p{L}\\p{N}'’-])([\\p{Script=Cyrillic}]{1,2})"
const units = 'мин|ч|час|часа|часов|дней|дня|день|руб|л|кг|г|м|см|стр|класс|класса'

const afterShortWord = new RegExp(`${shortWord}${space}(?=\\S)`, 'gu')
const afterSign = new RegExp(`([№§])${space}(?=\\S)`, 'gu')
const betweenInitials = new RegExp(`(?<!\\p{L})(\\p{Lu}\\.)${space}(?=\\p{Lu})`, 'gu')
const beforeInitials = new RegExp(`(\\p{Lu}\\p{Ll}+)${space}(?=\\p{Lu}\\.(?:\\s|$))`, 'gu')
const beforeUnit = new RegExp(`(\\d|\\})${space}(?=(?:${units})(?!\\p{L}))`, 'gu')
const beforeDash = new RegExp(`${space}(?=[—–] )`, 'gu')

/**
 * The text with no-break spaces, so that no line ends on a short word, №, § or an initial, nor begins with a dash.
 * Safe for ICU messages: only Cyrillic words count as short, and the syntax of ICU is Latin.
 */
export function noBreak(text: string): string {
  return text
    .replace(afterShortWord, '$1\u00a0')
    .replace(afterSign, '$1\u00a0')
    .replace(betweenInitials, '$1\u00a0')
    .replace(beforeInitials, '$1\u00a0')
    .replace(beforeUnit, '$1\u00a0')
    .replace(beforeDash, '\u00a0')
}

export type Words = { [key: string]: string | Words }

/** A catalogue set as it will be printed. */
export function typeset(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, typeof value === 'string' ? noBreak(value) : typeset(value)]),
  )
}
