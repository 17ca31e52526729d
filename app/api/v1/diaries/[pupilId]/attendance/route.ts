import { attendanceAnswer } from '@/lib/exchange/api-answers'
import { periodOfQuery } from '@/lib/exchange/period-of-query'
import { findAttendance } from '@/lib/journal/attendance-queries'
import { listYears } from '@/lib/journal/year-queries'
import { today } from '@/lib/platform/clock'
import { answer, type Context } from '../../answer'

/** `?period=2&year=2026`: what was missed in a period, else in the one that runs. */
export function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context, 'attendance', async (diary, query) => {
    const now = today(diary.timeZone)
    const found = periodOfQuery(await listYears(diary), query, now)
    if (!found) return 'no period'

    const { period } = found
    return attendanceAnswer(period, period ? (await findAttendance(diary, period, now)).lines : [])
  })
}
