import { beforeEach, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { endGrants } from './grant-commands'
import { acceptInvitation, declineInvitation, registerByInvitation } from './invitation-answer-commands'
import { cancelInvitation, type Invitation, sendInvitation, sendInvitationAgain } from './invitation-commands'
import { findInvitation, listInvitations } from './invitation-queries'
import type { AccountKey } from './key'
import { systemId } from './key'
import { hashPassword } from './password-hash'
import { signInByPassword } from './sign-in-commands'
import { systemKey } from './system'
import { testVisitorKey } from './testing'
import { makeTestAccount, newestSecret, testPassword } from './testing-account'
import {
  afterDays,
  type Family,
  invitationsTo,
  makeFamily,
  makePerson,
  offerTo,
  represent,
  testedInstant,
} from './testing-invitation'
import { findWho } from './who'

const visitor = testVisitorKey()
let family: Family
let email: string

beforeEach(async () => {
  moveClock(testedInstant)
  family = await makeFamily()
  email = `${newId()}@test.example`
})

describe('accepting', () => {
  it('opens just what was offered, in the parent’s name, and tells the parent', async () => {
    const tutor = await makePerson(email)
    const secret = await invite({ subjectIds: [family.algebraId] })
    const { pupilId } = family
    expect(await acceptInvitation(tutor, secret)).toEqual({
      ok: true,
      opened: { pupilId, parts: ['homework', 'marks'] },
    })

    const terms = { parts: ['homework', 'marks'], subjectIds: [family.algebraId], lastDay: toDate('2027-05-31') }
    const from = { grantorId: family.mother.accountId, name: 'Репетитор', relation: 'tutor', basis: 'invitee' }
    expect(await grantsOf(tutor)).toMatchObject([{ pupilId, ...terms, ...from }])
    const [invitation] = await invitationsTo(email, family.passport)
    expect(invitation).toMatchObject({ state: 'accepted', inviteeId: tutor.accountId, acts: ['sent', 'accepted'] })
    expect(await toldToMother()).toEqual([['invitation-accepted', { who: 'tutor' }]])
    expect(await listInvitations(family.passport)).toEqual([])
  })

  it('opens all diaries that were offered', async () => {
    const grandma = await makePerson(email)
    await acceptInvitation(grandma, await invite({ relation: 'relative', children: [family.brotherId] }))

    expect((await grantsOf(grandma)).map(({ pupilId }) => pupilId).sort()).toEqual(
      [family.pupilId, family.brotherId].sort(),
    )
  })

  it('works once: who comes after finds it answered', async () => {
    const secret = await invite()
    const tutor = await makePerson(email)
    await acceptInvitation(tutor, secret)

    expect(await acceptInvitation(tutor, secret)).toEqual({ ok: false, why: 'over' })
    expect(await declineInvitation(visitor, null, secret)).toBe(false)
    expect(await grantsOf(tutor)).toHaveLength(1)
  })

  it('is refused to every other address, and to one that is not proved', async () => {
    const secret = await invite()
    const stranger = await makePerson()
    const unproved = { ...(await makePerson(email)), isProved: false }

    expect(await acceptInvitation(stranger, secret)).toEqual({ ok: false, why: 'not-yours' })
    expect(await acceptInvitation(unproved, secret)).toEqual({ ok: false, why: 'not-yours' })
    expect(await acceptInvitation(family.mother, secret)).toEqual({ ok: false, why: 'not-yours' })
    expect(await grantsOf(stranger)).toEqual([])
  })

  it('is refused after seven days, and by the link of an earlier letter', async () => {
    const secret = await invite()
    moveClock(afterDays(7.01))
    expect(await accept(secret)).toEqual({ ok: false, why: 'over' })

    const [invitation] = await listInvitations(family.passport)
    await sendInvitationAgain(family.passport, invitation?.id ?? '')
    expect(await accept(secret)).toEqual({ ok: false, why: 'over' })
    expect((await accept(await newestSecret(email))).ok).toBe(true)
  })

  it('is refused once the last day has passed', async () => {
    const secret = await invite({ until: 'day', lastDay: '2026-11-26' })
    moveClock(new Date('2026-11-26T20:59:00Z'))
    expect((await findInvitation(visitor, secret, null))?.state).toBe('waits')
    moveClock(new Date('2026-11-26T21:01:00Z'))

    expect(await accept(secret)).toEqual({ ok: false, why: 'over' })
  })

  it('is refused once the parent’s own access has ended; a diary that is still the parent’s opens', async () => {
    const secret = await invite({ relation: 'relative', children: [family.brotherId] })
    await endAccess(family.pupilId)
    const grandma = await makePerson(email)
    expect(await acceptInvitation(grandma, secret)).toMatchObject({ opened: { pupilId: family.brotherId } })
    expect(await grantsOf(grandma)).toHaveLength(1)

    email = `${newId()}@test.example`
    const brothers = await invite({ relation: 'relative', children: [family.brotherId] })
    await endAccess(family.brotherId)
    expect(await accept(brothers)).toEqual({ ok: false, why: 'over' })
  })

  it('adds nothing for whoever became a representative meanwhile', async () => {
    const father = await makePerson(email)
    const secret = await invite()
    await represent(father, family)

    expect(await acceptInvitation(father, secret)).toEqual({ ok: false, why: 'reads-already' })
    expect(await grantsOf(father)).toMatchObject([{ basis: 'representative' }])
    expect((await invitationsTo(email, family.passport))[0]?.acts).toEqual(['sent'])
  })

  it('gives a child one account, also where both parents have invited it', async () => {
    const pupil = { relation: 'pupil', consent: 'yes' } as const
    const first = await invite(pupil)
    const father = await makePerson()
    const grantId = await represent(father, family)
    const passport = { ...family.passport, accountId: father.accountId, email: father.email, grantId }
    const another = `${newId()}@test.example`
    await sendInvitation(passport, offerTo(another, pupil))
    expect((await accept(first)).ok).toBe(true)

    const second = await acceptInvitation(await makePerson(another), await newestSecret(another))
    expect(second).toEqual({ ok: false, why: 'over' })
  })
})

describe('two at the same moment', () => {
  it('accept: one does', async () => {
    const secret = await invite()
    const tutor = await makePerson(email)
    const both = await Promise.all([acceptInvitation(tutor, secret), acceptInvitation(tutor, secret)])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await grantsOf(tutor)).toHaveLength(1)
    expect((await invitationsTo(email, family.passport))[0]?.acts).toEqual(['sent', 'accepted'])
    expect(await toldToMother()).toHaveLength(1)
  })

  it('accept and take back: whoever is first', async () => {
    const secret = await invite()
    const tutor = await makePerson(email)
    const [invitation] = await listInvitations(family.passport)
    const [accepted, cancelled] = await Promise.all([
      acceptInvitation(tutor, secret),
      cancelInvitation(family.passport, invitation?.id ?? ''),
    ])

    expect(accepted.ok).toBe(!cancelled.ok)
    expect(await grantsOf(tutor)).toHaveLength(accepted.ok ? 1 : 0)
    expect((await invitationsTo(email, family.passport))[0]?.acts).toHaveLength(2)
  })

  it('accept and end the parent’s access: nothing stays open', async () => {
    const secret = await invite()
    const tutor = await makePerson(email)
    await Promise.all([acceptInvitation(tutor, secret), endAccess(family.pupilId)])

    expect((await grantsOf(tutor)).filter(({ endedAt }) => endedAt === null)).toEqual([])
  })

  it('register: one does', async () => {
    const secret = await invite()
    const both = await Promise.all([register(secret), register(secret)])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.account.count({ where: { email } })).toBe(1)
  })
})

