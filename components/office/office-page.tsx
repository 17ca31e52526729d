import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { IconName } from '@/components/ui/icon'
import { TabbedPage } from '@/components/ui/tabbed-page'
import { paths } from '@/lib/platform/paths'

/** The rooms of the office, in order of how often they are opened. */
const sections = [
  { name: 'applications', icon: 'file-text', href: paths.officeApplications },
  { name: 'staff', icon: 'users', href: paths.officeStaff },
] as const satisfies { name: string; icon: IconName; href: string }[]

type Section = (typeof sections)[number]['name']

/** What stands around the pages of the office. Nothing here guards anything. */
export async function OfficePage({ section, children }: { section: Section; children: ReactNode }) {
  const t = await getTranslations('people.officeSections')
  const tabs = sections.map(({ name, icon, href }) => ({ name: t(name), icon, href, isCurrent: name === section }))

  return (
    <TabbedPage tabs={tabs} label={t('label')}>
      {children}
    </TabbedPage>
  )
}
