import { beforeEach, describe, expect, it } from 'vitest'
import { moveClock, now } from '@/lib/platform/clock'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import {
  forgetOldFactors,
  forgetOldInvitations,
  forgetOldLinks,
  forgetOldLooks,
  forgetOldSessions,
  forgetUnprovedAccounts,
} from './forget-commands'
import { declineInvitation } from './invitation-answer-commands'
import { sendInvitation } from './invitation-commands'
import { sendProofAgain } from './sign-up-commands'
import { systemKey } from './system'
import { testVisitorKey } from './testing'
import { lettersTo, makeTestAccount, newestSecret } from './testing-account'
import { invitationsTo, makeFamily, offerTo } from './testing-invitation'

const system = systemKey('test')
const visitor = testVisitorKey()
const at = (day: Day) => new Date(`${day}T07:30:00Z`)

beforeEach(() => moveClock(at('2026-11-24')))

describe('sessions', () => {
  it('are forgotten 90 days after they ended or ran out, and not before', async () => {
    const accountId = await makeTestAccount('sessions@mail.ru')
    const begin = async (expiresAt: Date, endedAt: Date | null = null) => {
      const session = { accountId, id: newId(), startedAt: now(), seenAt: now(), expiresAt, endedAt }
      await db.session.create({ data: { ...session, userAgent: 'Test', address: '192.0.2.1' } })
      return session.id
    }
    const live = await begin(at('2027-03-01'))
    const ranOut = await begin(at('2026-12-24'))
    const ended = await begin(at('2027-03-01'), at('2026-12-24'))
    const kept = async () => (await db.session.findMany({ where: { accountId } })).map(({ id }) => id).sort()

    moveClock(new Date('2027-03-24T07:29:00Z'))
    expect(await forgetOldSessions(system)).toBe(0)
    expect(await kept()).toEqual([live, ranOut, ended].sort())
    moveClock(at('2027-03-25'))
    expect(await forgetOldSessions(system)).toBe(2)
    expect(await kept()).toEqual([live])
  })
})

describe('second factors', () => {
  it('are forgotten 90 days after they were taken off, and apps that never gave a code after a day', async () => {
    const accountId = await makeTestAccount('factors@mail.ru')
    const app = { accountId, sealed: 'sealed', createdAt: now() }
    const [used, removed, waiting] = [newId(), newId(), newId()]
    await db.totpKey.createMany({
      data: [
        { ...app, id: used, provedAt: now() },
        { ...app, id: removed, provedAt: now(), removedAt: now() },
        { ...app, id: waiting },
      ],
    })
    const challenge = { purpose: 'sign-in', challenge: 'challenge' }
    await db.passkeyChallenge.create({ data: { ...challenge, id: newId(), expiresAt: now() } })
    const kept = async () => (await db.totpKey.findMany({ where: { accountId } })).map(({ id }) => id)

    expect(await forgetOldFactors(system)).toBe(0)
    moveClock(at('2026-11-26'))
    expect(await forgetOldFactors(system)).toBe(2)
    expect((await kept()).sort()).toEqual([used, removed].sort())
    moveClock(at('2027-02-23'))
    expect(await forgetOldFactors(system)).toBe(1)
    expect(await kept()).toEqual([used])
  })
})

describe('links of letters', () => {
  it('are forgotten 30 days after they were spent or ran out', async () => {
    const accountId = await makeTestAccount('links@mail.ru')
    const link = { accountId, purpose: 'sign-in', createdAt: now() }
    const [spent, ranOut, live] = [newId(), newId(), newId()]
    await db.mailToken.createMany({
      data: [
        { ...link, id: spent, hash: 'spent', expiresAt: at('2027-06-01'), usedAt: now() },
        { ...link, id: ranOut, hash: 'ran out', expiresAt: now() },
        { ...link, id: live, hash: 'live', expiresAt: at('2027-06-01') },
      ],
    })

    moveClock(new Date('2026-12-24T07:29:00Z'))
    expect(await forgetOldLinks(system)).toBe(0)
    moveClock(at('2026-12-25'))
    expect(await forgetOldLinks(system)).toBe(2)
    expect(await db.mailToken.findMany({ where: { accountId }, select: { id: true } })).toEqual([{ id: live }])
  })
})

