import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { addDays, type Day, weekdayOf } from '@/lib/platform/day'
import { formatDay, formatDayNumeric } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

type Props = { classId: string; className: string; day: Day; today: Day }

/** «7Б, вторник, 24 ноября», between the school day before and the one after. */
export function ClassTurn({ classId, className, day, today }: Props) {
  const t = useTranslations('class.turn')
  const locale = useLocale()
  const [previous, next] = [besideSunday(day, -1), besideSunday(day, 1)]

  return (
    <div className="class-head">
      <div className="turn">
        <Link className="step print-hidden" href={paths.classPage(classId, previous)} prefetch={false} rel="prev">
          <Icon name="chevron-left" />
          <span className="sr-only">{t('previous')} </span>
          {formatDayNumeric(previous, locale)}
        </Link>
        <h1>
          {className}
          <small>{day === today ? `${t('today')}, ${formatDay(day, locale)}` : formatDay(day, locale)}</small>
        </h1>
        <Link className="step print-hidden" href={paths.classPage(classId, next)} prefetch={false} rel="next">
          <span className="sr-only">{t('next')} </span>
          {formatDayNumeric(next, locale)}
          <Icon name="chevron-right" />
        </Link>
      </div>
      {day !== today && (
        <p className="print-hidden text-center text-grid">
          <Link href={paths.classPage(classId)} prefetch={false} className="inline-flex min-h-target items-center">
            {t('toToday')}
          </Link>
        </p>
      )}
    </div>
  )
}

function besideSunday(day: Day, step: 1 | -1): Day {
  const beside = addDays(day, step)
  return weekdayOf(beside) === 7 ? addDays(beside, step) : beside
}
