import { beforeEach, describe, expect, it } from 'vitest'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { endUnconfirmedGrants } from './confirmation-commands'
import type { AccountKey, PassportKey } from './key'
import { bringBack, changeGrant, confirmGrants, endGivenGrant, forgetInvitee } from './passport-commands'
import type { Change } from './passport-schemas'
import { systemKey } from './system'
import { isOpenTo, ledgerOf, letInForSure, makePerson, makeTestDiary } from './testing-diary'

let diary: Awaited<ReturnType<typeof makeTestDiary>>
let mother: PassportKey
let father: PassportKey
let tutor: AccountKey
let grantId: string

beforeEach(async () => {
  diary = await makeTestDiary()
  ;({ mother, father } = diary)
  tutor = await makePerson()
  grantId = await letInForSure(mother, tutor)
})

describe('changing what an invitee sees', () => {
  it('holds from the next request on, with its line in the ledger', async () => {
    const said = change({ parts: ['homework', 'timetable'], until: 'day', lastDay: '2027-01-15', name: 'Игорь' })
    expect(await changeGrant(mother, { ...said, subjectIds: [diary.subjectId] })).toEqual({ ok: true })

    const terms = { parts: ['homework', 'timetable'], subjectIds: [diary.subjectId], lastDay: toDate('2027-01-15') }
    expect(await theGrant()).toMatchObject({ ...terms, name: 'Игорь' })
    expect((await ledgerOf(tutor)).at(-1)).toMatchObject({ act: 'changed', ...terms, byId: mother.accountId })
  })

  it('may last to the end of the school year', async () => {
    await changeGrant(mother, change({ until: 'year' }))

    expect(await theGrant()).toMatchObject({ lastDay: toDate('2027-05-31') })
  })

  it('takes no subject that the child is not taught', async () => {
    expect(await changeGrant(mother, change({ subjectIds: [newId()] }))).toEqual({
      ok: false,
      refusals: { subjectIds: 'invitations.errors.notTaught' },
    })
  })

  it('opens no more than the parent reads', async () => {
    const narrow = { ...mother, children: mother.children.map((child) => ({ ...child, parts: ['marks'] as const })) }

    expect(await changeGrant(narrow, change({ parts: ['marks', 'messages'] }))).toEqual({
      ok: false,
      refusals: { parts: 'invitations.errors.notYourPart' },
    })
  })

  it('says at the field what is wrong with the day', async () => {
    expect(await changeGrant(mother, change({ until: 'open' }))).toEqual({
      ok: false,
      refusals: { until: 'passport.errors.tutorNeedsEnd' },
    })
    expect(await changeGrant(mother, change({ until: 'day', lastDay: '2026-11-23' }))).toEqual({
      ok: false,
      refusals: { lastDay: 'passport.errors.dayPast' },
    })
  })

  it('is not for the other parent, nor for another child, nor once it has ended', async () => {
    const refused = { ok: false, refusals: { form: 'passport.errors.gone' } }
    expect(await changeGrant(father, change({}))).toEqual(refused)
    expect(await changeGrant({ ...mother, pupilId: newId() }, change({}))).toEqual(refused)
    expect(await changeGrant({ ...mother, schoolId: newId() }, change({}))).toEqual(refused)

    await endGivenGrant(mother, grantId)
    expect(await changeGrant(mother, change({}))).toEqual(refused)
    expect((await ledgerOf(tutor)).map(({ act }) => act)).toEqual(['opened', 'ended'])
  })
})

describe('ending it', () => {
  it('is over at once, and written once', async () => {
    await Promise.all([endGivenGrant(mother, grantId), endGivenGrant(mother, grantId), endGivenGrant(mother, grantId)])

    expect(await isOpenTo(tutor, diary)).toBe(false)
    expect((await ledgerOf(tutor)).map(({ act, reason }) => [act, reason])).toEqual([
      ['opened', null],
      ['ended', 'ended-by-parent'],
    ])
  })

  it('is not for the other parent, whose right cannot be ended either', async () => {
    expect(await endGivenGrant(father, grantId)).toBe(false)
    expect(await endGivenGrant(mother, father.grantId)).toBe(false)
    expect(await isOpenTo(tutor, diary)).toBe(true)
    expect(await isOpenTo(father, diary)).toBe(true)
  })

  it('either comes before a change or after it', async () => {
    const [, changed] = await Promise.all([endGivenGrant(mother, grantId), changeGrant(mother, change({}))])

    const acts = (await ledgerOf(tutor)).map(({ act }) => act)
    expect(acts).toEqual(changed.ok ? ['opened', 'changed', 'ended'] : ['opened', 'ended'])
  })
})

