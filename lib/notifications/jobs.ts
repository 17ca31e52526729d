import { z } from 'zod'
import { systemKey } from '@/lib/access/system'
import { job } from '@/lib/platform/jobs'
import { deliverNews } from './commands'

job(
  'news.deliver',
  { data: z.object({ newsId: z.uuid() }), timeout: 300, sideBySide: 4, pollEvery: 0.5 },
  ({ newsId }) => deliverNews(systemKey('news.deliver'), newsId),
)
