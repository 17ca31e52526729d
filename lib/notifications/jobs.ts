import { z } from 'zod'
import { systemKey } from '@/lib/access/system'
import { job, schedule } from '@/lib/platform/jobs'
import { deliverNews, forgetOldLetters } from './commands'

job(
  'news.deliver',
  { data: z.object({ newsId: z.uuid() }), timeout: 300, sideBySide: 4, pollEvery: 0.5 },
  ({ newsId }) => deliverNews(systemKey('news.deliver'), newsId),
)

job('notifications.forget', { data: z.object({}), timeout: 1800 }, async () => {
  await forgetOldLetters(systemKey('notifications.forget'))
})
schedule('notifications.forget', '0 4 * * *')
