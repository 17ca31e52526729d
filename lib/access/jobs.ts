import { z } from 'zod'
import { job, schedule } from '@/lib/platform/jobs'
import { askToConfirm, endUnconfirmedGrants } from './confirmation-commands'
import {
  forgetOldFactors,
  forgetOldInvitations,
  forgetOldLinks,
  forgetOldLooks,
  forgetOldSessions,
  forgetUnprovedAccounts,
} from './forget-commands'
import { systemKey } from './system'

job('access.forget', { data: z.object({}), timeout: 1800 }, async () => {
  const system = systemKey('access.forget')
  await forgetUnprovedAccounts(system)
  await forgetOldSessions(system)
  await forgetOldLinks(system)
  await forgetOldFactors(system)
  await forgetOldLooks(system)
  await forgetOldInvitations(system)
})
schedule('access.forget', '30 3 * * *')

// In the morning: a letter that calls for something should not come at night.
job('access.confirm', { data: z.object({}), timeout: 1800 }, async () => {
  const system = systemKey('access.confirm')
  await endUnconfirmedGrants(system)
  await askToConfirm(system)
})
schedule('access.confirm', '0 9 * * *')