describe('looks', () => {
  it('are forgotten after a year', async () => {
    const look = { schoolId: newId(), pupilId: newId(), accountId: newId(), part: 'week' }
    const days: Day[] = ['2025-11-23', '2025-11-24', '2026-11-24']
    await db.look.createMany({ data: days.map((day) => ({ ...look, day: toDate(day) })) })

    expect(await forgetOldLooks(system)).toBe(1)
    expect(await db.look.count({ where: { day: toDate('2025-11-23') } })).toBe(0)
  })
})

describe('an account that nobody proved', () => {
  it('is forgotten after a week, with all that was written to its address', async () => {
    const id = await makeTestAccount('mistyped@mail.ru', { isProved: false })
    await sendProofAgain(visitor, 'mistyped@mail.ru')

    moveClock(at('2026-12-01'))
    expect(await forgetUnprovedAccounts(system)).toBe(0)
    moveClock(at('2026-12-02'))
    expect(await forgetUnprovedAccounts(system)).toBe(1)
    expect(await db.account.count({ where: { id } })).toBe(0)
    expect(await db.mailToken.count({ where: { accountId: id } })).toBe(0)
    expect(await lettersTo('mistyped@mail.ru')).toEqual([])
  })

  it('stays where a letter was asked for lately, where it was proved, and where it was invited to an office', async () => {
    const lately = await makeTestAccount('lately@mail.ru', { isProved: false })
    const proved = await makeTestAccount('proved@mail.ru')
    const invited = await makeTestAccount('invited@mail.ru', { isProved: false })
    const appointment = { accountId: invited, id: newId(), role: 'city', startedAt: now() }
    await db.appointment.create({ data: appointment, select: { id: true } })

    moveClock(at('2026-12-02'))
    await sendProofAgain(visitor, 'lately@mail.ru')
    expect(await forgetUnprovedAccounts(system)).toBe(0)
    expect(await db.account.count({ where: { id: { in: [lately, proved, invited] } } })).toBe(3)
  })
})

describe('invitations', () => {
  it('lose address, name and words 90 days after the answer, or after the link ran out; the ledger stays', async () => {
    const { passport } = await makeFamily()
    const emails = ['declined@mail.ru', 'silent@mail.ru', 'late@mail.ru']
    for (const email of emails.slice(0, 2)) {
      await sendInvitation(passport, offerTo(email, { word: 'Вера ждёт', until: 'year' }))
    }
    await declineInvitation(visitor, null, await newestSecret('declined@mail.ru'))
    const kept = async () => {
      const counts = await Promise.all(emails.map(async (email) => (await invitationsTo(email, passport)).length))
      return counts.join(' ')
    }

    moveClock(new Date('2027-02-22T07:29:00Z'))
    expect(await forgetOldInvitations(system)).toBe(0)
    moveClock(at('2027-02-23'))
    await sendInvitation(passport, offerTo('late@mail.ru'))
    expect(await forgetOldInvitations(system)).toBe(1)
    expect(await kept()).toBe('0 1 1')
    moveClock(at('2027-03-02'))
    expect(await forgetOldInvitations(system)).toBe(1)
    expect(await kept()).toBe('0 0 1')

    const forgotten = await invitationsTo('', passport)
    expect(forgotten).toMatchObject([
      { state: 'declined', name: '', word: null, acts: ['sent', 'declined'] },
      { state: 'cancelled', name: '', word: null, acts: ['sent', 'cancelled'] },
    ])
    expect(await forgetOldInvitations(system)).toBe(0)
  })
})
