import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { formatWeight } from '@/components/diary/work'
import { ColumnMarks } from '@/components/journal/column-marks'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { WorkSheet } from '@/components/journal/work-sheet'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openJournal } from '@/lib/access/doors'
import { findColumnGround } from '@/lib/journal/column-ground-queries'
import { findColumn } from '@/lib/journal/column-sheet-queries'
import { listWorkKinds } from '@/lib/journal/work-queries'
import { formatDay } from '@/lib/platform/i18n/formats'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { changeWork, removeWork, saveMarks } from '../actions'

type Props = {
  params: Promise<{ courseId: string; columnId: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('journal.column'))('marks'), robots: { index: false } }
}

export default async function ColumnPage({ params, searchParams }: Props) {
  const { courseId, columnId } = await params
  const journal = await openJournal(courseId)
  const sheet = isId(columnId) && (await findColumn(journal, columnId))
  if (!sheet) notFound()

  const [{ refusal }, kinds, asked, t, refusals, values, locale] = await Promise.all([
    findColumnGround(journal, sheet.lesson.id),
    listWorkKinds(journal),
    searchParams,
    getTranslations('journal.column'),
    getTranslations('journal.refusals'),
    getTranslations('journal.values'),
    getLocale(),
  ])
  const { kind, title, weightTenths, lesson } = sheet
  const mayWriteMarks = refusal === null
  const mayChangeWork = mayWriteMarks || refusal === 'notYet'

  return (
    <JournalPage journal={journal} section={null}>
      <JournalHead
        journal={journal}
        title={t('title', { kind: title ?? kind, subject: journal.subject, className: journal.className })}
        under={[
          t('under', { day: formatDay(lesson.day, locale), number: lesson.number }),
          ...(title ? [kind] : []),
          t('weight', { weight: formatWeight(weightTenths, locale) }),
        ].join(', ')}
      >
        <Link prefetch={false} href={paths.journalLesson(courseId, lesson.id)}>
          {t('lesson')}
        </Link>
      </JournalHead>
      {asked.saved === 'yes' && <Notice kind="done" heading={t('saved')} isNews className="mb-4" />}
      {refusal && refusal !== 'readOnly' && (
        <Notice kind="plain" heading={t('closed')} className="mb-4">
          <p>{refusals(refusal, { values: '' })}.</p>
        </Notice>
      )}
      <div className="grid items-start gap-6 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Sheet
          id="marks"
          heading={t('marks')}
          under={mayWriteMarks && journal.scale ? t('marksHint', { values: values(journal.scale) }) : undefined}
        >
          <ColumnMarks courseId={courseId} sheet={sheet} action={mayWriteMarks ? saveMarks : null} />
        </Sheet>
        {mayChangeWork && (
          <WorkSheet courseId={courseId} sheet={sheet} kinds={kinds} change={changeWork} remove={removeWork} />
        )}
      </div>
    </JournalPage>
  )
}
