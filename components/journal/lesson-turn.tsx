import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { LessonSheet } from '@/lib/journal/lesson'
import { formatDayNumeric } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

type Props = { courseId: string; previous: LessonSheet['previous']; next: LessonSheet['previous'] }

/** To the lessons before and after this one. */
export function LessonTurn({ courseId, previous, next }: Props) {
  const t = useTranslations('lesson')
  const locale = useLocale()

  return (
    <>
      {previous && (
        <Link className="step" href={paths.journalLesson(courseId, previous.id)} prefetch={false} rel="prev">
          <Icon name="chevron-left" />
          <span className="sr-only">{t('previous')} </span>
          {formatDayNumeric(previous.day, locale)}
        </Link>
      )}
      {next && (
        <Link className="step" href={paths.journalLesson(courseId, next.id)} prefetch={false} rel="next">
          <span className="sr-only">{t('next')} </span>
          {formatDayNumeric(next.day, locale)}
          <Icon name="chevron-right" />
        </Link>
      )}
    </>
  )
}
