import { z } from 'zod'
import { systemKey } from '@/lib/access/system'
import { job, schedule } from '@/lib/platform/jobs'
import { askWhoComesOfAge, settleComingOfAge } from './adult-commands'
import { forgetOldTries } from './code-commands'
import { expireApplications, remindOfLastDay } from './deadlines'
import { forgetOldDrafts } from './drafts'
import { makeAllReady } from './ready'

const nightly = { data: z.object({}), timeout: 1800 }

job('applications.expire', nightly, async () => {
  await expireApplications(systemKey('applications.expire'))
})
schedule('applications.expire', '15 3 * * *')

// In the morning: a letter that calls for something should not come at night.
job('applications.remind', nightly, async () => {
  await remindOfLastDay(systemKey('applications.remind'))
})
schedule('applications.remind', '30 9 * * *')

job('applications.ask-adults', nightly, async () => {
  await askWhoComesOfAge(systemKey('applications.ask-adults'))
})
schedule('applications.ask-adults', '35 9 * * *')

// By the school's day, whatever its time zone: what a pupil said holds from the birthday on.
job('applications.adults', { data: z.object({}), timeout: 1800 }, async () => {
  await settleComingOfAge(systemKey('applications.adults'))
})
schedule('applications.adults', '5 * * * *')

job('applications.forget', nightly, async () => {
  const system = systemKey('applications.forget')
  await forgetOldDrafts(system)
  await forgetOldTries(system)
})
schedule('applications.forget', '45 3 * * *')

job('applications.ready', { data: z.object({}), timeout: 600 }, async () => {
  await makeAllReady(systemKey('applications.ready'))
})
schedule('applications.ready', '*/10 * * * *')
