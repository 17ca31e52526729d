import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { typeset } from '@/components/diary/work'
import { HandInList } from '@/components/homework/hand-in-list'
import { ReturnForm } from '@/components/homework/return-form'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openJournal } from '@/lib/access/doors'
import { mayWriteIn } from '@/lib/journal/entry-refusal'
import { nextWaiting } from '@/lib/journal/hand-in'
import { findWork } from '@/lib/journal/hand-in-queries'
import { personName } from '@/lib/platform/i18n/person-name'
import { newId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { giveBack } from '../../actions'

type Props = {
  params: Promise<{ courseId: string; homeworkId: string; handInId: string }>
  searchParams: Promise<{ returned?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homework.works'))('title'), robots: { index: false } }
}

/** One pupil's work with all that came before it, and the form to give it back. */
export default async function HandInPage({ params, searchParams }: Props) {
  const { courseId, homeworkId, handInId } = await params
  const journal = await openJournal(courseId)
  const work = await findWork(journal, homeworkId)
  const pupil = work?.pupils.find(({ handIns }) => handIns.some(({ id }) => id === handInId))
  const newest = pupil?.handIns.at(-1)
  if (!work || !pupil || !newest) notFound()

  const [{ returned }, t] = await Promise.all([searchParams, getTranslations('homework.works')])
  const next = nextWaiting(work.pupils, pupil.enrolmentId)

  return (
    <JournalPage journal={journal} section="works">
      <Link href={paths.journalTask(courseId, homeworkId)} className="inline-flex min-h-target items-center">
        <Icon name="chevron-left" /> {t('backToTask')}
      </Link>
      <JournalHead journal={journal} title={personName(pupil.name)} under={typeset(work.text)} />
      {returned === 'yes' && <Notice kind="done" heading={t('returnedNews')} isNews className="mb-4" />}
      <div className="grid items-start gap-6 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Sheet id="work" heading={t('state')}>
          <HandInList
            handIns={pupil.handIns}
            dueDay={work.dueDay}
            timeZone={journal.timeZone}
            seesMarks
            hrefOf={(file) => paths.file(journal.schoolId, file.id, { course: courseId })}
          />
        </Sheet>
        <div className="space-y-6">
          {!newest.returned && mayWriteIn(journal) && (
            <Sheet id="return" heading={t('return')}>
              <ReturnForm
                key={newest.id}
                action={giveBack}
                courseId={courseId}
                work={work}
                pupil={pupil}
                handInId={newest.id}
                made={{ entryId: newId(), columnId: newId() }}
                hasMarks={journal.scale !== null}
              />
            </Sheet>
          )}
          {!newest.returned && !mayWriteIn(journal) && <p>{t('readOnly')}</p>}
          {next && (
            <ButtonLink
              variant={newest.returned ? 'main' : 'plain'}
              href={paths.journalHandIn(courseId, homeworkId, next)}
            >
              {t('next')}
              <Icon name="chevron-right" />
            </ButtonLink>
          )}
          {!next && newest.returned && <p>{t('allReturned')}</p>}
        </div>
      </div>
    </JournalPage>
  )
}
