import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { RefusedFiles } from '@/components/files/refused-files'
import { TaskFiles } from '@/components/files/task-files'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { LessonRead } from '@/components/journal/lesson-read'
import { LessonTurn } from '@/components/journal/lesson-turn'
import { LessonWriting } from '@/components/journal/lesson-writing'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openJournal } from '@/lib/access/doors'
import { mayPlan } from '@/lib/journal/lesson'
import { findLesson } from '@/lib/journal/lesson-queries'
import { findSurroundings } from '@/lib/journal/lesson-surroundings'
import { refusedFromAddress } from '@/lib/platform/files/limits'
import { formatDay } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { timeOf } from '@/lib/timetable/lesson'
import { removeFile } from '../../works/actions'
import { writeLesson } from './actions'

type Props = {
  params: Promise<{ courseId: string; lessonId: string }>
  searchParams: Promise<Partial<Record<'saved' | 'refused', string | string[]>>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lesson'))('title'), robots: { index: false } }
}

/** A lesson: who is there, what it was about, what is set, marks and remarks. */
export default async function LessonPage({ params, searchParams }: Props) {
  const { courseId, lessonId } = await params
  const journal = await openJournal(courseId)
  const found = isId(lessonId) ? await findLesson(journal, lessonId) : null
  if (!found) notFound()

  const { lesson, refusal } = found
  const isWritten = mayPlan(refusal)
  const [surroundings, { saved, refused }, t, refusals, locale] = await Promise.all([
    isWritten ? findSurroundings(journal, lesson) : null,
    searchParams,
    getTranslations('lesson'),
    getTranslations('journal.refusals'),
    getLocale(),
  ])
  const { bell, room, change } = lesson
  const under = [
    formatDay(lesson.day, locale),
    t('number', { number: lesson.number }),
    bell && `${timeOf(bell.starts)}–${timeOf(bell.ends)}`,
    room && t('room', { room }),
  ]

  return (
    <JournalPage journal={journal} section={null}>
      <JournalHead journal={journal} under={under.filter(Boolean).join(', ')}>
        <LessonTurn courseId={courseId} previous={lesson.previous} next={lesson.next[0] ?? null} />
      </JournalHead>
      {change?.teacher && (
        <Notice kind="plain" heading={t('day.given', { name: initialsName(change.teacher) })} className="mb-4">
          {change.reason && <p>{t('day.reason', { reason: change.reason })}</p>}
        </Notice>
      )}
      {saved === 'yes' && <Notice kind="done" heading={t('savedNews')} isNews className="mb-4" />}
      {(refusal === 'dayClosed' || refusal === 'periodClosed') && (
        <Notice kind="plain" heading={refusals(refusal)} className="mb-4" />
      )}
      {surroundings ? (
        <LessonWriting action={writeLesson} journal={journal} found={found} surroundings={surroundings} />
      ) : (
        <LessonRead lesson={lesson} />
      )}
      {isWritten && (lesson.tasks.length > 0 || refused) && (
        <Sheet id="homework" heading={t('files.heading')} under={t('files.under')} className="mt-6">
          <RefusedFiles refused={refusedFromAddress([refused].flat()[0])} className="mb-4" />
          {lesson.tasks.map((task) => (
            <div key={task.id} className="mb-4">
              <p className="font-firm">{task.text}</p>
              <TaskFiles
                journal={journal}
                homeworkId={task.id}
                files={task.files}
                lessonId={lesson.id}
                remove={removeFile}
              />
            </div>
          ))}
        </Sheet>
      )}
      <p className="mt-6">
        <Link href={paths.journalDay(lesson.day)} prefetch={false}>
          {t('toDay')}
        </Link>
      </p>
    </JournalPage>
  )
}
