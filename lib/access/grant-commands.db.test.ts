import { beforeEach, describe, expect, it } from 'vitest'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { diaryParts } from './grant'
import {
  endGiven,
  endGrants,
  type InviteeGrant,
  openInviteeGrant,
  openRepresentativeGrant,
  passGrants,
} from './grant-commands'
import type { AccountKey } from './key'
import { systemKey } from './system'
import { testAccountKey } from './testing'
import { makeTestAccount } from './testing-account'

let schoolId: string
let pupilId: string
let mother: AccountKey
let father: AccountKey
let tutor: AccountKey

beforeEach(async () => {
  ;({ schoolId, pupilId } = await makePupil('2013-04-12'))
  mother = await represent('mother')
  father = await represent('father')
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
    const stranger = await makePupil('2013-04-12')

    expect(await letIn(tutor, stranger)).toEqual({ ok: false, why: 'grantor-gone' })
  })

  it('is refused to who reads it already, a parent too', async () => {
    await letIn(tutor)

    expect(await letIn(tutor, { grantorId: father.accountId })).toEqual({ ok: false, why: 'reads-already' })
    expect(await letIn(father)).toEqual({ ok: false, why: 'reads-already' })
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

    expect(await isOpen(tutor)).toBe(false)
    expect((await ledgerOf(tutor)).at(-1)).toMatchObject({ act: 'ended', reason: 'grantor-ended' })
    expect(await isOpen(grandma)).toBe(true)
  })

  it('passes the pupil’s own reading to the other parent', async () => {
    const pupil = await makePerson()
    await letIn(pupil, { relation: 'pupil' })
    await end(mother)

    expect(await isOpen(pupil)).toBe(true)
    expect((await ledgerOf(pupil)).at(-1)).toMatchObject({ act: 'passed', grantorId: father.accountId })
  })

  it('ends the pupil’s own reading where no parent is left', async () => {
    const pupil = await makePerson()
    await letIn(pupil, { relation: 'pupil' })
    await end(father)
    await end(mother)

    expect(await isOpen(pupil)).toBe(false)
  })

  it('leaves a pupil of 18 the own diary, and what the pupil gave', async () => {
    ;({ schoolId, pupilId } = await makePupil('2008-11-01'))
    mother = await represent('mother')
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

    expect(await isOpen(tutor)).toBe(false)
    expect(await ledgerOf(tutor)).toHaveLength(opened.ok ? 2 : 0)
  })

  it('ends both ways at once without anybody waiting for the other for ever', async () => {
    const pupil = await makePerson()
    await letIn(pupil, { relation: 'pupil' })
    await Promise.all([end(mother), end(father)])

    expect(await isOpen(pupil)).toBe(false)
  })
})

describe('what a parent gave', () => {
  it('passes to the account that takes the parent’s place', async () => {
    const heir = await makePerson()
    await letIn(tutor)
    const given = { grantorId: mother.accountId, pupilId, schoolId }
    expect(await db.$transaction((tx) => passGrants(systemKey('test'), tx, given, heir.accountId))).toBe(1)
    await end(mother)

    expect(await isOpen(tutor)).toBe(true)
    expect((await ledgerOf(tutor)).at(-1)).toMatchObject({ act: 'passed', grantorId: heir.accountId, parts: ['marks'] })
  })

  it('can end where the parent’s own right never opened', async () => {
    await letIn(tutor)
    await db.$transaction((tx) => endGiven(systemKey('test'), tx, { grantorId: mother.accountId, pupilId, schoolId }))

    expect(await isOpen(tutor)).toBe(false)
    expect(await isOpen(mother)).toBe(true)
  })

  it('ends as a guest’s right when the guest becomes a representative', async () => {
    await letIn(tutor)
    await represent('guardian', tutor)

    expect((await ledgerOf(tutor)).map(({ act, reason }) => [act, reason])).toEqual(
      expect.arrayContaining([['ended', 'became-representative']]),
    )
    expect(await db.grant.count({ where: { accountId: tutor.accountId, endedAt: null } })).toBe(1)
  })
})

function letIn(invitee: AccountKey, said: Partial<InviteeGrant> = {}) {
  const grant: InviteeGrant = {
    accountId: invitee.accountId,
    pupilId,
    schoolId,
    grantorId: mother.accountId,
    relation: 'tutor',
    name: 'Репетитор',
    parts: ['marks'],
    subjectIds: [],
    lastDay: '2027-05-31',
    ...said,
  }
  return db.$transaction((tx) => openInviteeGrant(invitee, tx, grant))
}

function end({ accountId }: AccountKey) {
  return db.$transaction((tx) => endGrants(systemKey('test'), tx, { accountId, pupilId, schoolId }, 'test'))
}

async function isOpen({ accountId }: AccountKey): Promise<boolean> {
  return (await db.grant.count({ where: { accountId, pupilId, endedAt: null } })) > 0
}

function ledgerOf({ accountId }: AccountKey) {
  return db.grantEntry.findMany({ where: { accountId }, orderBy: [{ grantId: 'asc' }, { id: 'asc' }] })
}

async function endedLines(...people: AccountKey[]): Promise<number> {
  return db.grantEntry.count({
    where: { accountId: { in: people.map(({ accountId }) => accountId) }, act: 'ended', reason: 'test' },
  })
}

async function represent(relation: string, who?: AccountKey): Promise<AccountKey> {
  const account = who ?? (await makePerson())
  const grant = { accountId: account.accountId, pupilId, schoolId, applicationId: newId(), relation, parts: diaryParts }
  await db.$transaction((tx) => openRepresentativeGrant(systemKey('test'), tx, grant))
  return account
}

async function makePerson(): Promise<AccountKey> {
  return testAccountKey({ accountId: await makeTestAccount(`${newId()}@test.example`) })
}

async function makePupil(birthDay: Day) {
  const ids = { schoolId: newId(), pupilId: newId() }
  await db.school.create({
    data: {
      id: ids.schoolId,
      number: ids.schoolId,
      name: 'Школа',
      shortName: 'Школа',
      type: 'school',
      ownership: 'state',
      district: 'Центральный',
      address: 'Кирочная ул., 8',
      room: '12',
      hours: 'по будням',
      phone: '+78120000000',
    },
  })
  const name = { surname: 'Ковалёва', givenName: 'Вера', sex: 'female' }
  await db.pupil.create({ data: { id: ids.pupilId, ...name, birthDay: toDate(birthDay) } })
  return ids
}
