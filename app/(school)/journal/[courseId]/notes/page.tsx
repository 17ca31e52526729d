import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { JournalHead, JournalPage } from '@/components/journal/journal-page'
import { NoteList } from '@/components/school/note-list'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { TextareaField } from '@/components/ui/textarea-field'
import { openJournal } from '@/lib/access/doors'
import { mayAnswer } from '@/lib/attestation/note-commands'
import { listNotes } from '@/lib/attestation/note-queries'
import { paths } from '@/lib/platform/paths'
import { answerJournalNote } from './actions'

type Props = {
  params: Promise<{ courseId: string }>
  searchParams: Promise<Record<'done' | 'note', string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keeping'))('notes.title'), robots: { index: false } }
}

/** «Замечания по ведению журнала»: the teacher answers, the others read; whoever substitutes has no part in it. */
export default async function NotesPage({ params, searchParams }: Props) {
  const journal = await openJournal((await params).courseId)
  if (journal.role === 'substitute') notFound()

  const [notes, { done, note: asked }, t] = await Promise.all([
    listNotes(journal),
    searchParams,
    getTranslations('keeping.notes'),
  ])
  const toAnswer = notes.filter(({ answeredAt, settledAt }) => !answeredAt && !settledAt)
  const chosen = toAnswer.find(({ id }) => id === asked) ?? toAnswer[0]

  return (
    <JournalPage journal={journal} section="notes">
      <JournalHead journal={journal} under={t('title')}>
        {journal.role === 'head' && (
          <ButtonLink variant="plain" href={paths.schoolJournal(journal.courseId)}>
            {t('toKeep')}
          </ButtonLink>
        )}
      </JournalHead>
      {done === 'answered' && <Notice kind="done" heading={t('answerSent')} isNews className="mb-4" />}
      <Sheet>
        <NoteList
          notes={notes}
          timeZone={journal.timeZone}
          act={(note) => {
            if (!mayAnswer(journal) || note.answeredAt) return null
            if (note !== chosen) {
              return <Link href={paths.journalNote(journal.courseId, note.id)}>{t('toAnswer')}</Link>
            }
            return (
              <Form action={answerJournalNote} className="mt-3 max-w-measure">
                <Hidden name="courseId" value={journal.courseId} />
                <Hidden name="noteId" value={note.id} />
                <TextareaField name="answer" label={t('answer')} rows={3} maxLength={1000} />
                <Button>{t('send')}</Button>
              </Form>
            )
          }}
        />
      </Sheet>
    </JournalPage>
  )
}
