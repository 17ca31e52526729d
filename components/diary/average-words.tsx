import { useLocale, useTranslations } from 'next-intl'
import { type Average, shownAverage } from '@/lib/journal/average'
import type { Explanation, Outlook, Part } from '@/lib/journal/explain'
import { type SchoolRules, thresholdsOf } from '@/lib/journal/rules'
import { formatAverage, formatHundredths, formatShown, formatWeight } from './work'

type Props = { explanation: Explanation; rules: SchoolRules }

/** «(5·1 + 4·3) : (1 + 3) = 17 : 4 = 4,25», after a word of how this school counts. */
export function AverageFormula({ explanation: { parts, average }, rules }: Props) {
  const t = useTranslations('averages')
  const locale = useLocale()
  if (!average) return <p>{t('none')}</p>

  const isWeighted = rules.averaging === 'weighted'
  const total = `${formatWeight(average.points, locale)} : ${formatWeight(average.weight, locale)}`
  const steps = isWeighted ? weightedSteps(parts, locale) : plainSteps(parts)
  return (
    <>
      <p>{t(isWeighted ? 'weighted' : 'plain')}</p>
      <p className="formula">
        {parts.length > 1 && `${steps} = `}
        {total} {isExact(average, rules) ? '=' : '≈'} <b>{formatAverage(average, rules, locale)}</b>
      </p>
    </>
  )
}

/** What the school's rounding makes of it, and what the next mark lacks. */
export function OutlookWords({ outlook, rules }: { outlook: Outlook; rules: SchoolRules }) {
  const t = useTranslations('averages')
  const locale = useLocale()
  const { suggested, missing, next } = outlook
  const [five, four, three] = thresholdsOf(rules).map((threshold) => formatHundredths(threshold, locale))

  return (
    <p>
      {t('rounding', { five: five ?? '', four: four ?? '', three: three ?? '' })}{' '}
      {suggested ? <b>{t('suggested', { mark: suggested })}</b> : missing > 0 && <b>{t('tooFew', { missing })}</b>}{' '}
      {next && <b>{t('lacks', { mark: next.mark, lacks: formatShown(next.lacks, locale) })}</b>} {t('teacherDecides')}
    </p>
  )
}

function weightedSteps(parts: readonly Part[], locale: string): string {
  const weight = (part: Part) => formatWeight(part.mark.weightTenths, locale)
  const products = parts.map((part) => `${sumOf(part.numbers)}·${weight(part)}`)
  const weights = parts.map((part) =>
    part.numbers.length > 1 ? `${part.numbers.length}·${weight(part)}` : weight(part),
  )
  return `(${products.join(' + ')}) : (${weights.join(' + ')})`
}

function plainSteps(parts: readonly Part[]): string {
  const numbers = parts.flatMap((part) => part.numbers)
  return `(${numbers.join(' + ')}) : ${numbers.length}`
}

function sumOf(numbers: readonly number[]): string {
  return numbers.length > 1 ? `(${numbers.join(' + ')})` : String(numbers[0])
}

function isExact(average: Average, rules: SchoolRules): boolean {
  const { units, decimals } = shownAverage(average, thresholdsOf(rules))
  return units * average.weight === average.points * 10 ** decimals
}
