import { beforeEach, describe, expect, it } from 'vitest'
import { moveClock, now } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { acceptInvitation } from './invitation-answer-commands'
import {
  cancelInvitation,
  changeInvitation,
  type Invitation,
  sendInvitation,
  sendInvitationAgain,
} from './invitation-commands'
import { findInvitation, findOpenInvitation, listInvitations } from './invitation-queries'
import { testPassportKey, testVisitorKey } from './testing'
import { lettersTo, newestSecret } from './testing-account'
import {
  afterDays,
  type Family,
  invitationsTo,
  letInByFather,
  makeFamily,
  makePerson,
  makeSubject,
  offerTo,
  represent,
  testedInstant,
} from './testing-invitation'

let family: Family
let email: string

beforeEach(async () => {
  moveClock(testedInstant)
  family = await makeFamily()
  email = `${newId()}@test.example`
})

const invite = (said: Partial<Invitation> = {}) => sendInvitation(family.passport, offerTo(email, said))
const refused = (field: string, error: string) => ({
  ok: false,
  refusals: { [field]: expect.toSatisfy((said) => JSON.stringify(said).includes(`invitations.errors.${error}`)) },
})
const visitor = testVisitorKey()
const secretOf = () => newestSecret(email)
const stateOf = async (secret: string) => (await findInvitation(visitor, secret, null))?.state

describe('inviting', () => {
  it('writes the invitation, its line in the ledger and a letter without the child’s name or the parent’s words', async () => {
    expect(await invite({ word: 'Вера ждёт вас', subjectIds: [family.algebraId] })).toEqual({ ok: true })

    const [invitation] = await invitationsTo(email, family.passport)
    const terms = { parts: ['homework', 'marks'], subjectIds: [family.algebraId], lastDay: toDate('2027-05-31') }
    expect(invitation).toMatchObject({ state: 'open', relation: 'tutor', name: 'Репетитор', ...terms })
    expect(invitation?.entries).toMatchObject([{ act: 'sent', byId: family.mother.accountId, ...terms }])
    const letter = await db.letter.findFirstOrThrow({ where: { to: email } })
    expect(letter.params).toEqual({ inviter: 'Анна Ковалёва', parts: ['homework', 'marks'] })
    expect(JSON.stringify(letter)).not.toContain('Вера')
  })

  it('keeps no secret of its link', async () => {
    await invite()

    expect(JSON.stringify(await invitationsTo(email, family.passport))).not.toContain(await secretOf())
  })

  it('opens several of the parent’s children at once', async () => {
    await invite({ relation: 'relative', until: 'open', children: [family.brotherId] })

    expect(await listInvitations(family.passport)).toMatchObject([{ email, lastDay: null, otherChildren: ['Лев'] }])
  })

  it('narrows only a tutor to subjects, and lets a pupil in to the own diary alone', async () => {
    const children = [family.brotherId]
    await invite({ relation: 'pupil', until: 'open', children, subjectIds: [family.algebraId], consent: 'yes' })

    expect(await listInvitations(family.passport)).toMatchObject([{ subjectIds: [], otherChildren: [] }])
  })

  it('keeps the parent’s consent to the account of a child under 14, and asks for none from 14 on', async () => {
    expect(await invite({ relation: 'pupil' })).toEqual(refused('consent', 'consent'))
    expect((await invite({ relation: 'pupil', consent: 'yes' })).ok).toBe(true)
    const consents = () => db.consent.findMany({ where: { accountId: family.mother.accountId } })
    expect(await consents()).toMatchObject([{ act: 'given', version: 'pupil-2026-11-24' }])

    family = await makeFamily('2012-11-24')
    expect(await invite({ relation: 'pupil' })).toEqual({ ok: true })
    expect(await consents()).toEqual([])
  })
})

