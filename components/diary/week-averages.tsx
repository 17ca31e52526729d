import { useLocale, useTranslations } from 'next-intl'
import type { Period } from '@/lib/journal/period'
import type { SchoolRules } from '@/lib/journal/rules'
import type { SubjectAverage } from '@/lib/journal/week'
import { formatAverage, typeset } from './work'

type Props = { averages: readonly SubjectAverage[]; period: Period; rules: SchoolRules }

/** At the foot of the left page: what the week and the period come to, subject by subject. */
export function WeekAverages({ averages, period, rules }: Props) {
  const t = useTranslations('diary')
  const locale = useLocale()
  const periodWords = t(`periodFor.${period.kind}`)

  return (
    <section className="tail averages foot-left" aria-labelledby="averages-heading">
      <h2 id="averages-heading">
        {t.rich('averages.heading', { period: periodWords, b: (chunks) => <b>{chunks}</b> })}
      </h2>
      {averages.length === 0 && <p>{t('averages.empty')}</p>}
      <ul>
        {averages.map(({ subject, week, period }) => (
          <li key={subject}>
            <span>{typeset(subject)}</span>
            <span>
              <span className="sr-only">{t('averages.week')} </span>
              {week ? formatAverage(week, rules, locale) : <span className="sr-only">{t('averages.none')}</span>}
            </span>
            <b>
              <span className="sr-only">{periodWords} </span>
              {period ? formatAverage(period, rules, locale) : <span className="sr-only">{t('averages.none')}</span>}
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}
