import { beforeEach, describe, expect, it } from 'vitest'
import { openInviteeGrant } from '@/lib/access/grant-commands'
import type { AccountKey } from '@/lib/access/key'
import { systemKey } from '@/lib/access/system'
import { testAccountKey } from '@/lib/access/testing'
import { findWho } from '@/lib/access/who'
import { deliverNews } from '@/lib/notifications/commands'
import { moveClock, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { closeAccount } from './closing-commands'
import { typeCode } from './code-commands'
import { confirmApplication } from './office-commands'
import { collectOwnData } from './own-data'
import { makeAllReady } from './ready'
import { headlinesOf, makeAccount, openTestSchool, sendTestApplication } from './testing'

let school: Awaited<ReturnType<typeof openTestSchool>>
let parent: AccountKey
let applicationId: string
let tutorId: string

beforeEach(async () => {
  moveClock(new Date('2026-11-24T07:30:00Z'))
  school = await openTestSchool()
  const application = await sendTestApplication(school.schoolId)
  applicationId = application.id
  parent = testAccountKey({ accountId: application.accountId, email: `${application.accountId}@test.example` })
  const confirmed = await confirmApplication(school.office, {
    applicationId,
    pupilId: school.vera,
    documents: ['passport'],
  })
  if (!confirmed.ok) throw new Error('not confirmed')
  await makeAllReady(systemKey('test'))
  await typeCode(parent, confirmed.code)

  tutorId = await makeAccount('Белов', 'Пётр', null)
  await db.$transaction((tx) =>
    openInviteeGrant(parent, tx, {
      accountId: tutorId,
      pupilId: school.vera,
      schoolId: school.schoolId,
      grantorId: parent.accountId,
      relation: 'tutor',
      name: 'Пётр Ильич',
      parts: ['marks'],
      subjectIds: [],
      lastDay: '2027-05-31',
    }),
  )
})

describe('an account that is closed', () => {
  it('forgets its owner, and leaves the address free', async () => {
    const { email } = await db.account.findUniqueOrThrow({ where: { id: parent.accountId } })
    expect(await closeAccount(parent)).toBe(true)

    expect(await db.account.findUniqueOrThrow({ where: { id: parent.accountId } })).toMatchObject({
      email: `${parent.accountId}@closed.invalid`,
      surname: '',
      givenName: '',
      patronymic: null,
      phone: null,
      passwordHash: null,
      closedAt: expect.any(Date),
    })
    expect(await db.account.count({ where: { email } })).toBe(0)
  })

  it('reads nothing any more, nor do those whom it let in', async () => {
    await closeAccount(parent)

    const grants = await db.grant.findMany({ where: { pupilId: school.vera } })
    expect(grants).toHaveLength(2)
    for (const grant of grants) expect(grant).toMatchObject({ endedAt: expect.any(Date), name: null })
  })

  it('has no session, link, token, factor, draft or invitation left', async () => {
    const { accountId } = parent
    const sessionId = newId()
    await fill(accountId, sessionId)
    expect(await findWho({ accountId, sessionId })).not.toBeNull()

    await closeAccount(parent)
    expect(await findWho({ accountId, sessionId })).toBeNull()
    expect(await db.mailToken.count({ where: { accountId } })).toBe(0)
    expect(await db.totpKey.count({ where: { accountId } })).toBe(0)
    expect(await db.recoveryCode.count({ where: { accountId } })).toBe(0)
    expect(await db.applicationDraft.count({ where: { accountId } })).toBe(0)
    expect(await db.apiToken.count({ where: { accountId, endedAt: null } })).toBe(0)
    expect(await db.invitation.findMany({ where: { accountId } })).toMatchObject([
      { state: 'cancelled', email: `${accountId}@closed.invalid`, name: '', word: null },
    ])
    expect(await db.invitationEntry.findMany({ where: { accountId }, orderBy: { id: 'asc' } })).toMatchObject([
      { act: 'sent' },
      { act: 'cancelled' },
    ])
  })

  it('has withdrawn its applications and consents, and the office is told', async () => {
    const { accountId } = parent
    const waiting = await sendTestApplication(school.schoolId, { accountId, childGivenName: 'Лев' })
    await closeAccount(parent)

    for (const id of [applicationId, waiting.id]) {
      expect(await db.application.findFirstOrThrow({ where: { id } })).toMatchObject({ status: 'WITHDRAWN' })
      expect(await db.consent.count({ where: { accountId, subjectId: id, act: 'withdrawn' } })).toBe(1)
    }
  })

  it('gets one letter, to the address that it had, and no news afterwards', async () => {
    await closeAccount(parent)
    expect(await db.letter.findMany({ where: { template: 'account-closed', to: parent.email } })).toHaveLength(1)

    const told = await db.news.findMany({ where: { accountIds: { has: parent.accountId } } })
    for (const { id } of told) await deliverNews(systemKey('test'), id)
    expect(await db.letter.count({ where: { to: { endsWith: 'closed.invalid' } } })).toBe(0)
    expect(await headlinesOf(parent.accountId)).not.toContain('consent-withdrawn')
  })

  it('stands as it is while somebody works by it', async () => {
    const { accountId } = parent
    const work = { accountId, id: newId() }
    await db.appointment.create({ data: { ...work, role: 'city', startedAt: now() } })

    expect(await closeAccount(parent)).toBe(false)
    expect(await db.grant.count({ where: { accountId, endedAt: null } })).toBe(1)

    await db.appointment.update({ where: { accountId_id: work }, data: { endedAt: now() } })
    expect(await closeAccount(parent)).toBe(true)
  })

  it('is closed once, also when it is asked for twice at the same moment', async () => {
    const both = await Promise.all([closeAccount(parent), closeAccount(parent)])
    expect(both.sort()).toEqual([false, true])
  })
})

describe('what is kept about a person', () => {
  it('is all told, and nothing of others but what the person said of them', async () => {
    const { accountId } = parent
    await fill(accountId, newId())
    const data = await collectOwnData(parent)

    expect(data.account).toMatchObject([{ surname: 'Ковалёва', hasPassword: false }])
    expect(data.applications).toMatchObject([{ status: 'OPEN', childGivenName: 'Вера' }])
    expect(data.diaries).toMatchObject([{ child: 'Вера', basis: 'representative', endedAt: null }])
    expect(data.given).toMatchObject([{ name: 'Пётр Ильич', relation: 'tutor', lastDay: '2027-05-31' }])
    for (const section of ['sessions', 'invitations', 'drafts', 'tokens', 'factors'] as const) {
      expect(data[section], section).toHaveLength(1)
    }

    const said = JSON.stringify(data)
    const tutor = await db.account.findUniqueOrThrow({ where: { id: tutorId } })
    for (const secret of [tutor.email, 'secret-hash', 'sealed-secret', tutorId]) expect(said).not.toContain(secret)
  })

  it('is nobody else’s', async () => {
    const stranger = testAccountKey({ accountId: tutorId })
    const data = await collectOwnData(stranger)
    expect(data.applications).toEqual([])
    expect(data.given).toEqual([])
    expect(data.diaries).toMatchObject([{ basis: 'invitee', parts: ['marks'] }])
  })
})

async function fill(accountId: string, sessionId: string): Promise<void> {
  const later = new Date(now().getTime() + 60_000)
  const times = { startedAt: now(), seenAt: now(), expiresAt: later }
  await db.session.create({ data: { accountId, id: sessionId, ...times, userAgent: 'test', address: '127.0.0.1' } })
  const hash = 'secret-hash'
  await db.mailToken.create({
    data: { accountId, id: newId(), purpose: 'sign-in', hash, createdAt: now(), expiresAt: later },
  })
  await db.totpKey.create({
    data: { accountId, id: newId(), sealed: 'sealed-secret', createdAt: now(), provedAt: now() },
  })
  await db.applicationDraft.create({
    data: { accountId, id: newId(), answers: {}, createdAt: now(), savedAt: now() },
  })
  const { vera: pupilId, schoolId } = school
  const token = { pupilId, schoolId, name: 'Бот', parts: ['marks'], lastDay: new Date('2027-01-01'), hash }
  await db.apiToken.create({ data: { accountId, id: newId(), ...token, createdAt: now() } })
  const id = newId()
  const offer = { email: 'olga@mail.ru', name: 'Ольга', relation: 'relative', parts: ['marks'], word: 'Привет', hash }
  await db.invitation.create({
    data: { accountId, id, ...offer, state: 'open', sentAt: now(), expiresAt: later, createdAt: now() },
  })
  await db.invitationEntry.create({
    data: { accountId, invitationId: id, id: newId(), act: 'sent', parts: ['marks'], byId: accountId, at: now() },
  })
}
