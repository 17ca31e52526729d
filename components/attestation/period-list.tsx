import { useTranslations } from 'next-intl'
import { classes } from '@/components/ui/classes'
import { type CoursePeriod, linesOf } from '@/lib/attestation/course-period'
import { DecisionLine } from './decision-line'

type Props = { course: CoursePeriod; mayWrite: boolean; timeZone: string }

/** The pupils of a course at the end of a period, ruled as a list; on a wide screen its parts stand in columns. */
export function PeriodList({ course, mayWrite, timeZone }: Props) {
  const t = useTranslations('attestation.give')
  const isPeriod = course.kind === 'period'

  return (
    <>
      <div className={classes('decision-head', !isPeriod && 'decision-brief')} aria-hidden="true">
        <span className="decision-number">№</span>
        <span className="decision-name">{t('pupil')}</span>
        <span className="decision-basis">
          {isPeriod && (
            <>
              <span>{t('missed')}</span>
              <span>{t('marks')}</span>
              <span>{t('average')}</span>
            </>
          )}
          {course.kind !== 'exam' && <span>{t('suggested')}</span>}
        </span>
        <span className="decision-value">{t('decision')}</span>
      </div>
      <ol className={classes('decisions', !isPeriod && 'decisions-brief')} aria-label={t('list')}>
        {linesOf(course).map((line, index) => (
          <DecisionLine
            key={line.enrolmentId}
            line={line}
            number={index + 1}
            course={course}
            mayWrite={mayWrite}
            timeZone={timeZone}
          />
        ))}
      </ol>
    </>
  )
}
