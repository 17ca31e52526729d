import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { JournalKey } from '@/lib/access/key'
import type { CoursePeriod } from '@/lib/attestation/course-period'
import { dayOf } from '@/lib/platform/day'
import { formatDay, formatDayShort } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'

type Props = {
  course: CoursePeriod
  journal: Pick<JournalKey, 'role' | 'timeZone'>
  isBegun: boolean
  /** Names the saving that led here. */
  saved: string | string[] | undefined
}

/** What can be done here, or why nothing can; and that it was done. */
export function PeriodState({ course, journal, isBegun, saved }: Props) {
  const t = useTranslations('attestation.give')
  const locale = useLocale()
  const { closing, scale, period, pupils } = course

  if (scale === null) return <Notice kind="plain">{t('noMarks')}</Notice>
  if (closing) {
    const day = formatDayShort(dayOf(new Date(closing.at), journal.timeZone), locale)
    const heading = saved === 'closed' ? t('closedNow') : t('closed', { day })
    const by = closing.by && initialsName(closing.by)
    return (
      <Notice
        kind={saved === 'closed' ? 'done' : 'plain'}
        heading={heading}
        isNews={saved === 'closed'}
        className="mb-4"
      >
        {closing.isForAll || !by ? t('closedForAll') : t('closedBy', { by })}
      </Notice>
    )
  }
  if (!isBegun) return <Notice kind="plain">{t('notBegun', { day: formatDay(period.firstDay, locale) })}</Notice>
  if (saved) {
    return (
      <Notice kind="done" heading={t('saved')} isNews className="mb-4">
        {t('savedText')}
      </Notice>
    )
  }
  if (journal.role !== 'teacher') return <p className="mb-4">{t('readOnly')}</p>

  const isFresh = pupils.every(({ decisions }) => decisions.length === 0)
  return <p className="mb-4 max-w-measure">{t(isFresh && course.kind !== 'exam' ? 'intro' : 'introNone')}</p>
}
