import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Gap } from '@/lib/attestation/filling'
import { lastDayToWrite } from '@/lib/journal/closing'
import type { Day } from '@/lib/platform/day'
import { formatDay, formatDayShort } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

type Props = { courseId: string; gaps: readonly Gap[]; rules: { daysToClose: number }; today: Day }

/** The lessons where something is missing, and until when it can be written. */
export async function GapList({ courseId, gaps, rules, today }: Props) {
  const [t, locale] = await Promise.all([getTranslations('keeping.journals'), getLocale()])
  if (gaps.length === 0) return <p>{t('noGaps')}</p>

  return (
    <ul>
      {gaps.map(({ lessonId, day, number, hasNoTopic, isNotTaken, emptyColumns }) => {
        const lastDay = lastDayToWrite(day, rules)
        const missing = [
          hasNoTopic && t('gap.topic'),
          isNotTaken && t('gap.attendance'),
          emptyColumns > 0 && t('gap.marks', { works: emptyColumns }),
        ]
        return (
          <li key={lessonId} className="border-b border-rule py-2 last:border-0">
            <Link href={paths.journalLesson(courseId, lessonId)} prefetch={false} className="inline-block py-1">
              {t('gap.lesson', { day: formatDay(day, locale), number })}
            </Link>
            : {missing.filter(Boolean).join(', ')}
            <span className="block text-grid text-soft">
              {today > lastDay ? t('gap.closed') : t('gap.until', { day: formatDayShort(lastDay, locale) })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
