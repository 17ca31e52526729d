import { marksAnswer } from '@/lib/exchange/api-answers'
import { periodOfQuery } from '@/lib/exchange/period-of-query'
import { listMarks } from '@/lib/journal/queries'
import { listYears } from '@/lib/journal/year-queries'
import { today } from '@/lib/platform/clock'
import { answer, type Context } from '../../answer'

/** `?period=2&year=2026`: the marks of a period, else of the one that runs. */
export function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context, 'marks', async (diary, query) => {
    const found = periodOfQuery(await listYears(diary), query, today(diary.timeZone))
    if (!found) return 'no period'

    const { period, rules } = found
    return marksAnswer(period, period ? await listMarks(diary, period, rules) : [], rules)
  })
}
