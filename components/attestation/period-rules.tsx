import { useLocale, useTranslations } from 'next-intl'
import { formatHundredths } from '@/components/diary/work'
import type { CoursePeriod } from '@/lib/attestation/course-period'
import { finalRuleOf, jointOf } from '@/lib/attestation/final-rules'

/** How this school comes to what it suggests, in words. */
export function PeriodRules({ course }: { course: CoursePeriod }) {
  const t = useTranslations('attestation.give')
  const whole = useTranslations('attestation')
  const locale = useLocale()
  const { kind, rules, finalRules, subject, grade } = course
  const thresholds = (those: { five: number; four: number; three: number }) => ({
    five: formatHundredths(those.five, locale),
    four: formatHundredths(those.four, locale),
    three: formatHundredths(those.three, locale),
  })
  const joint = jointOf(subject, grade, finalRules)

  return (
    <div className="mt-4 space-y-2 text-grid text-soft print-hidden">
      {kind === 'period' && (
        <p>{t('rules', { averaging: rules.averaging, fewest: rules.fewestMarks, ...thresholds(rules) })}</p>
      )}
      {kind === 'year' && <p>{t('yearRules', thresholds(finalRules.year))}</p>}
      {kind === 'exam' && <p>{t('examRules')}</p>}
      {kind === 'final' && (
        <p>{t(finalRuleOf(grade, finalRules)?.by === 'year-and-exam' ? 'finalRulesExam' : 'finalRulesYears')}</p>
      )}
      {joint && kind !== 'year' && (
        <p>{whole('jointNote', { subject: joint.subject, courses: joint.of.join(', ') })}</p>
      )}
    </div>
  )
}
