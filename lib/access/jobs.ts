import { z } from 'zod'
import { job, schedule } from '@/lib/platform/jobs'
import { forgetOldLinks, forgetOldLooks, forgetOldSessions, forgetUnprovedAccounts } from './forget-commands'
import { systemKey } from './system'

job('access.forget', { data: z.object({}), timeout: 1800 }, async () => {
  const system = systemKey('access.forget')
  await forgetUnprovedAccounts(system)
  await forgetOldSessions(system)
  await forgetOldLinks(system)
  await forgetOldLooks(system)
})
schedule('access.forget', '30 3 * * *')
