import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CellForm } from '@/components/journal/cell-form'
import { CellHistory } from '@/components/journal/history-list'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openJournal } from '@/lib/access/doors'
import { findColumnGround } from '@/lib/journal/column-ground-queries'
import { findColumn } from '@/lib/journal/column-sheet-queries'
import { mayReadHistory } from '@/lib/journal/history-queries'
import { formatDay } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { saveMarks } from '../../actions'

type Props = {
  params: Promise<{ courseId: string; columnId: string; enrolmentId: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('journal.cell'))('history'), robots: { index: false } }
}

export default async function CellPage({ params, searchParams }: Props) {
  const { courseId, columnId, enrolmentId } = await params
  const journal = await openJournal(courseId)
  const sheet = isId(columnId) && isId(enrolmentId) ? await findColumn(journal, columnId, enrolmentId) : null
  const cell = sheet?.cells[0]
  if (!sheet || !cell) notFound()

  const [{ refusal, rules }, asked, t, words, locale] = await Promise.all([
    findColumnGround(journal, sheet.lesson.id),
    searchParams,
    getTranslations('journal.cell'),
    getTranslations('journal'),
    getLocale(),
  ])
  const work = [sheet.title ?? sheet.kind, journal.subject, formatDay(sheet.lesson.day, locale)].join(', ')

  return (
    <JournalPage journal={journal} section={null}>
      <JournalHead journal={journal} title={personName(cell)} under={work}>
        <Link prefetch={false} href={paths.journalColumn(courseId, columnId)}>
          {t('column')}
        </Link>
        {mayReadHistory(journal) && (
          <Link prefetch={false} href={paths.journalHistory(courseId, enrolmentId)}>
            {t('pupil')}
          </Link>
        )}
      </JournalHead>
      {asked.saved === 'yes' && <Notice kind="done" heading={words('column.saved')} isNews className="mb-4" />}
      {refusal && refusal !== 'readOnly' && (
        <Notice kind="plain" heading={words('column.closed')} className="mb-4">
          <p>{words(`refusals.${refusal}`, { values: '' })}.</p>
        </Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {refusal === null && cell.isMember && journal.scale && (
          <Sheet id="mark" heading={t('mark')}>
            <CellForm
              courseId={courseId}
              columnId={columnId}
              cell={cell}
              scale={journal.scale}
              minutesToUndo={rules.minutesToUndo}
              action={saveMarks}
            />
          </Sheet>
        )}
        <Sheet id="history" heading={t('history')}>
          {cell.entries.length > 0 ? (
            <CellHistory entries={cell.entries} timeZone={journal.timeZone} />
          ) : (
            <p>{t('empty')}</p>
          )}
        </Sheet>
      </div>
    </JournalPage>
  )
}
