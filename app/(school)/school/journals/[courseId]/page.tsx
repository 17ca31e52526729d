import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { GapList } from '@/components/school/gap-list'
import { journalName } from '@/components/school/journal-name'
import { NoteList } from '@/components/school/note-list'
import { OpeningForm } from '@/components/school/opening-form'
import { SchoolPage } from '@/components/school/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { TextareaField } from '@/components/ui/textarea-field'
import { openSchool } from '@/lib/access/doors'
import { findJournalToKeep } from '@/lib/attestation/filling-queries'
import { listNotes } from '@/lib/attestation/note-queries'
import { today } from '@/lib/platform/clock'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { noteJournal, openClosedDays, settleJournalNote } from '../actions'

type Props = { params: Promise<{ courseId: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keeping'))('journals.one'), robots: { index: false } }
}

/** How one journal is kept: what is missing, closed days to be opened, and the head's notes. */
export default async function JournalToKeepPage({ params, searchParams }: Props) {
  const school = await openSchool()
  const { courseId } = await params
  const journal = isId(courseId) ? await findJournalToKeep(school, courseId) : null
  if (!journal) notFound()

  const [notes, { done }, t] = await Promise.all([
    listNotes({ ...school, courseId }),
    searchParams,
    getTranslations('keeping'),
  ])
  const day = today(school.timeZone)

  return (
    <SchoolPage section="journals">
      <div className="journal-head">
        <h1>
          {journalName(journal)}
          <small className="mt-1 block">{initialsName(journal.teacher)}</small>
        </h1>
        <div className="journal-acts">
          <Link href={paths.schoolJournals}>{t('journals.all')}</Link>
          <ButtonLink variant="plain" href={paths.journal(courseId)}>
            {t('journals.open')}
          </ButtonLink>
        </div>
      </div>
      {(done === 'opened' || done === 'noted' || done === 'settled') && (
        <Notice kind="done" heading={t(`journals.done.${done}`)} isNews className="mb-4" />
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Sheet heading={t('journals.gaps')} under={t('journals.gapsUnder')} id="gaps">
          <GapList courseId={courseId} gaps={journal.gaps} rules={journal.rules} today={day} />
        </Sheet>
        <div className="space-y-6">
          <Sheet heading={t('opening.heading')} under={t('opening.under')} id="opening">
            <OpeningForm action={openClosedDays} journal={journal} today={day} timeZone={school.timeZone} />
          </Sheet>
          <Sheet heading={t('notes.title')} id="notes">
            <Form action={noteJournal}>
              <Hidden name="courseId" value={courseId} />
              <TextareaField name="note" label={t('notes.note')} hint={t('notes.noteHint')} rows={3} maxLength={1000} />
              <Button>{t('notes.leave')}</Button>
            </Form>
            <div className="mt-4">
              <NoteList
                notes={notes}
                timeZone={school.timeZone}
                act={({ id }) => (
                  <Form action={settleJournalNote} className="mt-2">
                    <Hidden name="courseId" value={courseId} />
                    <Hidden name="noteId" value={id} />
                    <Button variant="plain">{t('notes.settle')}</Button>
                  </Form>
                )}
              />
            </div>
          </Sheet>
        </div>
      </div>
    </SchoolPage>
  )
}
