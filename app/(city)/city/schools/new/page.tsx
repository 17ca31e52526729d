import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CityPage } from '@/components/city/city-page'
import { SchoolFactsForm } from '@/components/city/school-facts-form'
import { Sheet } from '@/components/ui/sheet'
import { openCity } from '@/lib/access/doors'
import { add } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.facts'))('newTitle'), robots: { index: false } }
}

export default async function NewSchoolPage() {
  await openCity()
  const t = await getTranslations('people.facts')

  return (
    <CityPage section="schools">
      <h1 className="mb-4">{t('newTitle')}</h1>
      <p className="mb-4 max-w-measure">{t('newLead')}</p>
      <Sheet>
        <SchoolFactsForm action={add} />
      </Sheet>
    </CityPage>
  )
}