describe('registering by the link', () => {
  it('makes an account whose mailbox is proved, signs in and opens the diary', async () => {
    const registered = await register(await invite())
    if (!registered.ok) throw new Error(registered.why)

    expect(registered.opened?.pupilId).toBe(family.pupilId)
    const who = await findWho(registered.entry.session)
    expect(who).toMatchObject({ email, isProved: true, name: { givenName: 'Олег' } })
    expect(who?.diaries).toMatchObject([{ pupilId: family.pupilId, parts: ['homework', 'marks'] }])
    expect((await signInByPassword(visitor, { email, password: testPassword })).ok).toBe(true)
  })

  it('takes an account over that nobody proved, and ends what was signed in to it', async () => {
    const accountId = await makeTestAccount(email, { isProved: false })
    const before = await signInByPassword(visitor, { email, password: testPassword })
    if (!before.ok) throw new Error('not signed in')
    const secret = await invite()
    expect(await findInvitation(visitor, secret, null)).toMatchObject({ hasAccount: false })
    expect((await register(secret)).ok).toBe(true)

    expect(await findWho(before.entry.session)).toBeNull()
    expect(await db.account.findUniqueOrThrow({ where: { email } })).toMatchObject({ id: accountId, surname: 'Павлов' })
  })

  it('is refused where the address has its owner, who signs in instead', async () => {
    const secret = await invite()
    await makeTestAccount(email)

    expect(await findInvitation(visitor, secret, null)).toMatchObject({ hasAccount: true })
    expect(await register(secret)).toEqual({ ok: false, why: 'has-account' })
    expect((await invitationsTo(email, family.passport))[0]?.state).toBe('open')
  })

  it('is refused by a link that is dead, and makes no account', async () => {
    const secret = await invite()
    moveClock(afterDays(8))

    expect(await register(secret)).toEqual({ ok: false, why: 'over' })
    expect(await register('no-such-link')).toEqual({ ok: false, why: 'over' })
    expect(await db.account.count({ where: { email } })).toBe(0)
  })
})

