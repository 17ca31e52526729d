import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PeriodSwitch } from '@/components/diary/period-switch'
import { gridWords } from '@/components/journal/grid/grid-words'
import { JournalGrid } from '@/components/journal/grid/journal-grid'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { fill } from '@/components/ui/words'
import { openJournal } from '@/lib/access/doors'
import { findGrid } from '@/lib/journal/grid-queries'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ courseId: string }>; searchParams: Promise<{ period?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const journal = await openJournal((await params).courseId)
  return { title: `${journal.subject}, ${journal.className}`, robots: { index: false } }
}

export default async function JournalGridPage({ params, searchParams }: Props) {
  const journal = await openJournal((await params).courseId)
  const [{ periods, grid }, words, t, common, ofDiary, locale] = await Promise.all([
    searchParams.then(({ period }) => findGrid(journal, period)),
    gridWords(),
    getTranslations('grid'),
    getTranslations('common'),
    getTranslations('diary.period'),
    getLocale(),
  ])
  const why = !grid
    ? 'noPeriods'
    : grid.pupils.length === 0
      ? 'noPupils'
      : grid.lessons.length === 0
        ? 'noLessons'
        : null

  return (
    <JournalPage journal={journal} section="grid" className="journal-grid print-spread">
      <JournalHead
        journal={journal}
        under={
          grid && (
            <span className="hidden print:block">{ofDiary(grid.period.kind, { number: grid.period.number })}</span>
          )
        }
      >
        {grid && periods.length > 1 && (
          <PeriodSwitch
            periods={periods}
            shown={grid.period}
            hrefOf={(period) => paths.journal(journal.courseId, period)}
          />
        )}
        <div className="max-sm:hidden">
          <PrintButton>
            <Icon name="printer" /> {common('print')}
          </PrintButton>
        </div>
      </JournalHead>
      {grid && !grid.mayWrite && <p className="mb-3 text-soft print-hidden">{t('readOnly')}</p>}
      {grid?.isPartial && <p className="mb-3 text-soft print-hidden">{t('partial')}</p>}
      {grid?.mayWrite && (
        <noscript>
          <p className="mb-3">{t('noScript')}</p>
        </noscript>
      )}
      {grid && !why ? (
        <JournalGrid
          key={grid.period.id}
          grid={grid}
          accountId={journal.accountId}
          label={fill(words.caption, { subject: journal.subject, className: journal.className })}
          words={words}
          locale={locale}
          timeZone={journal.timeZone}
        />
      ) : (
        <Notice kind="plain">{t(why ?? 'noPeriods')}</Notice>
      )}
    </JournalPage>
  )
}
