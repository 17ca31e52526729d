import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { OwnApplication } from '@/lib/applications/queries'
import { whyClosed } from '@/lib/applications/status'
import { briefName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

/** What is over, and what is open: for looking up, nothing is to be done. */
export async function EarlierApplications({ applications }: { applications: OwnApplication[] }) {
  const t = await getTranslations('applications')
  if (applications.length === 0) return null

  return (
    <details className="mt-6">
      <summary>{t('account.earlier')}</summary>
      <Table
        caption={t('account.earlier')}
        isCaptionHidden
        head={
          <>
            <th scope="col">{t('account.earlierChild')}</th>
            <th scope="col">{t('account.earlierNumber')}</th>
            <th scope="col">{t('account.earlierState')}</th>
          </>
        }
      >
        {applications.map(({ id, number, status, times, child, className }) => (
          <tr key={id}>
            <th scope="row">{t('application.heading', { child: briefName(child), className })}</th>
            <td className="whitespace-nowrap">
              <Link href={paths.application(id)} prefetch={false}>
                {number}
              </Link>
            </td>
            <td>{t(`status.${status === 'CLOSED' ? whyClosed(times) : status}`)}</td>
          </tr>
        ))}
      </Table>
    </details>
  )
}
