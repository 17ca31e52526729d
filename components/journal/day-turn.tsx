import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field-looks'
import { Icon } from '@/components/ui/icon'
import { addDays, type Day, weekdayOf } from '@/lib/platform/day'
import { formatDay, formatDayNumeric } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

/** The day's heading between the school day before and the one after; any other day by its date. */
export function DayTurn({ day, today }: { day: Day; today: Day }) {
  const t = useTranslations('lesson.day')
  const locale = useLocale()
  const [previous, next] = [besideSunday(day, -1), besideSunday(day, 1)]

  return (
    <>
      <div className="turn">
        <Link className="step" href={paths.journalDay(previous)} prefetch={false} rel="prev">
          <Icon name="chevron-left" />
          <span className="sr-only">{t('previous')} </span>
          {formatDayNumeric(previous, locale)}
        </Link>
        <h1>
          <span className="sr-only">{t('title')}: </span>
          {formatDay(day, locale)}
          {day === today && <small>{t('today')}</small>}
        </h1>
        <Link className="step" href={paths.journalDay(next)} prefetch={false} rel="next">
          <span className="sr-only">{t('next')} </span>
          {formatDayNumeric(next, locale)}
          <Icon name="chevron-right" />
        </Link>
      </div>
      <div className="day-acts">
        {day !== today && <Link href={paths.journalDay()}>{t('toToday')}</Link>}
        <details>
          <summary>{t('other')}</summary>
          <form action={paths.journalDay()} className="flex flex-wrap items-end gap-2 pb-3">
            <label htmlFor="day">
              {t('date')}
              <input id="day" type="date" name="day" defaultValue={day} className={inputClass} />
            </label>
            <Button variant="plain">{t('show')}</Button>
          </form>
        </details>
      </div>
    </>
  )
}

/** The day before or after; nobody teaches on a Sunday. */
function besideSunday(day: Day, step: 1 | -1): Day {
  const beside = addDays(day, step)
  return weekdayOf(beside) === 7 ? addDays(beside, step) : beside
}
