import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { IconName } from '@/components/ui/icon'
import { TabbedPage } from '@/components/ui/tabbed-page'
import { paths } from '@/lib/platform/paths'

/** The city's rooms. */
const sections = [
  { name: 'schools', icon: 'school', href: paths.citySchools() },
  { name: 'letters', icon: 'mail', href: paths.cityLetters },
] as const satisfies { name: string; icon: IconName; href: string }[]

type Section = (typeof sections)[number]['name']

/** What stands around the pages of the city. Nothing here guards anything. */
export async function CityPage({ section, children }: { section: Section; children: ReactNode }) {
  const t = await getTranslations('people.citySections')
  const tabs = sections.map(({ name, icon, href }) => ({ name: t(name), icon, href, isCurrent: name === section }))

  return (
    <TabbedPage tabs={tabs} label={t('label')}>
      {children}
    </TabbedPage>
  )
}
