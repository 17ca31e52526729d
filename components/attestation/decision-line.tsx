import { useLocale, useTranslations } from 'next-intl'
import { formatAverage } from '@/components/diary/work'
import { Hidden } from '@/components/ui/hidden'
import type { CoursePeriod, PupilLine } from '@/lib/attestation/course-period'
import { differs, valuesOf } from '@/lib/attestation/decision'
import { initialsName, personName } from '@/lib/platform/i18n/person-name'
import { DecisionField } from './decision-field'
import { DecisionHistory } from './decision-history'

type Props = { line: PupilLine; number: number; course: CoursePeriod; mayWrite: boolean; timeZone: string }

/** One pupil: what the marks come to, what is suggested, and what the teacher decides. */
export function DecisionLine({ line, number, course, mayWrite, timeZone }: Props) {
  const t = useTranslations('attestation.give')
  const somebody = useTranslations('journal')('somebody')
  const name = personName(line.name)
  const { now } = line

  return (
    <li className="decision-line">
      <span className="decision-number" aria-hidden="true">
        {number}
      </span>
      <span className="decision-name">{name}</span>
      <Basis line={line} course={course} />
      <span className="decision-value">
        {mayWrite ? (
          <>
            <DecisionField
              name={`mark.${line.enrolmentId}`}
              label={t('decisionOf', { name })}
              options={[
                { value: '', label: t('none') },
                ...valuesOf(course.scale, course.kind).map((value) => ({ value, label: value })),
              ]}
              defaultValue={now ? (now.value ?? '') : (line.suggested ?? '')}
            />
            <Hidden name={`saw.${line.enrolmentId}`} value={now?.id ?? ''} />
          </>
        ) : (
          <b className={now?.value ? 'text-red' : 'font-normal text-soft'}>{now?.value ?? t('notGiven')}</b>
        )}
      </span>
      {now && (differs(now) || line.decisions.length > 1) && (
        <span className="decision-note">
          {differs(now) && (
            <em>{t('differs', { suggested: now.suggested ?? '', by: now.by ? initialsName(now.by) : somebody })}</em>
          )}
          {line.decisions.length > 1 && <DecisionHistory decisions={line.decisions} timeZone={timeZone} />}
        </span>
      )}
    </li>
  )
}

/** By what one decides: of a period lessons missed, marks and their average; of anything what is suggested. */
function Basis({ line, course }: { line: PupilLine; course: CoursePeriod }) {
  const t = useTranslations('attestation.give')
  const locale = useLocale()
  const { average, marks, missed, suggested } = line
  const isPeriod = course.kind === 'period'

  return (
    <span className="decision-basis">
      {isPeriod && (
        <>
          <span className={missed === 0 ? 'decision-none' : undefined}>
            <span className="decision-word">{t('missedLong', { lessons: missed })}</span>
            <span className="decision-figure" aria-hidden="true">
              {missed || ''}
            </span>
          </span>
          <span>
            <span className="decision-word">{t('marksLong', { marks })}</span>
            <span className="decision-figure" aria-hidden="true">
              {marks || ''}
            </span>
          </span>
          <span>
            {average && (
              <>
                <span className="decision-word">
                  {t('averageLong', { average: formatAverage(average, course.rules, locale) })}
                </span>
                <span className="decision-figure" aria-hidden="true">
                  {formatAverage(average, course.rules, locale)}
                </span>
              </>
            )}
          </span>
        </>
      )}
      {course.kind !== 'exam' && (
        <span>
          <span className="decision-word">
            {suggested ? t('suggestedLong', { value: suggested }) : isPeriod && marks > 0 ? t('fewMarks') : ''}
          </span>
          <span className="decision-figure" aria-hidden="true">
            {suggested ?? (isPeriod && marks > 0 ? t('fewMarks') : '')}
          </span>
        </span>
      )}
    </span>
  )
}