describe('declining', () => {
  it('needs no account, opens nothing, and tells the parent', async () => {
    const secret = await invite({ relation: 'relative' })
    expect(await declineInvitation(visitor, null, secret)).toBe(true)

    const [invitation] = await invitationsTo(email, family.passport)
    expect(invitation).toMatchObject({ state: 'declined', acts: ['sent', 'declined'], inviteeId: null })
    expect(invitation?.entries.at(-1)?.byId).toBe(systemId)
    expect(await toldToMother()).toEqual([['invitation-declined', { who: 'relative' }]])
    expect(await accept(secret)).toEqual({ ok: false, why: 'over' })
  })

  it('is done in one’s own name, and not from somebody else’s account', async () => {
    const secret = await invite()
    const tutor = await makePerson(email)
    expect(await declineInvitation(visitor, await makePerson(), secret)).toBe(false)
    expect(await declineInvitation(visitor, tutor, secret)).toBe(true)

    expect((await invitationsTo(email, family.passport))[0]?.entries.at(-1)?.byId).toBe(tutor.accountId)
  })
})

async function invite(said: Partial<Invitation> = {}): Promise<string> {
  const sent = await sendInvitation(family.passport, offerTo(email, said))
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals))
  return newestSecret(email)
}

/** As the owner of the invited address. */
async function accept(secret: string) {
  const { id } = (await db.account.findUnique({ where: { email } })) ?? { id: await makeTestAccount(email) }
  return acceptInvitation({ ...(await makePerson()), accountId: id, email }, secret)
}

async function register(secret: string) {
  const person = { surname: 'Павлов', givenName: 'Олег', patronymic: null }
  return registerByInvitation(visitor, { secret, ...person, passwordHash: await hashPassword(testPassword) })
}

function grantsOf({ accountId }: AccountKey) {
  return db.grant.findMany({ where: { accountId }, orderBy: { id: 'asc' } })
}

function endAccess(pupilId: string) {
  const { accountId } = family.mother
  return db.$transaction((tx) => endGrants(systemKey('test'), tx, { accountId, pupilId }, 'test'))
}

async function toldToMother() {
  const told = await db.news.findMany({
    where: { accountIds: { has: family.mother.accountId } },
    orderBy: { id: 'asc' },
  })
  return told.map(({ headline, params }) => [headline, params])
}
