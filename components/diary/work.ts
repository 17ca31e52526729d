import { type Average, type Shown, shownAverage } from '@/lib/journal/average'
import type { Mark } from '@/lib/journal/mark'
import { type SchoolRules, thresholdsOf } from '@/lib/journal/rules'
import { intlLocale } from '@/lib/platform/i18n/locale'
import { noBreak } from '@/lib/platform/i18n/typography'

/** «Лабораторная работа № 5»: what the column is called, else the kind of work. */
export function workOf(mark: Pick<Mark, 'kind' | 'title'>): string {
  return mark.title ? `${mark.kind}: ${mark.title}` : mark.kind
}

/** «1,5» out of 15 tenths */
export function formatWeight(tenths: number, locale: string): string {
  return (tenths / 10).toLocaleString(intlLocale(locale))
}

/** «4,65» out of 465 */
export function formatHundredths(hundredths: number, locale: string): string {
  return (hundredths / 100).toLocaleString(intlLocale(locale))
}

/** «4,63»; «4,645» where two decimals would seem to reach a threshold of the school that the exact value does not. */
export function formatAverage(average: Average, rules: SchoolRules, locale: string): string {
  return formatShown(shownAverage(average, thresholdsOf(rules)), locale)
}

export function formatShown({ units, decimals }: Shown, locale: string): string {
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return (units / 10 ** decimals).toLocaleString(intlLocale(locale), format)
}

/** Words of a person in the middle of our sentence: «Ошибка при переносе.» becomes «ошибка при переносе». «МЧС» stays. */
export function inSentence(text: string): string {
  const [first = '', second = ''] = text
  const isName = second === second.toLocaleUpperCase() && second !== second.toLocaleLowerCase()
  const begun = isName ? first : first.toLocaleLowerCase()
  return `${begun}${text.slice(first.length)}`.replace(/\.$/, '')
}

/** A person's words set as ours are; a number stays with its abbreviation and its range: «упр. 99», «№ 147–149». */
export function typeset(text: string): string {
  return noBreak(text)
    .replace(/(\p{L}\.) (?=\d)/gu, '$1\u00a0')
    .replace(/(?<=\d–)(?=\d)/gu, '\u2060')
}
