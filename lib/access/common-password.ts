import { dictionary } from '@zxcvbn-ts/language-common'

const common = new Set(dictionary['passwords-common'])

const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю'
const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."

/** Whether the password is among those that are tried first, in either layout of the keyboard, or one tune over and over. */
export function isCommonPassword(password: string): boolean {
  const typed = password.normalize('NFKC').toLowerCase()
  return [typed, inLatinLayout(typed)].some((keys) => common.has(keys) || common.has(tuneOf(keys))) || isOneTune(typed)
}

/** «йцукенгшщз» is `qwertyuiop` to whoever tries. */
function inLatinLayout(text: string): string {
  return [...text].map((letter) => latinKeys[russianKeys.indexOf(letter)] ?? letter).join('')
}

/** `abcabcabc` is `abc`. */
function tuneOf(text: string): string {
  return text.match(/^(.+?)\1+$/u)?.[1] ?? text
}

function isOneTune(text: string): boolean {
  return [...tuneOf(text)].length <= 4
}
