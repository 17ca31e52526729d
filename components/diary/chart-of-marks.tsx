import { useLocale, useTranslations } from 'next-intl'
import { Chart } from '@/components/ui/chart'
import { Table } from '@/components/ui/table'
import type { SchoolRules } from '@/lib/journal/rules'
import type { SeriesDay } from '@/lib/journal/series'
import { daysBetween } from '@/lib/platform/day'
import { formatDayNumeric, formatDayShort } from '@/lib/platform/i18n/formats'
import { formatAverage } from './work'

type Props = { series: readonly SeriesDay[]; rules: SchoolRules }

/** How the average moved: the line, and beneath it the same in a table. */
export function ChartOfMarks({ series, rules }: Props) {
  const t = useTranslations('averages.chart')
  const locale = useLocale()
  const [first, last] = [series[0], series.at(-1)]
  if (!first || !last) return null

  const shown = (day: SeriesDay) => formatAverage(day.average, rules, locale)
  const points = series.map(({ day, numbers, average }) => ({
    x: daysBetween(first.day, day),
    y: average.points / average.weight,
    dots: numbers,
  }))
  const spoken = t('spoken', {
    first: shown(first),
    firstDay: formatDayShort(first.day, locale),
    last: shown(last),
    lastDay: formatDayShort(last.day, locale),
  })

  return (
    <figure>
      <Chart spoken={spoken} points={points} levels={levelsOf(series)} ticks={ticksOf(series, locale)} />
      <figcaption className="key">{t('key')}</figcaption>
      <details className="print-hidden">
        <summary>{t('table')}</summary>
        <Table caption={t('caption')} isCaptionHidden head={<Head />}>
          {series.map((day) => (
            <tr key={day.day}>
              <td>{formatDayNumeric(day.day, locale)}</td>
              <td className="number text-red">{day.marks.map((mark) => mark.now.value).join(', ')}</td>
              <td className="number">{shown(day)}</td>
            </tr>
          ))}
        </Table>
      </details>
    </figure>
  )
}

function Head() {
  const t = useTranslations('averages.chart')
  return (
    <>
      <th scope="col">{t('day')}</th>
      <th scope="col" className="number">
        {t('marks')}
      </th>
      <th scope="col" className="number">
        {t('average')}
      </th>
    </>
  )
}

/** From 2 to 5 as at school; further where marks go further. */
function levelsOf(series: readonly SeriesDay[]): number[] {
  const numbers = series.flatMap((day) => day.numbers)
  const [lowest, highest] = [Math.min(2, ...numbers), Math.max(5, ...numbers)]
  const step = Math.max(1, Math.ceil((highest - lowest) / 10))
  const count = Math.ceil((highest - lowest) / step) + 1
  return Array.from({ length: count }, (_, index) => lowest + index * step)
}

/** The first day, the last one, and one in the middle where there is room between. */
function ticksOf(series: readonly SeriesDay[], locale: string) {
  const at = (index: number) => {
    const day = series[index]?.day ?? series[0]?.day
    return day && series[0] ? [{ x: daysBetween(series[0].day, day), words: formatDayNumeric(day, locale) }] : []
  }
  const ends = [...at(0), ...at(series.length - 1)]
  const length = ends.at(-1)?.x ?? 0
  const middle = at(Math.floor(series.length / 2)).filter(({ x }) => x > length * 0.25 && x < length * 0.75)
  const ticks = [...at(0), ...middle, ...at(series.length - 1)]
  return ticks.filter((tick, index) => ticks.findIndex((other) => other.x === tick.x) === index)
}
