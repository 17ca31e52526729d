import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { IconName } from '@/components/ui/icon'
import { Page } from '@/components/ui/page'
import { fitPhone, MoreTabs, Tabs } from '@/components/ui/tabs'
import { paths } from '@/lib/platform/paths'

/** The head's rooms, in order of how often they are opened. */
const sections = [
  { name: 'journals', icon: 'notebook-pen', href: paths.schoolJournals },
  { name: 'classes', icon: 'users', href: paths.classes },
  { name: 'periods', icon: 'calendar-clock', href: paths.schoolPeriods },
  { name: 'staff', icon: 'user-check', href: paths.schoolStaff },
  { name: 'tests', icon: 'list-checks', href: paths.schoolTests() },
  { name: 'rules', icon: 'settings', href: paths.schoolRules },
] as const satisfies { name: string; icon: IconName; href: string }[]

type Section = (typeof sections)[number]['name']

/** What stands around every page of the head's rooms. Nothing here guards anything. */
export function SchoolPage({ section, children }: { section: Section; children: ReactNode }) {
  return (
    <>
      <SchoolTabs section={section} />
      <Page width="wide" className="diary-page">
        {children}
        <MoreSchoolTabs section={section} />
      </Page>
    </>
  )
}

export async function SchoolTabs({ section }: { section: Section }) {
  const t = await getTranslations('rules.sections')
  return <Tabs tabs={await tabsAt(section)} label={t('label')} />
}

/** What does not fit at the foot of a phone, below the page. */
export async function MoreSchoolTabs({ section }: { section: Section }) {
  const t = await getTranslations('rules.sections')
  return <MoreTabs tabs={await tabsAt(section)} label={t('moreLabel')} />
}

async function tabsAt(section: Section) {
  const t = await getTranslations('rules.sections')
  const tabs = sections.map(({ name, icon, href }) => ({ name: t(name), icon, href, isCurrent: name === section }))
  return fitPhone(tabs, t('more'))
}
