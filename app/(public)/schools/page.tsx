import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SchoolList } from '@/components/portal/school-list'
import { SchoolLookup } from '@/components/portal/school-lookup'
import { Page } from '@/components/ui/page'
import { searchSchools } from '@/lib/register/schools'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal.schools')
  return { title: t('title') }
}

export default async function SchoolsPage({ searchParams }: Props) {
  const query = [(await searchParams).q].flat()[0]?.trim() ?? ''
  const [t, { schools, total }] = await Promise.all([getTranslations('portal.schools'), searchSchools(query)])
  const isShort = schools.length < total
  const hasWaiting = schools.some((school) => !school.transmitsData)

  return (
    <Page className="pt-6">
      <h1>{t('title')}</h1>
      <p className="mt-3 mb-5">{t('lead')}</p>
      <SchoolLookup query={query} />

      <section aria-labelledby="found" className="mt-8">
        <h2 id="found" className="text-h3">
          {t(query ? 'found' : 'all', { count: total })}
        </h2>
        {isShort && <p className="mt-1 text-soft">{t('firstOnes', { shown: schools.length })}</p>}
        {total === 0 && query && <p className="mt-1">{t('none')}</p>}
        {total > 0 && <SchoolList schools={schools} />}
        {hasWaiting && <p className="mt-4 text-soft">{t('notYetWhat')}</p>}
      </section>
    </Page>
  )
}
