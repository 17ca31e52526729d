import { useLocale, useTranslations } from 'next-intl'
import { Hidden } from '@/components/ui/hidden'
import { type ClassSheet, marksOf, type SheetPupil } from '@/lib/attestation/class-sheet'
import { isUnsatisfactory } from '@/lib/attestation/decision'
import { resultsOf, suggestedResult } from '@/lib/attestation/year-result'
import { dayOf } from '@/lib/platform/day'
import { formatDayShort } from '@/lib/platform/i18n/formats'
import { initialsName, personName } from '@/lib/platform/i18n/person-name'
import { DecisionField } from './decision-field'

type ListProps = {
  sheet: ClassSheet
  timeZone: string
  /** The year is over: what was decided, without fields. */
  isReadOnly?: boolean
}

/** The pupils with what their marks of the year say, and what the council decided. */
export function ResultList({ sheet, timeZone, isReadOnly = false }: ListProps) {
  const t = useTranslations('attestation.results')

  return (
    <ol className="decisions results" aria-label={t('title')}>
      {sheet.present.map((pupil) => (
        <ResultLine key={pupil.enrolmentId} {...{ pupil, sheet, timeZone, isReadOnly }} />
      ))}
    </ol>
  )
}

function ResultLine({ pupil, sheet, timeZone, isReadOnly }: Required<ListProps> & { pupil: SheetPupil }) {
  const t = useTranslations('attestation.results')
  const locale = useLocale()
  const { enrolmentId, result: now } = pupil
  const name = personName(pupil.name)
  const suggested = suggestedResult(
    marksOf(sheet, pupil).map(({ value }) => value),
    sheet.grade,
  )

  return (
    <li className="decision-line">
      <span className="decision-name">{name}</span>
      <span className="decision-basis result-basis">
        <Reasons pupil={pupil} sheet={sheet} />
        {suggested && !isReadOnly && <span>{t('suggested', { result: t(`result.${suggested}`) })}</span>}
        {now?.result && (
          <span>
            {t('by', {
              result: t(`result.${now.result}`),
              by: now.by ? initialsName(now.by) : '',
              day: formatDayShort(dayOf(new Date(now.at), timeZone), locale),
            })}
          </span>
        )}
      </span>
      {!isReadOnly && (
        <span className="decision-value">
          <DecisionField
            name={`mark.${enrolmentId}`}
            label={t('decisionOf', { name })}
            options={[
              { value: '', label: t('notDecided') },
              ...resultsOf(sheet.grade).map((value) => ({ value, label: t(`result.${value}`) })),
            ]}
            defaultValue={now?.result ?? ''}
            isWide
          />
          <Hidden name={`saw.${enrolmentId}`} value={now?.id ?? ''} />
        </span>
      )}
    </li>
  )
}

/** Why one may go on, or not yet. */
function Reasons({ pupil, sheet }: { pupil: SheetPupil; sheet: ClassSheet }) {
  const t = useTranslations('attestation.results')
  const marks = marksOf(sheet, pupil)
  const failed = marks.filter(({ value }) => isUnsatisfactory(value))
  const missing = marks.filter(({ value }) => value === null)
  const list = (those: typeof marks) => those.map(({ subject }) => subject).join(', ')

  if (marks.length === 0) return <span>{t('noMarks')}</span>
  if (failed.length > 0) return <span className="text-red">{t('fail', { subjects: list(failed) })}</span>
  if (missing.length === marks.length) return <span>{t('missingAll')}</span>
  if (missing.length > 0) return <span>{t('missing', { subjects: list(missing) })}</span>
  return <span>{t('fine')}</span>
}
