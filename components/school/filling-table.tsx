import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { classes } from '@/components/ui/classes'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Filling } from '@/lib/attestation/filling'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { cardCell, cardLine, cardTable } from './card-table'
import { journalName } from './journal-name'
import { PhoneLabel } from './phone-label'

const counts = ['noTopic', 'notTaken', 'emptyColumns', 'fewMarks'] as const

/** How journals are kept, a line each; on a phone each is a card. */
export async function FillingTable({ journals }: { journals: readonly Filling[] }) {
  const t = await getTranslations('keeping.journals')
  const head = ['journal', 'lessons', ...counts, 'heed'].map((name) => (
    <th key={name} scope="col">
      {t(`columns.${name}`)}
    </th>
  ))

  return (
    <Table caption={t('title')} isCaptionHidden head={head} className={cardTable}>
      {journals.map((journal) => (
        <tr key={journal.courseId} className={cardLine}>
          <th scope="row" className={cardCell}>
            <Link href={paths.schoolJournal(journal.courseId)} prefetch={false} className="inline-block py-1">
              {journalName(journal)}
            </Link>
            <span className="block font-normal text-soft">{initialsName(journal.teacher)}</span>
          </th>
          <Count name="lessons" count={journal.lessons} isPlain />
          {counts.map((name) => (
            <Count key={name} name={name} count={journal[name]} />
          ))}
          <td className={cardCell}>
            <Heed journal={journal} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

type CountProps = { name: string; count: number | null; isPlain?: boolean }

/** Nothing missing is said softly, something strongly; on a phone with its word. */
async function Count({ name, count, isPlain = false }: CountProps) {
  const t = await getTranslations('keeping.journals')
  const isMissing = !isPlain && (count ?? 0) > 0
  return (
    <td className={classes(cardCell, isMissing ? 'font-bold' : 'text-soft', !isPlain && !isMissing && 'max-md:hidden')}>
      <PhoneLabel>{t(`columns.${name}`)}</PhoneLabel>
      {count ?? '–'}
    </td>
  )
}

async function Heed({ journal: { closingSoon, closedWithGaps, openNotes } }: { journal: Filling }) {
  const t = await getTranslations('keeping.journals')
  return (
    <>
      {closingSoon > 0 && <Tag>{t('soon', { days: closingSoon })}</Tag>}{' '}
      {closedWithGaps > 0 && <Tag tone="red">{t('closed', { days: closedWithGaps })}</Tag>}{' '}
      {openNotes > 0 && <Tag tone="pen">{t('notes', { notes: openNotes })}</Tag>}
    </>
  )
}
