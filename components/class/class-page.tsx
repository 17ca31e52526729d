import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import type { IconName } from '@/components/ui/icon'
import { Tabs } from '@/components/ui/tabs'
import type { ClassKey } from '@/lib/access/key'
import { paths } from '@/lib/platform/paths'

/** The pages of a class, in order of how often they are opened. */
const sections = [
  { name: 'today', icon: 'user-check', hrefOf: (classId) => paths.classPage(classId) },
  { name: 'sheet', icon: 'notebook-pen', hrefOf: (classId) => paths.classSheet(classId) },
  { name: 'report', icon: 'file-text', hrefOf: (classId) => paths.classReport(classId) },
  { name: 'tests', icon: 'calendar-clock', hrefOf: (classId) => paths.tests(classId) },
] as const satisfies { name: string; icon: IconName; hrefOf: (classId: string) => string }[]

type Props = {
  ofClass: ClassKey
  section: (typeof sections)[number]['name']
  className?: string
  children: ReactNode
}

/** What stands around every page of a class. Nothing here guards anything. */
export async function ClassPage({ ofClass, section, className, children }: Props) {
  const t = await getTranslations('class.sections')
  const tabs = sections.map(({ name, icon, hrefOf }) => ({
    href: hrefOf(ofClass.classId),
    name: t(name),
    icon,
    isCurrent: name === section,
  }))

  return (
    <>
      <Tabs tabs={tabs} label={t('label')} />
      <main id="main" tabIndex={-1} className={classes('wrap wrap-wide outline-none diary-page', className)}>
        {children}
      </main>
    </>
  )
}
