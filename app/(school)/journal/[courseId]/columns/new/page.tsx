import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { LessonChoice } from '@/components/journal/lesson-choice'
import { WorkFields } from '@/components/journal/work-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import { openJournal } from '@/lib/access/doors'
import { mayWriteIn } from '@/lib/journal/entry-refusal'
import { listTestWarnings } from '@/lib/journal/lesson-surroundings'
import { scaleOf } from '@/lib/journal/scale'
import type { TestWarning } from '@/lib/journal/test-rules'
import { listLessonsForWork, listWorkKinds } from '@/lib/journal/work-queries'
import { today } from '@/lib/platform/clock'
import { formatDay } from '@/lib/platform/i18n/formats'
import { newId } from '@/lib/platform/id'
import { addWork } from '../actions'

type Props = {
  params: Promise<{ courseId: string }>
  searchParams: Promise<{ lesson?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('journal.column'))('add'), robots: { index: false } }
}

export default async function NewColumnPage({ params, searchParams }: Props) {
  const journal = await openJournal((await params).courseId)
  if (!mayWriteIn(journal)) notFound()

  const now = today(journal.timeZone)
  const [lessons, kinds, asked, t, words, said, locale] = await Promise.all([
    listLessonsForWork(journal, now),
    listWorkKinds(journal),
    searchParams,
    getTranslations('journal.column'),
    getTranslations('lesson.works'),
    getTranslations('plan.warnings'),
    getLocale(),
  ])
  const warnings = await listTestWarnings(journal, lessons)
  const nearest = lessons.filter(({ day }) => day <= now).at(-1) ?? lessons[0]

  return (
    <JournalPage journal={journal} section={null}>
      <JournalHead journal={journal} under={t('add')} />
      <Sheet id="work" className="max-w-2xl">
        {!scaleOf(journal.scale) ? (
          <p>{t('noMarks')}</p>
        ) : lessons.length === 0 ? (
          <p>{t('noLessons')}</p>
        ) : (
          <Form action={addWork} label={t('add')}>
            <Hidden name="courseId" value={journal.courseId} />
            <Hidden name="id" value={newId()} />
            <LessonChoice
              label={t('lessonLabel')}
              lessons={lessons.map(({ id, day, number }) => ({
                value: id,
                label: t('lessonOption', { day: formatDay(day, locale), number }),
              }))}
              defaultValue={[asked.lesson].flat()[0] ?? nearest?.id}
              warnings={inWords(warnings, (warning) => said(warning))}
              warningsHeading={words('ifTest')}
            />
            <WorkFields kinds={kinds} />
            <Button>{t('addSave')}</Button>
          </Form>
        )}
      </Sheet>
    </JournalPage>
  )
}

function inWords(
  warnings: ReadonlyMap<string, readonly TestWarning[]>,
  say: (warning: TestWarning) => string,
): Record<string, string[]> {
  return Object.fromEntries([...warnings].map(([lessonId, those]) => [lessonId, those.map(say)]))
}
