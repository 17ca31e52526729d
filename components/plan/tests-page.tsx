import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Page } from '@/components/ui/page'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet } from '@/components/ui/sheet'
import { monthAfter, monthBefore } from '@/lib/journal/test-month'
import type { CalendarTest } from '@/lib/journal/test-queries'
import type { Day } from '@/lib/platform/day'
import { formatMonth } from '@/lib/platform/i18n/formats'
import type { Days } from '@/lib/timetable/lesson-tables'
import { TestCalendar } from './test-calendar'

type Props = {
  /** Whose calendar it is: «7Б», or the school. */
  of: string
  month: Days
  tests: readonly CalendarTest[]
  locale: string
  hrefOf: (month: string) => string
  isOfSchool?: boolean
  below?: ReactNode
}

/** A month of tests as it is hung on the wall. */
export async function TestsPage({ of, month, tests, locale, hrefOf, isOfSchool, below }: Props) {
  const t = await getTranslations()
  const turn = (day: Day) => ({ href: hrefOf(day.slice(0, 7)), word: formatMonth(day, locale) })
  const [before, after] = [turn(monthBefore(month)), turn(monthAfter(month))]

  return (
    <Page>
      <div className="journal-head">
        <h1>
          {t('plan.calendar')}
          <small className="mt-1 block">
            {t('plan.calendarUnder', { name: of, days: formatMonth(month.firstDay, locale) })}
          </small>
        </h1>
        <div className="journal-acts">
          <PrintButton>
            <Icon name="printer" />
            {t('common.print')}
          </PrintButton>
        </div>
      </div>
      <nav className="mb-4 flex justify-between print-hidden" aria-label={t('plan.calendar')}>
        <ButtonLink variant="quiet" href={before.href} icon={<Icon name="chevron-left" />}>
          {before.word}
        </ButtonLink>
        <ButtonLink variant="quiet" href={after.href}>
          {after.word}
          <Icon name="chevron-right" />
        </ButtonLink>
      </nav>
      <Sheet>
        <TestCalendar tests={tests} locale={locale} isOfSchool={isOfSchool} />
      </Sheet>
      {below}
    </Page>
  )
}
