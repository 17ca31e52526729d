import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Mark } from '@/lib/journal/mark'
import type { SchoolRules } from '@/lib/journal/rules'
import { grouped } from '@/lib/platform/grouped'
import { formatDayNumeric } from '@/lib/platform/i18n/formats'
import { AverageWithSlip } from './average-slip'
import { MarkWithSlip } from './mark-slip'
import { typeset } from './work'

type Props = {
  marks: readonly Mark[]
  rules: SchoolRules
  timeZone: string
  /** Where a subject is told of at length. */
  hrefOf: (subjectId: string) => string
}

/** Each subject on a line: its marks in the order of their dates, and what they come to. */
export function MarksBySubject({ marks, rules, timeZone, hrefOf }: Props) {
  const t = useTranslations('diary.marks')
  const locale = useLocale()
  const subjects = [...grouped(marks, (mark) => mark.subject)].sort(([one], [other]) =>
    one.localeCompare(other, locale),
  )

  return (
    <ul className="subjects">
      {subjects.map(([subject, ofSubject], index) => {
        const href = hrefOf(ofSubject[0]?.subjectId ?? '')
        return (
          <li key={subject}>
            <h2>
              <Link href={href} prefetch={false}>
                {typeset(subject)}
              </Link>
            </h2>
            <ol aria-label={t('all')}>
              {ofSubject.map((mark, place) => (
                <li key={mark.columnId}>
                  <MarkWithSlip id={`s${index}m${place}`} mark={mark} timeZone={timeZone} />
                  <small>{formatDayNumeric(mark.day, locale)}</small>
                </li>
              ))}
            </ol>
            <div>
              <AverageWithSlip id={`s${index}`} subject={subject} marks={ofSubject} rules={rules} href={href} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