describe('is not invited, and nothing is written', () => {
  it('oneself', async () => {
    expect(await sendInvitation(family.passport, offerTo(family.mother.email))).toEqual(refused('email', 'own'))
  })

  it('to a diary that is not the parent’s, by a forged id', async () => {
    const stranger = await makeFamily()
    const said = { relation: 'relative', children: [stranger.pupilId] } as const

    expect(await invite(said)).toEqual(refused('form', 'notYourChild'))
    expect(await invitationsTo(email, family.passport)).toEqual([])
  })

  it('to a part that is not open to the parent, in one of the diaries', async () => {
    const [child, brother] = family.passport.children
    if (!child || !brother) throw new Error('no children')
    const passport = { ...family.passport, children: [child, { ...brother, parts: ['homework' as const] }] }

    expect(await sendInvitation(passport, offerTo(email, { relation: 'other', children: [family.brotherId] }))).toEqual(
      refused('parts', 'notYourPart'),
    )
    expect((await sendInvitation(passport, offerTo(email))).ok).toBe(true)
  })

  it('to a subject that the child does not have', async () => {
    expect(await invite({ subjectIds: [await makeSubject()] })).toEqual(refused('subjectIds', 'notTaught'))
  })

  it('a tutor without a last day', async () => {
    expect(await invite({ until: 'open' })).toEqual({ ok: false, refusals: { until: 'passport.errors.tutorNeedsEnd' } })
  })

  it('somebody who reads it already, the other parent in the same words', async () => {
    const father = await makePerson()
    await represent(father, family)
    const grandma = await makePerson()
    await letInByFather(family, grandma)

    for (const reader of [father, grandma]) {
      expect(await sendInvitation(family.passport, offerTo(reader.email))).toEqual(refused('email', 'readsAlready'))
    }
  })

  it('but somebody whose reading has run out or was ended may be, once more', async () => {
    const tutor = await makePerson(email)
    await letInByFather(family, tutor)
    moveClock(new Date('2026-12-01T09:00:00Z'))

    expect(await invite()).toEqual({ ok: true })
    expect((await acceptInvitation(tutor, await secretOf())).ok).toBe(true)
  })

  it('an address that has an invitation to the same child already, but one to another child is no trouble', async () => {
    await invite({ relation: 'relative', children: [family.brotherId] })
    expect(await invite()).toEqual(refused('email', 'invitedAlready'))

    const { mother, brotherId, schoolId } = family
    const { children } = family.passport
    const ofBrother = { accountId: mother.accountId, grantId: newId(), pupilId: brotherId, schoolId, children }
    expect(await sendInvitation(testPassportKey(ofBrother), offerTo(email))).toEqual(refused('email', 'invitedAlready'))
    expect((await sendInvitation(testPassportKey(ofBrother), offerTo('another@test.example'))).ok).toBe(true)
  })

  it('in place of one whose letter ran out: that one gives way', async () => {
    await invite()
    const secret = await secretOf()
    moveClock(afterDays(8))
    expect(await invite()).toEqual({ ok: true })

    expect((await invitationsTo(email, family.passport)).map(({ acts }) => acts)).toEqual([
      ['sent', 'cancelled'],
      ['sent'],
    ])
    expect(await stateOf(secret)).toBe('cancelled')
  })

  it('a second account of the child’s own', async () => {
    const pupil = { relation: 'pupil', consent: 'yes' } as const
    await invite(pupil)
    const other = offerTo(`${newId()}@test.example`, pupil)
    expect(await sendInvitation(family.passport, other)).toEqual(refused('email', 'pupilInvited'))

    await acceptInvitation(await makePerson(email), await secretOf())
    expect(await sendInvitation(family.passport, other)).toEqual(refused('form', 'pupilReads'))
  })

  it('a twenty-first, while twenty wait', async () => {
    for (let sent = 0; sent < 20; sent++) await sendInvitation(family.passport, offerTo(`${newId()}@test.example`))
    expect(await invite()).toEqual(refused('form', 'tooManyOpen'))

    const [first] = await listInvitations(family.passport)
    await cancelInvitation(family.passport, first?.id ?? '')
    expect(await invite()).toEqual({ ok: true })
  })

  it('twice by two buttons pressed together', async () => {
    const sent = await Promise.all([invite(), invite()])

    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await invitationsTo(email, family.passport)).toHaveLength(1)
  })

  it('for the thirteenth time in a day at one mailbox, by whichever parent', async () => {
    for (let tries = 0; tries < 12; tries++) {
      const { passport } = await makeFamily()
      expect((await sendInvitation(passport, offerTo(email))).ok).toBe(true)
    }
    expect(await invite()).toEqual(refused('email', 'tooManyLetters'))
  })
})

