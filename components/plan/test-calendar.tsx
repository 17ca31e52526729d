import { getTranslations } from 'next-intl/server'
import type { CalendarTest } from '@/lib/journal/test-queries'
import { grouped } from '@/lib/platform/grouped'
import { formatDay } from '@/lib/platform/i18n/formats'

type Props = { tests: readonly CalendarTest[]; locale: string; isOfSchool?: boolean }

/** «График оценочных процедур»: the tests of a class or of the school, day by day. Two of a class on one day are pointed at. */
export async function TestCalendar({ tests, locale, isOfSchool = false }: Props) {
  const t = await getTranslations('plan')
  if (tests.length === 0) return <p>{t('noTests')}</p>

  return (
    <ol className="space-y-3">
      {[...grouped(tests, (test) => test.day)].map(([day, ofDay]) => (
        <li key={day}>
          <h3 className="text-base font-firm">{formatDay(day, locale)}</h3>
          <ul>
            {ofDay.map((test) => (
              <li key={`${test.columnId} ${test.className}`}>
                {t(isOfSchool ? 'testOfClass' : 'test', { ...test, title: test.title ?? 'none' })}
                {isSecond(test, ofDay) && <strong className="ml-2 text-amber">{t('secondThatDay')}</strong>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function isSecond(test: CalendarTest, ofDay: readonly CalendarTest[]): boolean {
  const first = ofDay.find((other) => other.className === test.className)
  return first !== undefined && (first.courseId !== test.courseId || first.number !== test.number)
}
