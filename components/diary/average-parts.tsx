import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { Explanation } from '@/lib/journal/explain'
import type { SchoolRules } from '@/lib/journal/rules'
import { formatDayNumeric } from '@/lib/platform/i18n/formats'
import { intlLocale } from '@/lib/platform/i18n/locale'
import { formatWeight, workOf } from './work'

type Props = { explanation: Explanation; rules: SchoolRules }

/** Each mark with its part in the average, line by line, and what they add up to. */
export function AverageParts({ explanation: { parts, average }, rules }: Props) {
  const t = useTranslations('averages.parts')
  const locale = useLocale()
  if (!average) return null

  const isWeighted = rules.averaging === 'weighted'
  const share = (weight: number) =>
    (weight / average.weight).toLocaleString(intlLocale(locale), { style: 'percent', maximumFractionDigits: 0 })
  const columns = ['day', 'work', 'mark', ...(isWeighted ? (['weight', 'product'] as const) : []), 'share'] as const
  const head = columns.map((column) => (
    <th key={column} scope="col" className={column === 'day' || column === 'work' ? undefined : 'number'}>
      {t(column)}
    </th>
  ))

  return (
    <Table caption={t('caption')} isCaptionHidden head={head} className="parts">
      {parts.map(({ mark, numbers, points, weight }) => (
        <tr key={mark.columnId}>
          <td>{formatDayNumeric(mark.day, locale)}</td>
          <td>{workOf(mark)}</td>
          <td className="number text-red">{mark.now.value}</td>
          {isWeighted && (
            <>
              <td className="number">
                {numbers.length > 1 && `${numbers.length} × `}
                {formatWeight(mark.weightTenths, locale)}
              </td>
              <td className="number">{formatWeight(points, locale)}</td>
            </>
          )}
          <td className="number">{share(weight)}</td>
        </tr>
      ))}
      <tr className="parts-sum">
        <th scope="row" colSpan={2}>
          {t('sum')}
        </th>
        <td className="number">{isWeighted ? '' : formatWeight(average.points, locale)}</td>
        {isWeighted && (
          <>
            <td className="number">{formatWeight(average.weight, locale)}</td>
            <td className="number">{formatWeight(average.points, locale)}</td>
          </>
        )}
        <td className="number">{share(average.weight)}</td>
      </tr>
    </Table>
  )
}

/** Marks that count for nothing, and why. */
export function LeftOutMarks({ explanation: { leftOut } }: Pick<Props, 'explanation'>) {
  const t = useTranslations('averages.leftOut')
  const locale = useLocale()
  if (leftOut.length === 0) return null

  return (
    <>
      <h3 className="mt-6">{t('heading')}</h3>
      <ul>
        {leftOut.map((mark) => (
          <li key={mark.columnId}>
            {formatDayNumeric(mark.day, locale)}, {workOf(mark)}: {t(whyOut(mark.now.value, mark.weightTenths))}
          </li>
        ))}
      </ul>
    </>
  )
}

function whyOut(value: string | null, weightTenths: number): 'takenBack' | 'awaited' | 'noWeight' | 'noNumber' {
  if (value === null) return 'takenBack'
  if (value === '.') return 'awaited'
  return weightTenths === 0 ? 'noWeight' : 'noNumber'
}
