import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CityPage } from '@/components/city/city-page'
import { SchoolFactsForm } from '@/components/city/school-facts-form'
import { Sheet } from '@/components/ui/sheet'
import { openCity } from '@/lib/access/doors'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { findSchoolFacts } from '@/lib/register/schools'
import { mend } from '../../actions'

type Props = { params: Promise<{ schoolId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.facts'))('title'), robots: { index: false } }
}

export default async function SchoolFactsPage({ params }: Props) {
  const city = await openCity()
  const { schoolId } = await params
  const facts = isId(schoolId) ? await findSchoolFacts(city, schoolId) : null
  if (!facts) notFound()

  const t = await getTranslations('people.facts')
  return (
    <CityPage section="schools">
      <h1 className="mb-2">
        {t('title')} <small className="mt-1 block">{facts.shortName}</small>
      </h1>
      <p className="mb-4">
        <Link href={paths.staff('city', schoolId)} prefetch={false} className="inline-flex min-h-target items-center">
          {t('back')}
        </Link>
      </p>
      <Sheet>
        <SchoolFactsForm action={mend} school={{ id: schoolId, facts }} />
      </Sheet>
    </CityPage>
  )
}
