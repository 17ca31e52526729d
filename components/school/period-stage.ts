import type { PeriodState } from '@/lib/attestation/closing-queries'
import type { Day } from '@/lib/platform/day'

/** Where a period stands: the head's closing goes before the calendar. */
export function stageOf(
  { closing, firstDay, lastDay }: Pick<PeriodState, 'closing' | 'firstDay' | 'lastDay'>,
  today: Day,
): 'closed' | 'ended' | 'runs' | 'ahead' {
  if (closing?.isClosed) return 'closed'
  if (today > lastDay) return 'ended'
  return today < firstDay ? 'ahead' : 'runs'
}
