import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { AttendanceLine } from '@/lib/journal/attendance'
import { missedBySubject, sumsByMonth } from '@/lib/journal/attendance-sums'
import { formatMonth } from '@/lib/platform/i18n/formats'

type Props = { lines: readonly AttendanceLine[] }

/** Months down, kinds of absence across: the year at a glance. Kinds that did not occur have no column. */
export function AttendanceMonths({ lines }: Props) {
  const t = useTranslations('absence')
  const sum = useTranslations('diary.attendance.sum')
  const locale = useLocale()
  const months = sumsByMonth(lines)
  const signs = [...new Set(months.flatMap(({ counts }) => [...counts.keys()]))]

  return (
    <Table
      caption={t('monthCaption')}
      isCaptionHidden
      head={
        <>
          <th scope="col">{t('month')}</th>
          {signs.map((sign) => (
            <th key={sign} scope="col" className="number">
              {sum(sign)}
            </th>
          ))}
        </>
      }
    >
      {months.map(({ month, counts }) => (
        <tr key={month}>
          <th scope="row">{formatMonth(month, locale)}</th>
          {signs.map((sign) => (
            <td key={sign} className="number">
              {counts.get(sign) ?? ''}
            </td>
          ))}
        </tr>
      ))}
      <tr>
        <th scope="row">{t('sum')}</th>
        {signs.map((sign) => (
          <td key={sign} className="number">
            <b>{months.reduce((all, { counts }) => all + (counts.get(sign) ?? 0), 0)}</b>
          </td>
        ))}
      </tr>
    </Table>
  )
}

/** Where most was missed. */
export function AttendanceBySubject({ lines }: Props) {
  const t = useTranslations('absence')
  const missed = missedBySubject(lines)
  if (missed.length === 0) return null

  return (
    <section className="lines">
      <h2>{t('bySubject')}</h2>
      <dl className="sums">
        {missed.map(({ subject, lessons }) => (
          <div key={subject}>
            <dt>{subject}</dt>
            <dd>{lessons}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
