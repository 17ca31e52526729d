import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HistoryList } from '@/components/journal/history-list'
import { HistoryPager } from '@/components/journal/history-pager'
import { HistorySearch } from '@/components/journal/history-search'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { Sheet } from '@/components/ui/sheet'
import { openJournal } from '@/lib/access/doors'
import { placeInText, textOfPlace } from '@/lib/journal/history'
import { listHistory, listHistoryPupils, mayReadHistory } from '@/lib/journal/history-queries'
import { personName } from '@/lib/platform/i18n/person-name'

type Props = {
  params: Promise<{ courseId: string }>
  searchParams: Promise<Record<'pupil' | 'at', string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('journal.history'))('title'), robots: { index: false } }
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const journal = await openJournal((await params).courseId)
  if (!mayReadHistory(journal)) notFound()

  const [asked, pupils, t] = await Promise.all([
    searchParams,
    listHistoryPupils(journal),
    getTranslations('journal.history'),
  ])
  const pupil = pupils.find(({ enrolmentId }) => enrolmentId === asked.pupil)
  const from = placeInText([asked.at].flat()[0])
  const { lines, hasMore } = await listHistory(journal, { pupil: pupil?.enrolmentId ?? null, from })
  const last = lines.at(-1)

  return (
    <JournalPage journal={journal} section="history">
      <JournalHead journal={journal} under={pupil ? t('of', { name: personName(pupil) }) : t('under')} />
      <HistorySearch courseId={journal.courseId} pupils={pupils} pupil={pupil?.enrolmentId ?? ''} />
      <Sheet id="history" heading={t('title')} className="mt-4">
        {lines.length > 0 ? (
          <HistoryList lines={lines} courseId={journal.courseId} timeZone={journal.timeZone} />
        ) : (
          <p>{t('empty')}</p>
        )}
      </Sheet>
      <HistoryPager
        courseId={journal.courseId}
        pupil={pupil?.enrolmentId}
        older={hasMore && last ? textOfPlace(last) : null}
        isFirst={from === null}
      />
    </JournalPage>
  )
}
