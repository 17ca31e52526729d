import { useLocale, useTranslations } from 'next-intl'
import { averageOf } from '@/lib/journal/average'
import type { Mark } from '@/lib/journal/mark'
import { grouped } from '@/lib/platform/grouped'
import { formatDayNumeric } from '@/lib/platform/i18n/formats'
import { MarkWithSlip } from './mark-slip'
import { formatAverage, typeset } from './work'

/** Each subject on a line: its marks in the order of their dates, and what they come to. */
export function MarksBySubject({ marks, timeZone }: { marks: readonly Mark[]; timeZone: string }) {
  const t = useTranslations('diary.marks')
  const locale = useLocale()
  const subjects = [...grouped(marks, (mark) => mark.subject)].sort(([one], [other]) =>
    one.localeCompare(other, locale),
  )

  return (
    <ul className="subjects">
      {subjects.map(([subject, ofSubject], index) => {
        const average = averageOf(ofSubject.map((mark) => ({ ...mark, value: mark.now.value })))
        return (
          <li key={subject}>
            <h2>{typeset(subject)}</h2>
            <ol aria-label={t('all')}>
              {ofSubject.map((mark, place) => (
                <li key={mark.columnId}>
                  <MarkWithSlip id={`s${index}m${place}`} mark={mark} timeZone={timeZone} />
                  <small>{formatDayNumeric(mark.day, locale)}</small>
                </li>
              ))}
            </ol>
            <p>
              <span className="sr-only">{average ? t('average') : t('noAverage')} </span>
              {average && <b>{formatAverage(average, locale)}</b>}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
