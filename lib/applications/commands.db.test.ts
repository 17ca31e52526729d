import { beforeAll, describe, expect, it } from 'vitest'
import { systemKey } from '@/lib/access/system'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { sendApplication, withdrawApplication } from './commands'
import { expireApplications, remindOfLastDay } from './deadlines'
import { beginAgain, findDraft, saveAnswer } from './drafts'
import { move } from './move'
import { isApplicationNumber } from './number'
import { findApplication, listApplications, listPapersForSchool } from './queries'
import { testDraft, testParent, testSchool } from './testing-family'

const system = systemKey('test')
const lettersTo = (accountId: string) =>
  db.news.findMany({
    where: { accountIds: { has: accountId } },
    select: { headline: true, params: true },
    orderBy: { id: 'asc' },
  })
const stepsOf = (applicationId: string) =>
  db.applicationStep.findMany({
    where: { applicationId },
    select: { id: true, act: true, replaces: true },
    orderBy: { id: 'asc' },
  })
const confirm = (schoolId: string, applicationId: string) =>
  db.$transaction((tx) =>
    move(tx, { schoolId, applicationId, from: 'SUBMITTED', to: 'CONFIRMED', act: 'confirmed', byId: newId() }),
  )

beforeAll(() => moveClock(new Date('2026-11-24T07:30:00Z')))

describe('sending an application', () => {
  it('makes one application, however often the button was pressed at once', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    const id = await testDraft(parent, school.id)

    const sent = await Promise.all(Array.from({ length: 5 }, () => sendApplication(parent, id)))

    expect(sent).toEqual(Array(5).fill({ ok: true, id }))
    const [application, ...more] = await listApplications(parent)
    expect(more).toEqual([])
    expect(application).toMatchObject({ id, status: 'SUBMITTED', lastDay: '2026-12-24', className: '7Б' })
    expect(application?.number).toMatch(new RegExp(`^${school.number}-26-00001-\\d$`))
    expect(isApplicationNumber(application?.number ?? '')).toBe(true)
    expect(await stepsOf(id)).toMatchObject([{ act: 'sent', replaces: null }])
    expect(await lettersTo(parent.accountId)).toMatchObject([{ headline: 'application-sent' }])
    const consents = await db.consent.findMany({ where: { accountId: parent.accountId } })
    expect(consents).toMatchObject([{ act: 'given', version: '2026-11-01', subjectId: id }])
  })

  it('lets nobody bury the office under paper', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    for (let index = 0; index < 20; index++) {
      const id = await testDraft(parent, school.id)
      expect(await sendApplication(parent, id)).toMatchObject({ ok: true })
      await withdrawApplication(parent, id)
    }
    const id = await testDraft(parent, school.id)
    expect(await sendApplication(parent, id)).toEqual({ ok: false, why: 'too-many' })

    moveClock(new Date('2026-11-25T07:40:00Z'))
    expect(await sendApplication(parent, id)).toMatchObject({ ok: true })
    moveClock(new Date('2026-11-24T07:30:00Z'))
  })

  it('tells a letter nothing about the child, and keeps no second copy of the answers', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    const id = await testDraft(parent, school.id)
    await sendApplication(parent, id)

    expect(JSON.stringify(await lettersTo(parent.accountId))).not.toMatch(/Матвей|Ковал/)
    expect(await findDraft(parent, id)).toMatchObject({ answers: {}, sentTo: school.id })
    expect(await saveAnswer(parent, id, { relation: { relation: 'father' } })).toMatchObject({ ok: false })
  })

  it('gives every application of a school its own number, at once and one after the other', async () => {
    const school = await testSchool()
    const parents = await Promise.all(Array.from({ length: 6 }, () => testParent()))
    const drafts = await Promise.all(parents.map((parent) => testDraft(parent, school.id)))

    await Promise.all(parents.map((parent, index) => sendApplication(parent, drafts[index] ?? '')))

    const numbers = await db.application.findMany({ where: { schoolId: school.id }, select: { number: true } })
    const serials = numbers.map(({ number }) => Number(number.split('-')[2])).sort((a, b) => a - b)
    expect(serials).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('leads a second one for the same child to the first, however the name was typed', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    const first = await testDraft(parent, school.id)
    const second = await testDraft(parent, school.id, { surname: 'КОВАЛЕВ', givenName: ' матвей ' })
    const third = await testDraft(parent, school.id)

    await sendApplication(parent, first)
    const [one, other] = await Promise.all([sendApplication(parent, second), sendApplication(parent, third)])

    expect([one, other]).toEqual(Array(2).fill({ ok: false, why: 'already', id: first }))
    expect(await listApplications(parent)).toHaveLength(1)
  })

  it('lets both parents apply, and one parent for two children, who share a pack of papers', async () => {
    const [mother, father, school] = [await testParent(), await testParent(), await testSchool()]
    await sendApplication(mother, await testDraft(mother, school.id))
    await sendApplication(father, await testDraft(father, school.id))
    await sendApplication(mother, await testDraft(mother, school.id, { givenName: 'Вера', patronymic: 'Ильинична' }))

    expect(await listPapersForSchool(mother, school.id)).toHaveLength(2)
    expect(await listPapersForSchool(father, school.id)).toHaveLength(1)
  })

  it('leads back to the answer that is missing or holds no longer', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    const id = await testDraft(parent, school.id)
    await db.school.update({ where: { id: school.id }, data: { transmitsData: false }, select: { id: true } })

    expect(await sendApplication(parent, id)).toEqual({ ok: false, why: 'unanswered', question: 'school' })
    expect(await listApplications(parent)).toEqual([])
  })

  it('does not find somebody else’s draft', async () => {
    const [parent, stranger, school] = [await testParent(), await testParent(), await testSchool()]
    const id = await testDraft(parent, school.id)

    expect(await sendApplication(stranger, id)).toEqual({ ok: false, why: 'unknown' })
    expect(await findDraft(stranger, id)).toBeNull()
    expect(await saveAnswer(stranger, id, { class: { className: '1А' } })).toMatchObject({ ok: false })
    expect((await findDraft(parent, id))?.answers.class).toEqual({ className: '7Б' })
  })
})

