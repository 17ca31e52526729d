import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { HistoryLine } from '@/lib/journal/history'
import type { MarkEntry } from '@/lib/journal/mark'
import { formatDayShort, formatMoment } from '@/lib/platform/i18n/formats'
import { initialsName, personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { AttendanceChange, ColumnChange, MarkChange, Reason } from './history-what'

type Props = { lines: readonly HistoryLine[]; courseId: string; timeZone: string }

/** What was written, the latest first: when and by whom, of whom and what. */
export function HistoryList({ lines, courseId, timeZone }: Props) {
  return (
    <ol>
      {lines.map((line) => (
        <li key={line.id} className="history-line">
          <When line={line} timeZone={timeZone} />
          <div>
            <Whom line={line} courseId={courseId} />
            <What line={line} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function When({ line, timeZone }: { line: Pick<HistoryLine, 'at' | 'by'>; timeZone: string }) {
  const t = useTranslations('journal')
  const locale = useLocale()
  return (
    <small>
      <time dateTime={line.at}>{formatMoment(new Date(line.at), locale, timeZone)}</time>
      <br />
      {line.by ? initialsName(line.by) : t('somebody')}
    </small>
  )
}

function Whom({ line, courseId }: { line: HistoryLine; courseId: string }) {
  const t = useTranslations('journal.history')
  const locale = useLocale()
  const work = line.type === 'attendance' ? t('attendance') : line.work
  const href =
    line.type === 'mark'
      ? paths.journalCell(courseId, line.columnId, line.enrolmentId)
      : line.type === 'column'
        ? paths.journalColumn(courseId, line.columnId)
        : paths.journalLesson(courseId, line.lesson.id)
  return (
    <>
      {line.type !== 'column' && <span className="font-firm">{personName(line.pupil)}. </span>}
      <Link prefetch={false} href={href}>
        {t('about', { work, day: formatDayShort(line.lesson.day, locale) })}
      </Link>
      {': '}
    </>
  )
}

function What({ line }: { line: HistoryLine }) {
  if (line.type === 'attendance') return <AttendanceChange now={line.now} before={line.before} />
  if (line.type === 'column') return <ColumnChange line={line} />
  return <MarkLine entry={line} before={line.before} />
}

type Entry = Pick<MarkEntry, 'value' | 'awaitedUntil' | 'reason' | 'comment'>

function MarkLine({ entry, before }: { entry: Entry; before: string | null }) {
  const t = useTranslations('journal.history')
  return (
    <>
      <span className="history-what">
        <MarkChange value={entry.value} before={before} awaitedUntil={entry.awaitedUntil} />
      </span>
      {entry.reason && (
        <small>
          <Reason reason={entry.reason} />
        </small>
      )}
      {entry.comment && <small>{t('comment', { comment: entry.comment })}</small>}
    </>
  )
}

/** The history of one cell, from its first entry on. */
export function CellHistory({ entries, timeZone }: { entries: readonly MarkEntry[]; timeZone: string }) {
  return (
    <ol>
      {entries.map((entry, index) => (
        <li key={entry.id} className="history-line">
          <When line={entry} timeZone={timeZone} />
          <div>
            <MarkLine entry={entry} before={entries[index - 1]?.value ?? null} />
          </div>
        </li>
      ))}
    </ol>
  )
}
