import { expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { move } from './move'
import { openTestSchool, sendTestApplication } from './testing'

it('moves an application once from where it was seen, whoever tries at the same moment', async () => {
  const { schoolId, office } = await openTestSchool()
  const { id: applicationId } = await sendTestApplication(schoolId)
  const step = { schoolId, applicationId, from: 'SUBMITTED', byId: office.accountId } as const

  const moved = await Promise.all([
    db.$transaction((tx) => move(tx, { ...step, to: 'REJECTED', act: 'rejected' })),
    db.$transaction((tx) => move(tx, { ...step, to: 'EXPIRED', act: 'expired' })),
    db.$transaction((tx) => move(tx, { ...step, to: 'WITHDRAWN', act: 'withdrawn' })),
  ])

  expect(moved.filter(Boolean)).toHaveLength(1)
  expect(await db.applicationStep.count({ where: { schoolId, applicationId } })).toBe(2)
})

it('never goes where the life cycle does not', async () => {
  const { schoolId, office } = await openTestSchool()
  const { id: applicationId } = await sendTestApplication(schoolId)
  const step = {
    schoolId,
    applicationId,
    from: 'SUBMITTED',
    to: 'OPEN',
    act: 'opened',
    byId: office.accountId,
  } as const

  await expect(db.$transaction((tx) => move(tx, step))).rejects.toThrow('never goes from SUBMITTED to OPEN')
})
