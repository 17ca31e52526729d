import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Sheet } from '@/components/ui/sheet'
import { type Waiting, waitingKinds } from '@/lib/journal/waiting'
import { formatDayShort } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

/** What waits for the teacher, each line with the way to where it is done. */
export function DayWaiting({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useTranslations('lesson.waiting')
  const kinds = waitingKinds.filter((kind) => waiting.some((one) => one.kind === kind))

  return (
    <Sheet id="waiting" heading={t('heading')}>
      {kinds.length === 0 && <p className="text-soft">{t('nothing')}</p>}
      {kinds.map((kind) => (
        <div key={kind} className="waiting">
          <h3>{t(`kind.${kind}`)}</h3>
          <ul>
            {waiting
              .filter((one) => one.kind === kind)
              .map((one) => (
                <WaitingLine key={one.courseId ?? one.classId} waiting={one} />
              ))}
          </ul>
        </div>
      ))}
    </Sheet>
  )
}

function WaitingLine({ waiting }: { waiting: Waiting }) {
  const t = useTranslations('lesson.waiting')
  const locale = useLocale()
  const { kind, count, subject, className, firstDay } = waiting

  return (
    <li>
      <Link href={placeOf(waiting)} prefetch={false}>
        {subject ? `${subject}, ${className}` : className}: {t(`count.${kind}`, { count })}
      </Link>
      {firstDay && <small>{t('since', { day: formatDayShort(firstDay, locale) })}</small>}
    </li>
  )
}

/** The page on which it is done. */
function placeOf({ kind, courseId, classId, firstId }: Waiting): string {
  if (courseId === null) return paths.classPage(classId ?? '')
  if (kind === 'hand-ins') return paths.journalWork(courseId)
  if (kind === 'notes') return paths.journalNotes(courseId)
  if (firstId === null) return paths.journal(courseId)
  return kind === 'unfilled' ? paths.journalLesson(courseId, firstId) : paths.journalColumn(courseId, firstId)
}
