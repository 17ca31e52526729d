import { beforeEach, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { acceptInvitation } from './invitation-answer-commands'
import { type Invitation, sendInvitation } from './invitation-commands'
import { findInvitation, findOffer } from './invitation-queries'
import { testVisitorKey } from './testing'
import { newestSecret } from './testing-account'
import { type Family, makeFamily, makePerson, offerTo, testedInstant } from './testing-invitation'

const visitor = testVisitorKey()
let family: Family
let email: string

beforeEach(async () => {
  moveClock(testedInstant)
  family = await makeFamily()
  email = `${newId()}@test.example`
})

describe('what there is to choose from', () => {
  it('is the end of the school year, and the subjects of the child’s class', async () => {
    const offer = { yearEnds: '2027-05-31', subjects: [{ id: family.algebraId, name: `Алгебра ${family.algebraId}` }] }
    expect(await findOffer(family.passport)).toEqual(offer)
  })

  it('has no year’s end in the summer', async () => {
    moveClock(new Date('2027-07-01T09:00:00Z'))
    expect(await findOffer(family.passport)).toMatchObject({ yearEnds: null, subjects: [{ id: family.algebraId }] })
    expect(await sendInvitation(family.passport, offerTo(email))).toEqual({
      ok: false,
      refusals: { until: 'invitations.errors.noYear' },
    })
  })
})

describe('what the link shows', () => {
  it('is the offer, but the child’s name only to the invited address', async () => {
    const secret = await invite({ word: 'Ждём вас по средам', subjectIds: [family.algebraId] })
    const shown = await findInvitation(visitor, secret, null)

    expect(shown).toMatchObject({
      state: 'waits',
      email,
      parts: ['homework', 'marks'],
      lastDay: '2027-05-31',
      count: 1,
    })
    expect(shown).toMatchObject({ word: 'Ждём вас по средам', hasAccount: false, children: null })
    expect(shown?.subjects).toHaveLength(1)
    expect(JSON.stringify(shown)).not.toContain('Вера')
    expect(await findInvitation(visitor, secret, await makePerson())).toMatchObject({ children: null })
    expect(await findInvitation(visitor, secret, await makePerson(email))).toMatchObject({ children: ['Вера'] })
  })

  it('names the child to nobody who only says to have the address', async () => {
    const secret = await invite()
    const unproved = { ...(await makePerson(email)), isProved: false }

    expect(await findInvitation(visitor, secret, unproved)).toMatchObject({ children: null })
  })

  it('is looked at as often as one likes, and spends nothing', async () => {
    const secret = await invite()
    for (let look = 0; look < 3; look++) await findInvitation(visitor, secret, null)

    expect((await acceptInvitation(await makePerson(email), secret)).ok).toBe(true)
  })

  it('is nothing behind a link that never was', async () => {
    expect(await findInvitation(visitor, 'no-such-link', null)).toBeNull()
  })
})

async function invite(said: Partial<Invitation> = {}): Promise<string> {
  const sent = await sendInvitation(family.passport, offerTo(email, said))
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals))
  return newestSecret(email)
}
