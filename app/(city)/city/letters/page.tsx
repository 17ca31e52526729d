import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CityPage } from '@/components/city/city-page'
import { FailedJobs } from '@/components/notifications/failed-jobs'
import { FailedLetters } from '@/components/notifications/failed-letters'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openCity } from '@/lib/access/doors'
import { countFailedLetters, listFailedJobs, listFailedLetters } from '@/lib/notifications/queries'
import { sendLetterAgain } from './actions'

type Props = { searchParams: Promise<{ again?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters.failed')
  return { title: t('title') }
}

export default async function FailedLettersPage({ searchParams }: Props) {
  const city = await openCity()
  const { again } = await searchParams
  const [count, letters, jobs, t, locale] = await Promise.all([
    countFailedLetters(city),
    listFailedLetters(city),
    listFailedJobs(city),
    getTranslations('letters.failed'),
    getLocale(),
  ])

  return (
    <CityPage section="letters">
      <h1>{t('title')}</h1>
      <p className="mt-2 mb-6 max-w-measure text-soft">{t('lead')}</p>
      {again === 'yes' && (
        <Notice kind="done" heading={t('doneTitle')} isNews className="mb-6">
          {t('done')}
        </Notice>
      )}
      {again === 'no' && (
        <Notice heading={t('goneTitle')} isNews className="mb-6">
          {t('gone')}
        </Notice>
      )}
      {count === 0 ? (
        <Sheet>
          <p>{t('none')}</p>
        </Sheet>
      ) : (
        <Sheet
          id="letters"
          heading={t('count', { count })}
          under={count > letters.length ? t('shown', { count: letters.length }) : undefined}
        >
          <FailedLetters letters={letters} locale={locale} sendAgain={sendLetterAgain} />
        </Sheet>
      )}
      {jobs.length > 0 && (
        <Sheet id="jobs" heading={t('jobs')} under={t('jobsLead')} className="mt-6">
          <FailedJobs jobs={jobs} locale={locale} />
        </Sheet>
      )}
    </CityPage>
  )
}
