import { weekAnswer } from '@/lib/exchange/api-answers'
import { findWeek } from '@/lib/journal/week-queries'
import { today } from '@/lib/platform/clock'
import { mondayAsked } from '@/lib/timetable/week'
import { answer, type Context } from '../../answer'

/** `?from=2026-11-24`: the week of that day, else the present one. */
export function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context, 'week', async (diary, { from }) => {
    const monday = mondayAsked(from, today(diary.timeZone))
    const { days } = await findWeek(diary, monday)
    return weekAnswer(days, monday, diary.timeZone)
  })
}
