import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openInviteeGrant } from '@/lib/access/grant-commands'
import type { AdultKey } from '@/lib/access/key'
import { systemKey } from '@/lib/access/system'
import { testAccountKey, testAdultKey } from '@/lib/access/testing'
import { moveClock } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { answerAboutParent, askWhoComesOfAge, recordPaperAnswer, settleComingOfAge } from './adult-commands'
import { listParentsToAnswer } from './adult-queries'
import { typeCode } from './code-commands'
import { confirmApplication, revokeApplication } from './office-commands'
import { headlinesOf, makeAccount, openTestSchool, sendTestApplication } from './testing'

type Application = Awaited<ReturnType<typeof sendTestApplication>>

const system = systemKey('test')
const birthDay = '2008-12-20'
let school: Awaited<ReturnType<typeof openTestSchool>>
let mother: Application
let father: Application
let adult: AdultKey

beforeEach(async () => {
  moveClock(new Date('2026-11-24T07:30:00Z'))
  school = await openTestSchool()
  await db.pupil.update({ where: { id: school.vera }, data: { birthDay: toDate(birthDay) } })
  mother = await openFor('mother')
  father = await openFor('father')
  const accountId = await letPupilIn()
  adult = testAdultKey({ accountId, pupilId: school.vera, schoolId: school.schoolId, birthDay })
})

afterAll(() => moveClock(new Date('2026-11-24T07:30:00Z')))

describe('a pupil who comes of age', () => {
  it('is asked once, 60 days before', async () => {
    moveClock(new Date('2026-10-20T07:30:00Z'))
    await askWhoComesOfAge(system)
    expect(await headlinesOf(adult.accountId)).toEqual([])

    moveClock(new Date('2026-10-21T07:30:00Z'))
    await Promise.all([askWhoComesOfAge(system), askWhoComesOfAge(system)])
    await askWhoComesOfAge(system)
    expect(await headlinesOf(adult.accountId)).toEqual(['coming-of-age'])
  })

  it('leaves the parents their access until the answer, on the birthday too', async () => {
    await onBirthday()

    expect(await reads(mother)).toBe(true)
    expect(await reads(father)).toBe(true)
    expect((await listParentsToAnswer(adult)).map(({ relation, answer }) => [relation, answer])).toEqual([
      ['mother', null],
      ['father', null],
    ])
  })

  it('answers about each before the birthday; it holds from that day on', async () => {
    expect(await answerAboutParent(adult, father.accountId, 'ended')).toBe(true)
    expect(await answerAboutParent(adult, mother.accountId, 'kept')).toBe(true)
    expect(await settleComingOfAge(system)).toBe(0)
    expect(await reads(father)).toBe(true)

    await onBirthday()
    expect(await reads(father)).toBe(false)
    expect(await reads(mother)).toBe(true)
    expect(await statusOf(father)).toBe('CLOSED')
    expect((await headlinesOf(father.accountId)).at(-1)).toBe('came-of-age')
  })

  it('may think again until then', async () => {
    await answerAboutParent(adult, father.accountId, 'ended')
    await answerAboutParent(adult, father.accountId, 'kept')
    await onBirthday()

    expect(await reads(father)).toBe(true)
  })

  it('ends it at once from the birthday on, and once', async () => {
    await onBirthday()
    const both = await Promise.all([
      answerAboutParent(adult, mother.accountId, 'ended'),
      answerAboutParent(adult, mother.accountId, 'ended'),
    ])

    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await reads(mother)).toBe(false)
    const lines = await db.grantEntry.findMany({ where: { accountId: mother.accountId, act: 'ended' } })
    expect(lines).toMatchObject([{ reason: 'came-of-age' }])
  })

  it('holds the own diary from then on, all of it, whatever the parents do', async () => {
    await onBirthday()
    const grant = await db.grant.findFirst({ where: { accountId: adult.accountId, endedAt: null } })
    expect(grant).toMatchObject({ grantorId: adult.accountId, parts: expect.arrayContaining(['messages']) })

    await answerAboutParent(adult, mother.accountId, 'ended')
    await answerAboutParent(adult, father.accountId, 'ended')
    expect(await db.grant.count({ where: { accountId: adult.accountId, endedAt: null } })).toBe(1)
  })

  it('answers for nobody who does not represent, and not too early', async () => {
    expect(await answerAboutParent(adult, adult.accountId, 'ended')).toBe(false)
    expect(await answerAboutParent(adult, newId(), 'ended')).toBe(false)

    moveClock(new Date('2026-10-20T07:30:00Z'))
    expect(await answerAboutParent(adult, mother.accountId, 'ended')).toBe(false)
  })

  it('may bring the answer to the office on paper', async () => {
    await onBirthday()
    expect(await recordPaperAnswer(school.foreignOffice, father.id, 'ended')).toBe(false)
    expect(await recordPaperAnswer(school.office, father.id, 'ended')).toBe(true)
    expect(await recordPaperAnswer(school.office, father.id, 'ended')).toBe(false)

    expect(await reads(father)).toBe(false)
    const answers = await db.adultAnswer.findMany({ where: { pupilId: school.vera } })
    expect(answers).toMatchObject([{ act: 'ended', onPaper: true, byId: school.office.accountId }])
  })

  it('and the office may end the same access at the same moment', async () => {
    await onBirthday()
    const act = { applicationId: mother.id, reason: 'Решение суда', actNumber: '1', actDay: '2026-11-20' } as const
    await Promise.all([answerAboutParent(adult, mother.accountId, 'ended'), revokeApplication(school.office, act)])

    expect(await reads(mother)).toBe(false)
    expect(await db.grantEntry.count({ where: { accountId: mother.accountId, act: 'ended' } })).toBe(1)
  })
})

async function onBirthday() {
  moveClock(new Date('2026-12-20T07:30:00Z'))
  await settleComingOfAge(system)
  await settleComingOfAge(system)
}

async function openFor(relation: string): Promise<Application> {
  const sent = await sendTestApplication(school.schoolId, { relation })
  const documents = ['passport' as const]
  const confirmed = await confirmApplication(school.office, { applicationId: sent.id, pupilId: school.vera, documents })
  if (!confirmed.ok) throw new Error('not confirmed')
  await typeCode(sent.parent, confirmed.code)
  return sent
}

async function letPupilIn(): Promise<string> {
  const accountId = await makeAccount('Ковалёва', 'Вера', null)
  const grant = { accountId, grantorId: mother.accountId, pupilId: school.vera, schoolId: school.schoolId }
  const terms = { relation: 'pupil', name: 'Вера', parts: ['marks'], subjectIds: [], lastDay: null } as const
  await db.$transaction((tx) => openInviteeGrant(testAccountKey({ accountId }), tx, { ...grant, ...terms }))
  return accountId
}

async function reads({ accountId }: Application): Promise<boolean> {
  return (await db.grant.count({ where: { accountId, endedAt: null } })) > 0
}

async function statusOf({ id }: Application) {
  return (await db.application.findFirst({ where: { id } }))?.status
}
