import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import type { IconName } from '@/components/ui/icon'
import { Tabs } from '@/components/ui/tabs'
import type { JournalKey } from '@/lib/access/key'
import { paths } from '@/lib/platform/paths'

/** The pages of a journal, in order of how often they are opened. A substitute has the lessons alone. */
const sections = [
  { name: 'grid', icon: 'notebook-pen', hrefOf: (courseId) => paths.journal(courseId) },
  { name: 'periods', icon: 'award', hrefOf: paths.journalPeriods },
  { name: 'plan', icon: 'list-checks', hrefOf: paths.journalPlan },
  { name: 'works', icon: 'file-text', hrefOf: paths.journalWork },
  { name: 'history', icon: 'history', hrefOf: (courseId) => paths.journalHistory(courseId) },
  { name: 'notes', icon: 'info', hrefOf: paths.journalNotes },
] as const satisfies { name: string; icon: IconName; hrefOf: (courseId: string) => string }[]

type Props = {
  journal: JournalKey
  /** Null on a page that belongs to no section: a lesson, a column. */
  section: (typeof sections)[number]['name'] | null
  className?: string
  children: ReactNode
}

/** What stands around every page of a journal. Nothing here guards anything. */
export async function JournalPage({ journal, section, className, children }: Props) {
  const t = await getTranslations('journal.sections')
  const open = journal.role === 'substitute' ? sections.slice(0, 1) : sections
  const tabs = open.map(({ name, icon, hrefOf }) => ({
    href: hrefOf(journal.courseId),
    name: t(name),
    icon,
    isCurrent: name === section,
  }))

  return (
    <>
      {tabs.length > 1 && <Tabs tabs={tabs} label={t('label')} />}
      <main id="main" tabIndex={-1} className={classes('wrap wrap-wide outline-none diary-page', className)}>
        {children}
      </main>
    </>
  )
}

type HeadProps = { journal: JournalKey; under?: ReactNode; title?: ReactNode; children?: ReactNode }

/** «Алгебра, 7Б», with what the page is about under it, and at the right what one can do. */
export function JournalHead({ journal, title, under, children }: HeadProps) {
  return (
    <div className="journal-head">
      <h1>
        {title ?? `${journal.subject}, ${journal.className}`}
        {under && <small className="mt-1 block">{under}</small>}
      </h1>
      <div className="journal-acts">{children}</div>
    </div>
  )
}
