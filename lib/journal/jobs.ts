import { z } from 'zod'
import { systemKey } from '@/lib/access/system'
import { forgetArrivals } from '@/lib/platform/files/arrival'
import { job, schedule } from '@/lib/platform/jobs'
import { forgetFiles } from './file-commands'

job('journal.forget-files', { data: z.object({}), timeout: 1800 }, async () => {
  await forgetFiles(systemKey('journal.forget-files'))
  // The disk's own clock, which a pretended one does not move.
  await forgetArrivals(new Date(Date.now() - 24 * 3_600_000))
})
schedule('journal.forget-files', '50 3 * * *')
