import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WorksTable } from '@/components/homework/works-table'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { Sheet } from '@/components/ui/sheet'
import { openJournal } from '@/lib/access/doors'
import { listWorks } from '@/lib/journal/hand-in-queries'

type Props = { params: Promise<{ courseId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homework.works'))('title'), robots: { index: false } }
}

export default async function WorksPage({ params }: Props) {
  const journal = await openJournal((await params).courseId)
  const [works, t] = await Promise.all([listWorks(journal), getTranslations('homework.works')])

  return (
    <JournalPage journal={journal} section="works">
      <JournalHead journal={journal} under={t('title')} />
      <Sheet>{works.length > 0 ? <WorksTable courseId={journal.courseId} works={works} /> : <p>{t('empty')}</p>}</Sheet>
    </JournalPage>
  )
}
