import { beforeAll, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { sendApplication } from './commands'
import { listDrafts } from './drafts'
import { move } from './move'
import { findApplication, listApplications, listCovers, listPapersForSchool } from './queries'
import { testDraft, testParent, testSchool } from './testing-family'

beforeAll(() => moveClock(new Date('2026-11-24T07:30:00Z')))

describe('the Personal Account', () => {
  it('takes three statements', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    await sendApplication(parent, await testDraft(parent, school.id))
    await testDraft(parent, school.id, { givenName: 'Вера' })
    const [pupilId, grantId, schoolId] = [newId(), newId(), school.id]
    const diary = {
      grantId,
      pupilId,
      schoolId,
      name: parent.name,
      birthDay: '2013-04-12' as const,
      lastDay: null,
      timeZone: 'Europe/Moscow',
    }
    const right = { basis: 'representative' as const, relation: 'mother', parts: [], subjectIds: [] }
    const reader = { ...parent, diaries: [{ ...diary, ...right }] }

    let statements = 0
    db.$on('query', () => statements++)
    const [applications, drafts] = await Promise.all([listApplications(reader), listDrafts(reader), listCovers(reader)])

    expect(applications).toHaveLength(1)
    expect(drafts).toHaveLength(1)
    expect(statements).toBe(3)
  })

  it('shows the school’s reason to the parent, and only the one that stands', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    const id = await testDraft(parent, school.id)
    await sendApplication(parent, id)
    const reasonId = newId()
    await db.freeText.create({
      data: { schoolId: school.id, id: reasonId, text: 'Ребёнок учится в другой школе' },
      select: { id: true },
    })
    const step = { schoolId: school.id, applicationId: id, from: 'SUBMITTED', to: 'REJECTED', byId: newId() } as const
    await db.$transaction((tx) => move(tx, { ...step, act: 'rejected', reasonId }))

    expect(await findApplication(parent, id)).toMatchObject({
      status: 'REJECTED',
      reason: 'Ребёнок учится в другой школе',
      times: { sent: expect.any(Date), rejected: expect.any(Date) },
    })
    expect(await listPapersForSchool(parent, school.id)).toEqual([])
  })

  it('shows nothing of another account', async () => {
    const [parent, stranger, school] = [await testParent(), await testParent(), await testSchool()]
    await sendApplication(parent, await testDraft(parent, school.id))

    expect(await listApplications(stranger)).toEqual([])
    expect(await listDrafts(stranger)).toEqual([])
    expect(await listPapersForSchool(stranger, school.id)).toEqual([])
  })
})
