import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { typeset } from '@/components/diary/work'
import { RefusedFiles } from '@/components/files/refused-files'
import { TaskFiles } from '@/components/files/task-files'
import { PupilsOfWork } from '@/components/homework/pupils-of-work'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openJournal } from '@/lib/access/doors'
import { mayChangeFiles } from '@/lib/journal/file-queries'
import { findWork } from '@/lib/journal/hand-in-queries'
import { refusedFromAddress } from '@/lib/platform/files/limits'
import { formatDay } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'
import { removeFile } from '../actions'

type Props = {
  params: Promise<{ courseId: string; homeworkId: string }>
  searchParams: Promise<Partial<Record<'returned' | 'removed' | 'refused', string | string[]>>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homework.works'))('title'), robots: { index: false } }
}

/** A task that asks for work: the class with what each handed in. */
export default async function TaskPage({ params, searchParams }: Props) {
  const { courseId, homeworkId } = await params
  const journal = await openJournal(courseId)
  const work = await findWork(journal, homeworkId)
  if (!work) notFound()

  const [mayChange, { returned, removed, refused }, t, locale] = await Promise.all([
    mayChangeFiles(journal, work.givenLessonId),
    searchParams,
    getTranslations('homework.works'),
    getLocale(),
  ])

  return (
    <JournalPage journal={journal} section="works">
      <Link href={paths.journalWork(courseId)} className="inline-flex min-h-target items-center">
        <Icon name="chevron-left" /> {t('back')}
      </Link>
      <JournalHead journal={journal} under={t('due', { day: formatDay(work.dueDay, locale) })} />
      {returned === 'yes' && <Notice kind="done" heading={t('returnedNews')} isNews className="mb-4" />}
      {removed === 'yes' && <Notice kind="done" heading={t('removedNews')} isNews className="mb-4" />}
      <RefusedFiles refused={refusedFromAddress([refused].flat()[0])} className="mb-4" />
      <div className="grid items-start gap-6 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Sheet id="pupils" heading={t('pupils')}>
          <PupilsOfWork courseId={courseId} work={work} />
        </Sheet>
        <Sheet id="task" heading={t('task')}>
          <p className="mb-2">{typeset(work.text)}</p>
          <TaskFiles
            journal={journal}
            homeworkId={homeworkId}
            files={work.files}
            remove={mayChange ? removeFile : null}
          />
        </Sheet>
      </div>
    </JournalPage>
  )
}
