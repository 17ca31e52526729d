import { beforeEach, describe, expect, it } from 'vitest'
import { openInviteeGrant } from '@/lib/access/grant-commands'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { typeCode } from './code-commands'
import { withdrawConsent } from './consent-commands'
import { confirmApplication, undoJoin } from './office-commands'
import { headlinesOf, makeAccount, openTestSchool, sendTestApplication } from './testing'

let school: Awaited<ReturnType<typeof openTestSchool>>
let sent: Awaited<ReturnType<typeof sendTestApplication>>

beforeEach(async () => {
  school = await openTestSchool()
  const { accountId, schoolId } = school.office
  await db.appointment.create({ data: { accountId, id: newId(), role: 'office', schoolId, startedAt: new Date() } })
  sent = await sendTestApplication(school.schoolId)
})

describe('taking back the consent', () => {
  it('ends the diary and what the parent gave, and tells the office', async () => {
    const guest = await openAndLetIn()
    expect(await withdrawConsent(sent.parent, sent.id)).toEqual({ ok: true })

    expect(await present()).toMatchObject({ status: 'WITHDRAWN' })
    expect(await openGrants(sent.accountId, guest)).toBe(0)
    const consents = await db.consent.findMany({ where: { subjectId: sent.id } })
    expect(consents.map(({ act }) => act)).toEqual(['withdrawn'])
    const steps = await db.applicationStep.findMany({ where: { applicationId: sent.id }, orderBy: { id: 'asc' } })
    expect(steps.at(-1)).toMatchObject({ act: 'consent-withdrawn', byId: sent.accountId })
    expect(await headlinesOf(school.office.accountId)).toEqual(['consent-withdrawn'])
  })

  it('cancels a code that nobody typed yet', async () => {
    const confirmed = await confirm()
    await withdrawConsent(sent.parent, sent.id)

    expect(await typeCode(sent.parent, confirmed.code)).toMatchObject({ ok: false, refusal: 'code.errors.ended' })
  })

  it('is for one’s own application, and once', async () => {
    await confirm()
    const stranger = (await sendTestApplication(school.schoolId)).parent
    expect(await withdrawConsent(stranger, sent.id)).toEqual({ ok: false, why: 'unknown' })
    expect(await withdrawConsent(sent.parent, sent.id)).toEqual({ ok: true })
    expect(await withdrawConsent(sent.parent, sent.id)).toEqual({ ok: false, why: 'too-late' })
  })

  it('is another thing than withdrawing what the school has not confirmed', async () => {
    expect(await withdrawConsent(sent.parent, sent.id)).toEqual({ ok: false, why: 'too-late' })
    expect(await present()).toMatchObject({ status: 'SUBMITTED' })
  })

  it('either comes before the office undoes the join or after it', async () => {
    await openAndLetIn()
    const undone = { applicationId: sent.id, reason: 'Не тот ученик' }
    const [mine, theirs] = await Promise.all([withdrawConsent(sent.parent, sent.id), undoJoin(school.office, undone)])

    expect([mine.ok, theirs.ok].filter(Boolean)).toHaveLength(1)
    expect(await openGrants(sent.accountId)).toBe(0)
  })
})

async function confirm() {
  const confirmed = await confirmApplication(school.office, {
    applicationId: sent.id,
    pupilId: school.vera,
    documents: ['passport'],
  })
  if (!confirmed.ok) throw new Error('The application was not confirmed')
  return confirmed
}

/** Opens the diary and lets a relative in; answers the relative's account. */
async function openAndLetIn(): Promise<string> {
  const { code } = await confirm()
  await typeCode(sent.parent, code)
  const accountId = await makeAccount('Ковалёва', 'Тамара', null)
  const grant = { accountId, grantorId: sent.accountId, pupilId: school.vera, schoolId: school.schoolId }
  const terms = { relation: 'relative', name: 'Бабушка', parts: ['marks'], subjectIds: [], lastDay: null } as const
  const opened = await db.$transaction((tx) => openInviteeGrant(sent.parent, tx, { ...grant, ...terms }))
  if (!opened.ok) throw new Error(opened.why)
  return accountId
}

function present() {
  return db.application.findFirst({ where: { id: sent.id }, select: { status: true } })
}

function openGrants(...accountIds: string[]) {
  return db.grant.count({ where: { accountId: { in: accountIds }, endedAt: null } })
}
