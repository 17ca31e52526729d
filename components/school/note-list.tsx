import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import type { JournalNote } from '@/lib/attestation/note-queries'
import { formatMoment } from '@/lib/platform/i18n/formats'
import { initialsName, type Person } from '@/lib/platform/i18n/person-name'

type Props = {
  notes: readonly JournalNote[]
  timeZone: string
  /** What can be done with a note that is not settled: answer it, or settle it. */
  act: (note: JournalNote) => ReactNode
}

/** «Замечания по ведению журнала», with the teacher's answers. */
export async function NoteList({ notes, timeZone, act }: Props) {
  const [t, locale] = await Promise.all([getTranslations('keeping.notes'), getLocale()])
  if (notes.length === 0) return <p>{t('empty')}</p>

  const signed = (by: Person | null, at: string) =>
    [by && initialsName(by), formatMoment(new Date(at), locale, timeZone)].filter(Boolean).join(', ')
  return (
    <ol>
      {notes.map((note) => (
        <li key={note.id} id={`note-${note.id}`} className="border-b border-rule py-4 last:border-0">
          <p className="max-w-measure whitespace-pre-line">{note.text ?? t('erased')}</p>
          <p className="text-grid text-soft">
            {signed(note.by, note.at)}{' '}
            {note.settledAt ? (
              <Tag tone="green">{t('settled')}</Tag>
            ) : (
              <Tag>{t(note.answeredAt ? 'answered' : 'open')}</Tag>
            )}
          </p>
          {note.answeredAt && (
            <div className="mt-2 border-l-2 border-rule pl-4">
              <p className="max-w-measure whitespace-pre-line">{note.answer ?? t('erased')}</p>
              <p className="text-grid text-soft">{signed(note.answeredBy, note.answeredAt)}</p>
            </div>
          )}
          {!note.settledAt && act(note)}
        </li>
      ))}
    </ol>
  )
}
