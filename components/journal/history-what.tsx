import { useLocale, useTranslations } from 'next-intl'
import { formatWeight } from '@/components/diary/work'
import { type Attendance, attendanceSign } from '@/lib/journal/attendance'
import { isCorrectionReason } from '@/lib/journal/correction'
import type { HistoryLine } from '@/lib/journal/history'
import { isAwaited } from '@/lib/journal/mark'
import type { Day } from '@/lib/platform/day'
import { formatDayShort } from '@/lib/platform/i18n/formats'

type Said = { value: string | null; before: string | null; awaitedUntil: Day | null }

/** «4 → 5», and for a screen reader «было 4, стало 5». */
export function MarkChange({ value, before, awaitedUntil }: Said) {
  const t = useTranslations('journal.history')
  const locale = useLocale()
  const stood = isAwaited(before) ? null : before
  if (isAwaited(value)) {
    return awaitedUntil ? t('setAwaitedUntil', { day: formatDayShort(awaitedUntil, locale) }) : t('setAwaited')
  }
  if (stood === null) return value === null ? t('emptied') : t('set', { value })

  const words = value === null ? 'takenBack' : 'changed'
  const said = { before: stood, value: value ?? '' }
  return (
    <>
      <span aria-hidden="true">{t(words, said)}</span>
      <span className="sr-only">{t(`spoken.${words}`, said)}</span>
    </>
  )
}

/** One of the usual reasons in our words, any other in the teacher's own. */
export function Reason({ reason }: { reason: string }) {
  const t = useTranslations('journal.reasons')
  return isCorrectionReason(reason) ? t(reason) : reason
}

export function AttendanceChange({ now, before }: { now: Attendance; before: Attendance | null }) {
  const t = useTranslations('journal.history.kinds')
  const say = (one: Attendance) => {
    const sign = attendanceSign(one)
    return t(sign === null ? 'present' : sign === 'unexplained' ? 'absent' : sign, { minutes: one.minutes ?? 0 })
  }
  return before ? `${say(before)} → ${say(now)}` : say(now)
}

export function ColumnChange({ line }: { line: Extract<HistoryLine, { type: 'column' }> }) {
  const t = useTranslations('journal.history')
  const locale = useLocale()
  return t('columnWas', {
    formerKind: line.formerKind,
    formerWeight: formatWeight(line.formerTenths, locale),
    kind: line.kind,
    weight: formatWeight(line.weightTenths, locale),
  })
}
