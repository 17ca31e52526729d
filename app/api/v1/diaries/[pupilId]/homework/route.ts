import { homeworkAnswer } from '@/lib/exchange/api-answers'
import { listTasks } from '@/lib/journal/homework-queries'
import { today } from '@/lib/platform/clock'
import { addDays, type Day } from '@/lib/platform/day'
import { answer, type Context } from '../../answer'

const daysShown = 14

/** `?from=2026-11-24`: two weeks from that day, else from today. */
export function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context, 'homework', async (diary, { from }) => {
    const firstDay = (from as Day | undefined) ?? today(diary.timeZone)
    const lastDay = addDays(firstDay, daysShown - 1)
    const { tasks } = await listTasks(diary, { firstDay, lastDay })
    return homeworkAnswer(tasks, firstDay, lastDay)
  })
}