describe('each September', () => {
  it('a parent confirms whom the parent let in, and only them', async () => {
    await ask()
    expect(await confirmGrants(father, [grantId])).toBe(0)
    expect(await confirmGrants(mother, [grantId, newId()])).toBe(1)
    expect(await confirmGrants(mother, [grantId])).toBe(0)

    expect(await theGrant()).toMatchObject({ confirmBy: null })
    expect((await ledgerOf(tutor)).at(-1)).toMatchObject({ act: 'confirmed', parts: ['marks'] })
  })

  it('what was not confirmed comes back with one touch', async () => {
    await endUnconfirmed()
    expect(await bringBack(father, grantId)).toMatchObject({ ok: false })
    expect(await bringBack(mother, grantId)).toEqual({ ok: true })

    expect(await isOpenTo(tutor, diary)).toBe(true)
    const back = await db.grant.findFirst({ where: { accountId: tutor.accountId, endedAt: null } })
    expect(back).toMatchObject({ parts: ['marks'], lastDay: toDate('2027-05-31'), grantorId: mother.accountId })
  })

  it('comes back once, however often it is touched', async () => {
    await endUnconfirmed()
    const all = await Promise.all([bringBack(mother, grantId), bringBack(mother, grantId)])

    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await bringBack(mother, grantId)).toEqual({
      ok: false,
      refusals: { form: 'passport.errors.reads-already' },
    })
  })

  it('nothing comes back that was ended on purpose', async () => {
    await endGivenGrant(mother, grantId)

    expect(await bringBack(mother, grantId)).toMatchObject({ ok: false })
  })
})

describe('forgetting somebody', () => {
  it('erases name and address, and leaves the ledger and a word that it was done', async () => {
    await db.invitation.create({ data: invitationOf(mother, tutor) })
    await endGivenGrant(mother, grantId)
    expect(await forgetInvitee(mother, grantId)).toBe(true)

    expect(await theGrant()).toMatchObject({ name: null })
    const invitation = await db.invitation.findFirst({ where: { inviteeId: tutor.accountId } })
    expect(invitation).toMatchObject({ email: '', name: '', word: null })
    expect(await ledgerOf(tutor)).toHaveLength(2)
    const acts = await db.accessAct.findMany({ where: { schoolId: mother.schoolId } })
    expect(acts).toMatchObject([{ kind: 'erased', accountId: tutor.accountId, byId: mother.accountId }])
  })

  it('waits until the access has ended, and is not for the other parent', async () => {
    expect(await forgetInvitee(mother, grantId)).toBe(false)
    await endGivenGrant(mother, grantId)
    expect(await forgetInvitee(father, grantId)).toBe(false)
    expect(await theGrant()).toMatchObject({ name: 'Репетитор' })
  })
})

function change(said: Partial<Change>): Change {
  const { pupilId } = mother
  return {
    pupilId,
    grantId,
    name: 'Репетитор',
    parts: ['marks'],
    subjectIds: [],
    until: 'year',
    lastDay: null,
    ...said,
  }
}

function theGrant() {
  return db.grant.findUnique({ where: { accountId_id: { accountId: tutor.accountId, id: grantId } } })
}

async function ask() {
  await db.grant.updateMany({ where: { id: grantId }, data: { confirmBy: toDate('2026-09-30') } })
}

async function endUnconfirmed() {
  await ask()
  await endUnconfirmedGrants(systemKey('test'))
}

function invitationOf({ accountId }: PassportKey, invitee: AccountKey) {
  const at = new Date('2026-09-02T10:00:00Z')
  const terms = { relation: 'tutor', parts: ['marks'], lastDay: toDate('2027-05-31'), word: 'Здравствуйте!' }
  const sent = { state: 'accepted', hash: newId(), sentAt: at, expiresAt: at, createdAt: at, decidedAt: at }
  const ids = { accountId, id: newId(), inviteeId: invitee.accountId }
  return { ...ids, ...terms, ...sent, email: invitee.email, name: 'Репетитор' }
}
