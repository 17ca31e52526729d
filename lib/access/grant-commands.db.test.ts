import { beforeEach, describe, expect, it } from 'vitest'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { endGiven, endGrants, type InviteeGrant, passGrants } from './grant-commands'
import type { AccountKey, PassportKey } from './key'
import { systemKey } from './system'
import { isOpenTo, ledgerOf, letInTest, makePerson, makeTestDiary, representTest } from './testing-diary'

let schoolId: string
let pupilId: string
let mother: PassportKey
let father: PassportKey
let tutor: AccountKey

beforeEach(async () => {
  ;({ schoolId, pupilId, mother, father } = await makeTestDiary())
  tutor = await makePerson()
})

describe('letting somebody in', () => {
  it('opens just what was granted, with its line in the ledger', async () => {
    const subjectId = newId()
    const opened = await letIn(tutor, { parts: ['marks'], subjectIds: [subjectId], lastDay: '2027-05-31' })

    expect(opened.ok).toBe(true)
    const grant = await db.grant.findFirstOrThrow({ where: { accountId: tutor.accountId } })
    expect(grant).toMatchObject({ basis: 'invitee', grantorId: mother.accountId, parts: ['marks'], name: 'Репетитор' })
    const line = { act: 'opened', parts: ['marks'], subjectIds: [subjectId], lastDay: toDate('2027-05-31') }
    expect(await ledgerOf(tutor)).toMatchObject([{ ...line, grantorId: mother.accountId, byId: tutor.accountId }])
  })

  it('is refused once the parent’s own right has ended', async () => {
    await end(mother)

    expect(await letIn(tutor)).toEqual({ ok: false, why: 'grantor-gone' })
  })

  it('is refused to whom only a guest would let in', async () => {
    await letIn(tutor)

    expect(await letIn(await makePerson(), { grantorId: tutor.accountId })).toEqual({ ok: false, why: 'grantor-gone' })
  })

  it('is refused for a diary of somebody else’s', async () => {
    const { schoolId, pupilId } = await makeTestDiary()

    expect(await letIn(tutor, { schoolId, pupilId })).toEqual({ ok: false, why: 'grantor-gone' })
  })

  it('is refused to who reads it already, a parent too', async () => {
    await letIn(tutor)

    expect(await letIn(tutor, { grantorId: father.accountId })).toEqual({ ok: false, why: 'reads-already' })
    expect(await letIn(tutor, { accountId: father.accountId })).toEqual({ ok: false, why: 'reads-already' })
  })

  it('lets one of two in at the same moment', async () => {
    const both = await Promise.all([letIn(tutor), letIn(tutor, { grantorId: father.accountId })])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await ledgerOf(tutor)).toHaveLength(1)
  })
})

describe('the end of a parent’s access', () => {
  it('ends what the parent gave, and leaves what the other parent gave', async () => {
    const grandma = await makePerson()
    await letIn(tutor)
    await letIn(grandma, { grantorId: father.accountId, relation: 'relative', lastDay: null })
    await end(mother)

    expect(await isOpenTo(tutor, { pupilId })).toBe(false)
    expect((await ledgerOf(tutor)).at(-1)).toMatchObject({ act: 'ended', reason: 'grantor-ended' })
    expect(await isOpenTo(grandma, { pupilId })).toBe(true)
  })

  it('passes the pupil’s own reading to the other parent', async () => {
    const pupil = await makePerson()
    await letIn(pupil, { relation: 'pupil' })
    await end(mother)

    expect(await isOpenTo(pupil, { pupilId })).toBe(true)
    expect((await ledgerOf(pupil)).at(-1)).toMatchObject({ act: 'passed', grantorId: father.accountId })
  })

  it('ends the pupil’s own reading where no parent is left', async () => {
    const pupil = await makePerson()
    await letIn(pupil, { relation: 'pupil' })
    await end(father)
    await end(mother)

    expect(await isOpenTo(pupil, { pupilId })).toBe(false)
  })

  it('leaves a pupil of 18 the own diary, and what the pupil gave', async () => {
    ;({ schoolId, pupilId, mother } = await makeTestDiary('2008-11-01'))
    const pupil = await makePerson()
    await letIn(pupil, { relation: 'pupil' })
    await end(mother)

    expect((await ledgerOf(pupil)).at(-1)).toMatchObject({ act: 'passed', grantorId: pupil.accountId })
    expect((await letIn(tutor, { grantorId: pupil.accountId })).ok).toBe(true)
  })

  it('is written once, however many end it at the same moment', async () => {
    await letIn(tutor)
    const counts = await Promise.all([end(mother), end(mother), end(tutor), end(tutor)])

    expect(counts.reduce((sum, count) => sum + count)).toBe(await endedLines(mother, tutor))
    expect((await ledgerOf(tutor)).map(({ act }) => act)).toEqual(['opened', 'ended'])
  })

  it('leaves nothing open that was accepted at the same moment', async () => {
    const [opened] = await Promise.all([letIn(tutor), end(mother)])

    expect(await isOpenTo(tutor, { pupilId })).toBe(false)
    expect(await ledgerOf(tutor)).toHaveLength(opened.ok ? 2 : 0)
  })

  it('ends both ways at once without anybody waiting for the other for ever', async () => {
    const pupil = await makePerson()
    await letIn(pupil, { relation: 'pupil' })
    await Promise.all([end(mother), end(father)])

    expect(await isOpenTo(pupil, { pupilId })).toBe(false)
  })
})

describe('what a parent gave', () => {
  it('passes to the account that takes the parent’s place', async () => {
    const heir = await makePerson()
    await letIn(tutor)
    const given = { grantorId: mother.accountId, pupilId, schoolId }
    expect(await db.$transaction((tx) => passGrants(systemKey('test'), tx, given, heir.accountId))).toBe(1)
    await end(mother)

    expect(await isOpenTo(tutor, { pupilId })).toBe(true)
    expect((await ledgerOf(tutor)).at(-1)).toMatchObject({ act: 'passed', grantorId: heir.accountId, parts: ['marks'] })
  })

  it('can end where the parent’s own right never opened', async () => {
    await letIn(tutor)
    await db.$transaction((tx) => endGiven(systemKey('test'), tx, { grantorId: mother.accountId, pupilId, schoolId }))

    expect(await isOpenTo(tutor, { pupilId })).toBe(false)
    expect(await isOpenTo(mother, { pupilId })).toBe(true)
  })

  it('ends as a guest’s right when the guest becomes a representative', async () => {
    await letIn(tutor)
    await representTest({ schoolId, pupilId }, 'guardian', tutor)

    expect((await ledgerOf(tutor)).map(({ act, reason }) => [act, reason])).toEqual(
      expect.arrayContaining([['ended', 'became-representative']]),
    )
    expect(await db.grant.count({ where: { accountId: tutor.accountId, endedAt: null } })).toBe(1)
  })
})

function letIn(invitee: AccountKey, said: Partial<InviteeGrant> = {}) {
  return letInTest(mother, invitee, said)
}

function end({ accountId }: { accountId: string }) {
  return db.$transaction((tx) => endGrants(systemKey('test'), tx, { accountId, pupilId, schoolId }, 'test'))
}

async function endedLines(...people: { accountId: string }[]): Promise<number> {
  const accountId = { in: people.map((one) => one.accountId) }
  return db.grantEntry.count({ where: { accountId, act: 'ended', reason: 'test' } })
}