describe('withdrawing an application', () => {
  it('ends it with a step, takes back the consent and lets one begin again', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    const id = await testDraft(parent, school.id)
    await sendApplication(parent, id)

    expect(await withdrawApplication(parent, id)).toEqual({ ok: true })
    expect(await withdrawApplication(parent, id)).toEqual({ ok: false, why: 'too-late' })

    const [sent, withdrawn] = await stepsOf(id)
    expect(withdrawn).toMatchObject({ act: 'withdrawn', replaces: sent?.id })
    const acts = await db.consent.findMany({ where: { subjectId: id }, select: { act: true }, orderBy: { id: 'asc' } })
    expect(acts).toEqual([{ act: 'given' }, { act: 'withdrawn' }])
    expect((await lettersTo(parent.accountId)).map((one) => one.headline)).toContain('application-withdrawn')

    const again = await beginAgain(parent, id)
    expect((await findDraft(parent, again ?? ''))?.answers.child).toMatchObject({ givenName: 'Матвей' })
    expect(await sendApplication(parent, again ?? '')).toEqual({ ok: true, id: again })
  })

  it('lets one begin again in tens, not in thousands', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    const id = await testDraft(parent, school.id)
    await sendApplication(parent, id)
    await withdrawApplication(parent, id)

    for (let index = 0; index < 20; index++) expect(await beginAgain(parent, id)).not.toBeNull()
    expect(await beginAgain(parent, id)).toBeNull()
  })

  it('is refused to a stranger, who cannot see the application either', async () => {
    const [parent, stranger, school] = [await testParent(), await testParent(), await testSchool()]
    const id = await testDraft(parent, school.id)
    await sendApplication(parent, id)

    expect(await withdrawApplication(stranger, id)).toEqual({ ok: false, why: 'unknown' })
    expect(await findApplication(stranger, id)).toBeNull()
    expect(await beginAgain(stranger, id)).toBeNull()
    expect(await beginAgain(parent, id)).toBeNull()
  })

  it('and confirming it at once let one of the two through', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    for (let round = 0; round < 5; round++) {
      const id = await testDraft(parent, school.id, { givenName: ['Вера', 'Лев', 'Ян', 'Ия', 'Лука'][round] })
      await sendApplication(parent, id)

      const [withdrawn, isConfirmed] = await Promise.all([withdrawApplication(parent, id), confirm(school.id, id)])

      expect(withdrawn.ok).not.toBe(isConfirmed)
      expect((await findApplication(parent, id))?.status).toBe(isConfirmed ? 'CONFIRMED' : 'WITHDRAWN')
      expect(await stepsOf(id)).toHaveLength(2)
    }
  })
})

describe('the last day', () => {
  it('is told of once, a week before, and ends the application once it is over', async () => {
    moveClock(new Date('2026-11-24T07:30:00Z'))
    const [parent, school] = [await testParent(), await testSchool({ applicationDays: 14 })]
    const id = await testDraft(parent, school.id)
    await sendApplication(parent, id)
    const told = async () => (await lettersTo(parent.accountId)).map((one) => one.headline)

    moveClock(new Date('2026-11-30T09:00:00Z'))
    await remindOfLastDay(system)
    expect(await told()).toEqual(['application-sent'])

    moveClock(new Date('2026-12-01T09:00:00Z'))
    await Promise.all([remindOfLastDay(system), remindOfLastDay(system)])
    await remindOfLastDay(system)
    expect(await told()).toEqual(['application-sent', 'application-expiring'])

    moveClock(new Date('2026-12-08T20:00:00Z'))
    await expireApplications(system)
    expect((await findApplication(parent, id))?.status).toBe('SUBMITTED')

    moveClock(new Date('2026-12-08T21:30:00Z')) // half past midnight in Moscow
    await Promise.all([expireApplications(system), expireApplications(system)])
    await expireApplications(system)
    expect((await findApplication(parent, id))?.status).toBe('EXPIRED')
    expect(await told()).toEqual(['application-sent', 'application-expiring', 'application-expired'])
    expect((await stepsOf(id)).map((step) => step.act)).toEqual(['sent', 'reminded', 'expired'])
  })

  it('passes over what the school has confirmed', async () => {
    moveClock(new Date('2026-11-24T07:30:00Z'))
    const [parent, school] = [await testParent(), await testSchool({ applicationDays: 1 })]
    const id = await testDraft(parent, school.id)
    await sendApplication(parent, id)
    await confirm(school.id, id)

    moveClock(new Date('2027-02-01T07:30:00Z'))
    await expireApplications(system)
    await remindOfLastDay(system)
    expect((await findApplication(parent, id))?.status).toBe('CONFIRMED')
  })
})
