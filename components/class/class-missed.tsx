import { useTranslations } from 'next-intl'
import { Sheet } from '@/components/ui/sheet'
import type { ClassPupil } from '@/lib/journal/class-day'
import { type ClassAbsence, missedDays } from '@/lib/journal/class-waiting'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'
import { MissedList } from './missed-list'

type Props = {
  absences: readonly ClassAbsence[]
  pupils: readonly ClassPupil[]
  classId: string
  day: Day
  decide: FormAction | null
}

/** The absences that nobody explained, and folded beneath those that have a reason, so that a wrong one can be put right. */
export function ClassMissed({ absences, pupils, ...rest }: Props) {
  const t = useTranslations('class.missed')
  const { waiting, decided } = missedDays(absences, pupils)

  return (
    <Sheet id="missed" heading={t('heading')}>
      {waiting.length === 0 ? <p className="text-soft">{t('none')}</p> : <MissedList missed={waiting} {...rest} />}
      {decided.length > 0 && (
        <details className="mt-3">
          <summary>{t('decided', { count: decided.length })}</summary>
          <MissedList missed={decided} {...rest} />
        </details>
      )}
      {rest.decide && (waiting.length > 0 || decided.length > 0) && <p className="key">{t('key')}</p>}
    </Sheet>
  )
}
