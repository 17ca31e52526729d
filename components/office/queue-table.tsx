import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { QueueRow } from '@/lib/applications/queue-queries'
import { formatDayOfYear, formatMoment } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { StateTag } from './state-tag'

type Props = { rows: QueueRow[]; locale: string }

/** Lines of a table; on a phone each is a card. */
export async function QueueTable({ rows, locale }: Props) {
  const t = await getTranslations('office')
  return (
    <Table
      caption={t('queue.title')}
      isCaptionHidden
      className="max-md:block max-md:[&_tbody]:block max-md:[&_thead]:sr-only"
      head={
        <>
          <th scope="col">{t('queue.child')}</th>
          <th scope="col">{t('queue.number')}</th>
          <th scope="col">{t('queue.applicant')}</th>
          <th scope="col">{t('queue.sent')}</th>
          <th scope="col">{t('queue.state')}</th>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.id} className="max-md:grid max-md:gap-1 max-md:border-b max-md:border-rule max-md:py-3">
          <th scope="row" className={cell}>
            <Link href={paths.officeApplication(row.id)} prefetch={false} className="inline-block py-1">
              {personName({
                surname: row.childSurname,
                givenName: row.childGivenName,
                patronymic: row.childPatronymic,
              })}
            </Link>
            <span className="block font-normal text-soft">
              {t('queue.born', { day: formatDayOfYear(row.birthDay, locale), className: row.className })}
            </span>
          </th>
          <td className={`${cell} whitespace-nowrap`}>{row.number}</td>
          <td className={cell}>
            {personName({
              surname: row.applicantSurname,
              givenName: row.applicantGivenName,
              patronymic: row.applicantPatronymic,
            })}
            <span className="text-soft md:block">
              <span className="md:hidden">, </span>
              {t(`relation.${row.relation}`)}
            </span>
          </td>
          <td className={`${cell} text-soft`}>
            <time dateTime={row.sentAt.toISOString()}>{formatMoment(row.sentAt, locale, row.timeZone)}</time>
          </td>
          <td className={cell}>
            <StateTag status={row.status} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

const cell = 'max-md:block max-md:border-0 max-md:p-0'
