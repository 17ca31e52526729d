import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { classes } from '@/components/ui/classes'
import type { Day } from '@/lib/platform/day'
import { formatDay, formatWeekdayShort } from '@/lib/platform/i18n/formats'
import { dayOfMonth } from './week-range'

type Props = { days: readonly Day[]; shown: Day; today: Day; hrefOf: (day: Day) => string }

/** The six days on top of a phone's page, of which one is open. */
export function DayStrip({ days, shown, today, hrefOf }: Props) {
  const t = useTranslations('diary.week')
  const locale = useLocale()

  return (
    <nav className="strip" aria-label={t('days')}>
      <ol>
        {days.map((day) => (
          <li key={day} className="strip-day">
            <Link
              href={hrefOf(day)}
              prefetch={false}
              scroll={false}
              aria-label={formatDay(day, locale)}
              aria-current={day === shown ? 'true' : undefined}
              className={classes('strip-link', day === today && 'strip-today')}
            >
              <span>{formatWeekdayShort(day, locale)}</span>
              <b>{dayOfMonth(day)}</b>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
