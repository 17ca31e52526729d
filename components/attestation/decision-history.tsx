import { useLocale, useTranslations } from 'next-intl'
import type { Decision } from '@/lib/attestation/decision'
import { dayOf } from '@/lib/platform/day'
import { formatDayShort } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'

/** Every entry of a cell, oldest first: what, who, when, by which act. */
export function DecisionHistory({ decisions, timeZone }: { decisions: readonly Decision[]; timeZone: string }) {
  const t = useTranslations('attestation.give')
  const somebody = useTranslations('journal')('somebody')
  const locale = useLocale()

  return (
    <details className="decision-history">
      <summary>{t('history')}</summary>
      <ol>
        {decisions.map(({ id, value, at, by, act }) => {
          const words = {
            value: value ?? '',
            by: by ? initialsName(by) : somebody,
            day: formatDayShort(dayOf(new Date(at), timeZone), locale),
          }
          return (
            <li key={id}>
              {act
                ? t('entryByAct', {
                    ...words,
                    number: act.number,
                    day: formatDayShort(act.day, locale),
                    reason: act.reason ?? '',
                  })
                : t(value === null ? 'entryTakenBack' : 'entry', words)}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