describe('an invitation that waits', () => {
  it('is sent again with a new link; the old one opens nothing', async () => {
    await invite()
    const old = await secretOf()
    moveClock(afterDays(8))
    expect(await listInvitations(family.passport)).toMatchObject([{ isExpired: true }])
    expect(await sendInvitationAgain(family.passport, await idOf())).toEqual({ ok: true })

    expect(await stateOf(old)).toBeUndefined()
    expect(await stateOf(await secretOf())).toBe('waits')
    expect(await listInvitations(family.passport)).toMatchObject([{ isExpired: false, expiresAt: afterSevenDays() }])
    expect(await lettersTo(email)).toHaveLength(2)
  })

  it('is sent again three times in a day', async () => {
    await invite()
    for (let again = 0; again < 3; again++) {
      expect((await sendInvitationAgain(family.passport, await idOf())).ok).toBe(true)
    }
    expect(await sendInvitationAgain(family.passport, await idOf())).toEqual(refused('form', 'againTomorrow'))

    moveClock(afterDays(1.1))
    expect(await sendInvitationAgain(family.passport, await idOf())).toEqual({ ok: true })
  })

  it('is not sent again once its last day has passed, until that is changed', async () => {
    await invite({ until: 'day', lastDay: '2026-11-26' })
    moveClock(afterDays(3))
    expect(await sendInvitationAgain(family.passport, await idOf())).toEqual(refused('form', 'changeFirst'))

    await changeInvitation(family.passport, await idOf(), { ...offerTo(email), until: 'year' })
    expect(await sendInvitationAgain(family.passport, await idOf())).toEqual({ ok: true })
  })

  it('opens what it was changed to, by the same link', async () => {
    await invite()
    const secret = await secretOf()
    const terms = { parts: ['marks' as const], subjectIds: [family.algebraId] }
    const until = { until: 'day', lastDay: '2027-01-31' } as const
    expect(await changeInvitation(family.passport, await idOf(), { ...terms, ...until, name: 'Олег' })).toEqual({
      ok: true,
    })

    const [invitation] = await invitationsTo(email, family.passport)
    expect(invitation?.acts).toEqual(['sent', 'changed'])
    const tutor = await makePerson(email)
    await acceptInvitation(tutor, secret)
    const grant = await db.grant.findFirstOrThrow({ where: { accountId: tutor.accountId } })
    expect(grant).toMatchObject({ ...terms, name: 'Олег', lastDay: toDate('2027-01-31') })
  })

  it('is changed by the same rules as it was made', async () => {
    await invite()
    const change = async (said: Partial<Invitation>) =>
      changeInvitation(family.passport, await idOf(), { ...offerTo(email), ...said })

    expect(await change({ until: 'open' })).toEqual({ ok: false, refusals: { until: 'passport.errors.tutorNeedsEnd' } })
    expect(await change({ subjectIds: [newId()] })).toEqual(refused('subjectIds', 'notTaught'))
    expect((await invitationsTo(email, family.passport))[0]?.acts).toEqual(['sent'])
  })

  it('opens nothing once it was taken back', async () => {
    await invite()
    expect(await cancelInvitation(family.passport, await idOf())).toEqual({ ok: true })

    expect(await stateOf(await secretOf())).toBe('cancelled')
    expect(await acceptInvitation(await makePerson(email), await secretOf())).toEqual({ ok: false, why: 'over' })
  })

  it('is nobody’s but the parent’s who sent it', async () => {
    await invite()
    const id = await idOf()
    const father = await makePerson()
    const grantId = await represent(father, family)
    const { passport } = family
    const others = [{ ...passport, accountId: father.accountId, grantId }, (await makeFamily()).passport]

    for (const other of others) {
      expect(await listInvitations(other)).toEqual([])
      expect(await findOpenInvitation(other, id)).toBeNull()
      expect(await cancelInvitation(other, id)).toEqual(refused('form', 'answered'))
      expect(await sendInvitationAgain(other, id)).toEqual(refused('form', 'answered'))
      expect(await changeInvitation(other, id, offerTo(email))).toEqual(refused('form', 'answered'))
    }
    expect((await invitationsTo(email, passport))[0]?.acts).toEqual(['sent'])
  })
})

async function idOf(): Promise<string> {
  return (await invitationsTo(email, family.passport)).at(-1)?.id ?? ''
}

function afterSevenDays() {
  return expect.toSatisfy((instant: Date) => Math.abs(instant.getTime() - now().getTime() - 7 * 86_400_000) < 60_000)
}
