import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { degreeOf, qualityOf, successOf, tallyOf } from '@/lib/attestation/class-report'
import { type ClassSheet, valuesOfSubject } from '@/lib/attestation/class-sheet'
import { percent } from './percent'

/** How many of each mark a subject has, and what that comes to. */
export function ReportSubjects({ sheet }: { sheet: ClassSheet }) {
  const t = useTranslations('attestation.report')
  const locale = useLocale()
  const heads = ['5', '4', '3', '2', t('notAttested'), t('quality'), t('success'), t('degree')]

  return (
    <Table
      caption={t('subjects')}
      isCaptionHidden
      head={
        <>
          <th scope="col">{t('subject')}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </>
      }
    >
      {sheet.subjects.map(({ id, name }) => {
        const tally = tallyOf(valuesOfSubject(sheet, id))
        const { five, four, three, two, notAttested } = tally
        const shares = [qualityOf(tally), successOf(tally), degreeOf(tally)]
        return (
          <tr key={id}>
            <th scope="row">{name}</th>
            {Object.entries({ five, four, three, two, notAttested }).map(([mark, count]) => (
              <td key={mark} className="number">
                {count || ''}
              </td>
            ))}
            {shares.map((share, index) => (
              <td key={heads[index + 5]} className="number">
                {percent(share, locale, 1)}
              </td>
            ))}
          </tr>
        )
      })}
    </Table>
  )
}
