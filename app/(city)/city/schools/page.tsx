import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CityPage } from '@/components/city/city-page'
import { SchoolTable } from '@/components/city/school-table'
import { SchoolLookup } from '@/components/portal/school-lookup'
import { ButtonLink } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { openCity } from '@/lib/access/doors'
import { listHeads } from '@/lib/access/staff-queries'
import { paths } from '@/lib/platform/paths'
import { searchSchools } from '@/lib/register/schools'

type Props = { searchParams: Promise<{ q?: string | string[] }> }

const shownAtMost = 100

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.schools'))('title'), robots: { index: false } }
}

/** The city's register of schools. */
export default async function CitySchoolsPage({ searchParams }: Props) {
  const city = await openCity()
  const query = [(await searchParams).q].flat()[0]?.trim() ?? ''
  const [{ schools, total }, t] = await Promise.all([
    searchSchools(query, shownAtMost),
    getTranslations('people.schools'),
  ])
  const heads = await listHeads(
    city,
    schools.map(({ id }) => id),
  )

  return (
    <CityPage section="schools">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
        <h1>{t('title')}</h1>
        <ButtonLink href={paths.cityNewSchool}>{t('add')}</ButtonLink>
      </div>
      <SchoolLookup query={query} action={paths.citySchools()} />
      <Sheet id="schools" heading={t('found', { count: total })} className="mt-6">
        {schools.length < total && <p className="mb-3 text-soft">{t('firstOnes', { shown: schools.length })}</p>}
        {schools.length === 0 ? <p>{t('none')}</p> : <SchoolTable schools={schools} heads={heads} />}
      </Sheet>
    </CityPage>
  )
}
