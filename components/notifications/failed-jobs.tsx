import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { formatMoment } from '@/lib/platform/i18n/formats'
import type { DeadJob } from '@/lib/platform/job-queue'

/** What used up its tries, with the number under which the log tells more. */
export async function FailedJobs({ jobs, locale }: { jobs: DeadJob[]; locale: string }) {
  const t = await getTranslations('letters.failed')
  return (
    <Table
      caption={t('jobs')}
      isCaptionHidden
      head={
        <>
          <th scope="col">{t('job')}</th>
          <th scope="col">{t('at')}</th>
          <th scope="col">{t('tries')}</th>
          <th scope="col">{t('jobId')}</th>
        </>
      }
    >
      {jobs.map(({ id, name, at, tries }) => (
        <tr key={id}>
          <td>{name}</td>
          <td className="whitespace-nowrap">
            <time dateTime={at.toISOString()}>{formatMoment(at, locale)}</time>
          </td>
          <td>{tries}</td>
          <td className="break-all text-grid">{id}</td>
        </tr>
      ))}
    </Table>
  )
}
