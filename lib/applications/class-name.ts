/**
 * «7 б», «7-Б», «7 "Б" класс» as «7Б»: the class as the parent knows it. Null where no grade from 1 to 11 stands in
 * front. The letter may be missing: a small school has one class of a grade. A Latin letter that looks like a Russian one
 * is that one: the other keyboard was on.
 */
export function classNameFromText(text: string): string | null {
  const found = classPattern.exec(text.normalize('NFC').trim())
  const grade = Number(found?.[1])
  if (!found || grade < 1 || grade > 11) return null
  const letter = (found[2] ?? '').toLocaleUpperCase('ru').replaceAll('Ё', 'Е')
  return `${grade}${letter.replace(/^[A-Z]/, (latin) => lookalikes[latin] ?? latin)}`
}

const lookalikes: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
}

const classPattern =
  /^0?(\d{1,2})(?:\s*-?\s*й)?\s*[-–—.]?\s*["'«“„]?\s*(\p{L}\d?)?\s*["'»”“]?\s*(?:класс|кл\.?|class)?$/iu
