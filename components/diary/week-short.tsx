import { useTranslations } from 'next-intl'
import { countBySign } from '@/lib/journal/attendance'
import type { WeekDay } from '@/lib/journal/week'

/** What the week held besides lessons, in figures; nothing where it held none of it. */
export function WeekShort({ days }: { days: readonly WeekDay[] }) {
  const t = useTranslations('diary')
  const lessons = days.flatMap((day) => day.lessons)
  const remarks = days.flatMap((day) => [...day.remarks, ...day.lessons.flatMap((lesson) => lesson.remarks)])
  const ofKind = (kind: 'praise' | 'remark') =>
    remarks.filter((remark) => remark.kind === kind && !remark.isWithdrawn).length
  const facts = [
    ...[...countBySign(lessons.flatMap((lesson) => lesson.attendance ?? []))].map(
      ([sign, count]) => [t(`attendance.sum.${sign}`), count] as const,
    ),
    [t('week.praises'), ofKind('praise')] as const,
    [t('week.remarks'), ofKind('remark')] as const,
  ].filter(([, count]) => count > 0)
  if (facts.length === 0) return null

  return (
    <dl className="week-short" aria-label={t('week.short')}>
      {facts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}:</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
