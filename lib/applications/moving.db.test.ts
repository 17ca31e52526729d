import { beforeEach, describe, expect, it } from 'vitest'
import { openInviteeGrant } from '@/lib/access/grant-commands'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { typeCode } from './code-commands'
import { confirmApplication, undoJoin } from './office-commands'
import { headlinesOf, makeAccount, openTestSchool, sendTestApplication } from './testing'

type Application = Awaited<ReturnType<typeof sendTestApplication>>

let school: Awaited<ReturnType<typeof openTestSchool>>
let lost: Application
let fresh: Application
let guest: string

beforeEach(async () => {
  school = await openTestSchool()
  lost = await sendTestApplication(school.schoolId)
  const { code } = await confirmedOf(lost)
  await typeCode(lost.parent, code)
  guest = await letIn(lost)
  fresh = await sendTestApplication(school.schoolId)
})

describe('a representative whose mailbox is lost', () => {
  it('loses the diary on the old account at once, and opens it on the new one by the code', async () => {
    const { code } = await confirmedOf(fresh, move())
    expect(await openGrants(lost.accountId)).toBe(0)
    expect(await openGrants(fresh.accountId)).toBe(0)
    expect(await typeCode(fresh.parent, code)).toMatchObject({ ok: true, outcome: 'open' })
    expect(await statusOf(lost)).toBe('CLOSED')
  })

  it('keeps whom the old account let in: the new one answers for them', async () => {
    const { code } = await confirmedOf(fresh, move())
    await typeCode(fresh.parent, code)

    expect(await openGrants(guest)).toBe(1)
    expect(await db.grant.findFirst({ where: { accountId: guest } })).toMatchObject({ grantorId: fresh.accountId })
    const lines = await db.grantEntry.findMany({ where: { accountId: guest }, orderBy: { id: 'asc' } })
    expect(lines.map(({ act }) => act)).toEqual(['opened', 'passed'])
  })

  it('is moved by an act, and the old mailbox is written to', async () => {
    await confirmedOf(fresh, move())

    const act = await db.accessAct.findFirst({ where: { schoolId: school.schoolId } })
    const said = { kind: 'moved', number: '7', day: toDate('2026-11-24'), pupilId: school.vera }
    expect(act).toMatchObject({ ...said, accountId: lost.accountId, applicationId: fresh.id })
    expect((await headlinesOf(lost.accountId)).at(-1)).toBe('access-moved')
  })

  it('keeps the sessions of the old account: only the diary is gone', async () => {
    const session = { accountId: lost.accountId, id: lost.id, startedAt: new Date(), seenAt: new Date() }
    const expiresAt = new Date('2027-01-01T00:00:00Z')
    await db.session.create({ data: { ...session, expiresAt, userAgent: 'Test', address: '192.0.2.1' } })
    await confirmedOf(fresh, move())

    expect(await db.session.count({ where: { accountId: lost.accountId, endedAt: null } })).toBe(1)
  })

  it('is moved once by two clerks at the same moment', async () => {
    const other = await sendTestApplication(school.schoolId)
    const both = await Promise.all([
      confirmApplication(school.office, seen(fresh), move()),
      confirmApplication(school.secondOffice, seen(other), move()),
    ])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusals: { movesFrom: 'office.errors.cannotMove' } })
    expect(await db.accessAct.count({ where: { schoolId: school.schoolId, kind: 'moved' } })).toBe(1)
    expect([await statusOf(fresh), await statusOf(other)].sort()).toEqual(['READY', 'SUBMITTED'])
  })

  it('is not moved to another relation, another pupil, or by a paper of tomorrow', async () => {
    const father = await sendTestApplication(school.schoolId, { relation: 'father' })
    const cannot = { ok: false, refusals: { movesFrom: 'office.errors.cannotMove' } }
    expect(await confirmApplication(school.office, seen(father), move())).toEqual(cannot)
    expect(await confirmApplication(school.office, seen(fresh, school.lev), move())).toEqual(cannot)
    expect(await confirmApplication(school.office, seen(fresh), { ...move(), actDay: '2026-11-25' })).toEqual({
      ok: false,
      refusals: { actDay: 'office.errors.actDayAhead' },
    })
    expect(await openGrants(lost.accountId)).toBe(1)
    expect(await statusOf(fresh)).toBe('SUBMITTED')
  })

  it('is not moved by the clerk of another school, nor from an application that opened nothing', async () => {
    expect(await confirmApplication(school.foreignOffice, seen(fresh), move())).toMatchObject({ ok: false })

    const waiting = await sendTestApplication(school.schoolId)
    expect(await confirmApplication(school.office, seen(fresh), { ...move(), movesFrom: waiting.id })).toMatchObject({
      refusals: { movesFrom: 'office.errors.cannotMove' },
    })
  })

  it('takes along what came over, where the new join turns out wrong', async () => {
    await confirmedOf(fresh, move())
    await undoJoin(school.office, { applicationId: fresh.id, reason: 'Не тот человек' })

    expect(await openGrants(guest)).toBe(0)
  })
})

function seen({ id }: Application, pupilId = school.vera) {
  return { applicationId: id, pupilId, documents: ['passport' as const, 'birth' as const] }
}

function move() {
  return { movesFrom: lost.id, actNumber: '7', actDay: '2026-11-24' } as const
}

async function confirmedOf(application: Application, moving?: ReturnType<typeof move>) {
  const confirmed = await confirmApplication(school.office, seen(application), moving)
  if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.refusals))
  return confirmed
}

async function letIn({ accountId: grantorId, parent }: Application): Promise<string> {
  const accountId = await makeAccount('Ковалёва', 'Тамара', null)
  const grant = { accountId, grantorId, pupilId: school.vera, schoolId: school.schoolId }
  const terms = { relation: 'relative', name: 'Бабушка', parts: ['marks'], subjectIds: [], lastDay: null } as const
  const opened = await db.$transaction((tx) => openInviteeGrant(parent, tx, { ...grant, ...terms }))
  if (!opened.ok) throw new Error(opened.why)
  return accountId
}

function openGrants(accountId: string) {
  return db.grant.count({ where: { accountId, endedAt: null } })
}

async function statusOf({ id }: Application) {
  return (await db.application.findFirst({ where: { id } }))?.status
}
