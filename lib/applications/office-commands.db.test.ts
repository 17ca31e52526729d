import { beforeEach, describe, expect, it } from 'vitest'
import { systemKey } from '@/lib/access/system'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { typeCode } from './code-commands'
import { confirmApplication, reissueCode, rejectApplication, revokeApplication, undoJoin } from './office-commands'
import { makeAllReady } from './ready'
import { headlinesOf, makePupil, openTestSchool, sendTestApplication } from './testing'

type Application = Awaited<ReturnType<typeof sendTestApplication>>

let school: Awaited<ReturnType<typeof openTestSchool>>
let application: Application

beforeEach(async () => {
  school = await openTestSchool()
  application = await sendTestApplication(school.schoolId)
})

const seen = (pupilId: string, { id } = application) => ({
  applicationId: id,
  pupilId,
  documents: ['passport' as const, 'birth' as const],
})
const because = (reason = 'Не тот ребёнок') => ({ applicationId: application.id, reason })

describe('«Подтвердить»', () => {
  it('joins the application to the pupil, makes a code and tells the parent; the data is in, so it is ready', async () => {
    const answer = await confirmApplication(school.office, seen(school.vera))

    expect(answer).toMatchObject({
      ok: true,
      code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
      lastDay: '2026-12-24',
    })
    expect(await present()).toMatchObject({ status: 'READY', pupilId: school.vera, documents: ['passport', 'birth'] })
    expect(await acts()).toEqual(['sent', 'confirmed', 'ready'])
    expect(await headlines()).toEqual(['application-confirmed', 'diary-ready'])
  })

  it('keeps nothing of the code but a hash', async () => {
    const { code } = await confirmed()
    const [kept] = await db.accessCode.findMany({ where: { applicationId: application.id } })
    expect(kept?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(
      JSON.stringify([kept, await db.news.findMany({ where: { accountIds: { has: application.accountId } } })]),
    ).not.toContain(code)
  })

  it('waits where the class has no timetable yet', async () => {
    await confirmApplication(school.office, seen(school.lev))
    expect(await present()).toMatchObject({ status: 'CONFIRMED' })
    expect(await headlines()).toEqual(['application-confirmed'])
  })

  it('is done once by two clerks at once, and the second is told by whom', async () => {
    const answers = await Promise.all([
      confirmApplication(school.office, seen(school.vera)),
      confirmApplication(school.secondOffice, seen(school.vera)),
    ])

    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const told = answers.find((answer) => !answer.ok)
    const name = answers[0].ok ? 'Смирнова\u00a0Г.\u00a0И.' : 'Белова\u00a0И.'
    expect(told).toEqual({
      ok: false,
      refusals: { form: { key: 'office.errors.already.READY', values: { who: 'other', name } } },
    })
    expect(await acts()).toEqual(['sent', 'confirmed', 'ready'])
    expect(await db.accessCode.count({ where: { applicationId: application.id } })).toBe(1)
    expect(await headlines()).toEqual(['application-confirmed', 'diary-ready'])
  })

  it('sent again by the same clerk makes no second code', async () => {
    await confirmed()
    expect(await confirmApplication(school.office, seen(school.vera))).toMatchObject({
      ok: false,
      refusals: { form: { values: { who: 'you' } } },
    })
    expect(await db.accessCode.count({ where: { applicationId: application.id } })).toBe(1)
  })

  it('is refused to another school’s office, whatever it sends', async () => {
    const gone = { ok: false, refusals: { form: 'office.errors.gone' } }
    expect(await confirmApplication(school.foreignOffice, seen(school.vera))).toEqual(gone)
    expect(await rejectApplication(school.foreignOffice, because())).toEqual(gone)
    expect(await undoJoin(school.foreignOffice, because())).toEqual(gone)
    expect(await revokeApplication(school.foreignOffice, byAct())).toEqual(gone)
    const codeId = newId()
    expect(await reissueCode(school.foreignOffice, { applicationId: application.id, codeId })).toEqual(gone)
    expect(await present()).toMatchObject({ status: 'SUBMITTED', pupilId: null })
  })

  it('is refused for a pupil who left, and for one of another school', async () => {
    const stranger = await sendTestApplication(school.otherSchoolId)
    const notHere = { ok: false, refusals: { pupilId: 'office.errors.notHere' } }
    expect(await confirmApplication(school.office, seen(school.left))).toEqual(notHere)
    expect(await confirmApplication(school.foreignOffice, seen(school.vera, stranger))).toEqual(notHere)
    expect(await confirmApplication(school.office, seen(newId()))).toEqual(notHere)
    expect(await present()).toMatchObject({ status: 'SUBMITTED' })
  })

  it('is refused without a document of identity, and to a guardian without the act', async () => {
    const onlyBirth = { ...seen(school.vera), documents: ['birth' as const] }
    expect(await confirmApplication(school.office, onlyBirth)).toEqual({
      ok: false,
      refusals: { documents: 'office.errors.identity' },
    })
    const guardian = await sendTestApplication(school.schoolId, { relation: 'guardian' })
    expect(await confirmApplication(school.office, seen(school.vera, guardian))).toEqual({
      ok: false,
      refusals: { documents: 'office.errors.act' },
    })
  })

  it('joins one parent to one pupil once, even in two applications at the same moment', async () => {
    const twin = await sendTestApplication(school.schoolId, { accountId: application.accountId })
    const answers = await Promise.all([
      confirmApplication(school.office, seen(school.vera)),
      confirmApplication(school.secondOffice, seen(school.vera, twin)),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      refusals: { pupilId: { key: 'office.errors.joinedBefore' } },
    })
  })
})

describe('«Выдать новый код»', () => {
  it('cancels the old one, and only the new one opens', async () => {
    const old = await confirmed()
    const renewed = await reissueCode(school.office, { applicationId: application.id, codeId: await codeId() })
    if (!renewed.ok) throw new Error('not reissued')

    expect(await typeCode(application.parent, old.code)).toEqual({ ok: false, refusal: 'code.errors.replaced' })
    expect(await typeCode(application.parent, renewed.code)).toMatchObject({ ok: true, outcome: 'open' })
    expect(await acts()).toEqual(['sent', 'confirmed', 'ready', 'code-issued', 'opened'])
    expect(await headlines()).toEqual(['application-confirmed', 'diary-ready', 'code-reissued', 'diary-open'])
  })

  it('is done once for the code that two clerks saw', async () => {
    await confirmed()
    const reissue = { applicationId: application.id, codeId: await codeId() }
    const answers = await Promise.all([reissueCode(school.office, reissue), reissueCode(school.secondOffice, reissue)])

    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      refusals: { form: { key: 'office.errors.already.code', values: { who: 'other' } } },
    })
    expect(await db.accessCode.count({ where: { applicationId: application.id, cancelledAt: null } })).toBe(1)
  })

  it('is not needed once a code was accepted or has opened the diary', async () => {
    const { code } = await confirmed(school.lev)
    const reissue = { applicationId: application.id, codeId: await codeId() }
    await typeCode(application.parent, code)
    expect(await reissueCode(school.office, reissue)).toEqual({
      ok: false,
      refusals: { form: 'office.errors.codeAccepted' },
    })

    await school.giveTimetable()
    await makeAllReady(systemKey('test'))
    expect(await reissueCode(school.office, reissue)).toMatchObject({
      refusals: { form: { key: 'office.errors.already.OPEN' } },
    })
  })
})

describe('a refusal', () => {
  it('is told with its reason in the account and without it in the letter', async () => {
    expect(await rejectApplication(school.office, because('Ребёнок учится в другой школе'))).toEqual({ ok: true })
    expect(await present()).toMatchObject({ status: 'REJECTED' })
    expect(await reasons()).toEqual(['Ребёнок учится в другой школе'])
    expect(await headlines()).toEqual(['application-rejected'])
    const [told] = await db.news.findMany({ where: { accountIds: { has: application.accountId } } })
    expect(JSON.stringify(told)).not.toContain('другой школе')
  })

  it('and a confirmation at the same moment: only one of them happens', async () => {
    const answers = await Promise.all([
      rejectApplication(school.office, because()),
      confirmApplication(school.secondOffice, seen(school.vera)),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('is too late for what is confirmed', async () => {
    await confirmed()
    expect(await rejectApplication(school.office, because())).toMatchObject({ ok: false })
    expect(await reasons()).toEqual([])
  })
})

describe('a wrong join undone', () => {
  it('shuts the open diary at once, and lets the parent come again', async () => {
    const { code } = await confirmed()
    await typeCode(application.parent, code)
    expect(await openGrants()).toBe(1)

    expect(await undoJoin(school.office, because())).toEqual({ ok: true })
    expect(await openGrants()).toBe(0)
    expect(await present()).toMatchObject({ status: 'SUBMITTED', pupilId: null, documents: [], codeAcceptedAt: null })
    expect(await acts()).toEqual(['sent', 'confirmed', 'ready', 'opened', 'join-undone'])
    expect((await headlines()).at(-1)).toBe('join-undone')
    expect(await reasons()).toEqual(['Не тот ребёнок'])
    const entries = await db.grantEntry.findMany({
      where: { accountId: application.accountId },
      orderBy: { id: 'asc' },
    })
    expect(entries.map((entry) => entry.act)).toEqual(['opened', 'ended'])
    expect(await typeCode(application.parent, code)).toEqual({ ok: false, refusal: 'code.errors.undone' })
  })

  it('makes the code that was not typed yet worthless', async () => {
    const { code } = await confirmed()
    await undoJoin(school.office, because())
    expect(await typeCode(application.parent, code)).toEqual({ ok: false, refusal: 'code.errors.undone' })

    const right = await makePupil(school.schoolId, school.withTimetable, 'Вера')
    const again = await confirmApplication(school.office, seen(right))
    if (!again.ok) throw new Error('not confirmed again')
    expect(await typeCode(application.parent, again.code)).toEqual({ ok: true, outcome: 'open', pupilId: right })
  })

  it('is done once by two clerks at once', async () => {
    await confirmed()
    const answers = await Promise.all([undoJoin(school.office, because()), undoJoin(school.secondOffice, because())])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await acts()).toEqual(['sent', 'confirmed', 'ready', 'join-undone'])
  })

  it('and the code typed at the same moment never leave a diary open', async () => {
    const { code } = await confirmed()
    await Promise.all([undoJoin(school.office, because()), typeCode(application.parent, code)])
    expect(await present()).toMatchObject({ status: 'SUBMITTED' })
    expect(await openGrants()).toBe(0)
  })
})

describe('a right ended by the school', () => {
  it('shuts the diary at once and for good', async () => {
    const { code } = await confirmed()
    await typeCode(application.parent, code)

    expect(await revokeApplication(school.office, byAct('Решение суда'))).toEqual({ ok: true })
    expect(await openGrants()).toBe(0)
    expect(await present()).toMatchObject({ status: 'REVOKED' })
    expect(await reasons()).toEqual(['Решение суда'])
    expect((await headlines()).at(-1)).toBe('access-revoked')
    expect(await typeCode(application.parent, code)).toEqual({ ok: false, refusal: 'code.errors.ended' })
    expect(await undoJoin(school.office, because())).toMatchObject({
      refusals: { form: { key: 'office.errors.already.REVOKED' } },
    })
  })

  it('is recorded with its act, which the letter names', async () => {
    await confirmed()
    await revokeApplication(school.office, byAct())

    const act = await db.accessAct.findFirst({ where: { applicationId: application.id } })
    const said = { kind: 'ended', number: '12-у', day: toDate('2026-11-20'), pupilId: school.vera }
    expect(act).toMatchObject({ ...said, accountId: application.accountId, byId: school.office.accountId })
    const told = await db.news.findFirst({
      where: { headline: 'access-revoked', accountIds: { has: application.accountId } },
    })
    expect(told?.params).toMatchObject({ act: '12-у' })
  })

  it('is told to the other parent without a word about whom it concerns', async () => {
    const father = await sendTestApplication(school.schoolId, { relation: 'father' })
    const opened = await confirmApplication(school.office, seen(school.vera, father))
    if (!opened.ok) throw new Error('not confirmed')
    await typeCode(father.parent, opened.code)
    await confirmed()
    await revokeApplication(school.office, byAct())

    expect((await headlinesOf(father.accountId)).at(-1)).toBe('readers-changed')
    const told = await db.news.findFirst({
      where: { headline: 'readers-changed', accountIds: { has: father.accountId } },
    })
    expect(told?.params).toEqual({})
    expect(await db.grant.count({ where: { accountId: father.accountId, endedAt: null } })).toBe(1)
  })

  it('is not done by an act of tomorrow', async () => {
    await confirmed()

    expect(await revokeApplication(school.office, { ...byAct(), actDay: '2026-11-25' })).toEqual({
      ok: false,
      refusals: { actDay: 'office.errors.actDayAhead' },
    })
    expect(await present()).toMatchObject({ status: 'READY' })
  })

  it('is ended once by two clerks at the same moment', async () => {
    await confirmed()
    const both = await Promise.all([
      revokeApplication(school.office, byAct()),
      revokeApplication(school.secondOffice, byAct()),
    ])

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.accessAct.count({ where: { applicationId: application.id } })).toBe(1)
  })
})

function byAct(reason = 'Решение суда') {
  return { ...because(reason), actNumber: '12-у', actDay: '2026-11-20' } as const
}

async function confirmed(pupilId = school.vera) {
  const answer = await confirmApplication(school.office, seen(pupilId))
  if (!answer.ok) throw new Error('not confirmed')
  return answer
}

function present() {
  return db.application.findFirst({ where: { id: application.id } })
}

async function acts() {
  const steps = await db.applicationStep.findMany({ where: { applicationId: application.id } })
  const chain = []
  for (let step = steps.find((one) => one.replaces === null); step; ) {
    chain.push(step.act)
    const { id } = step
    step = steps.find((one) => one.replaces === id)
  }
  expect(chain).toHaveLength(steps.length)
  return chain
}

async function reasons() {
  const steps = await db.applicationStep.findMany({
    where: { applicationId: application.id, reasonId: { not: null } },
    select: { reason: { select: { text: true } } },
  })
  return steps.map((step) => step.reason?.text)
}

function headlines() {
  return headlinesOf(application.accountId)
}

async function codeId() {
  const code = await db.accessCode.findFirstOrThrow({ where: { applicationId: application.id, cancelledAt: null } })
  return code.id
}

function openGrants() {
  return db.grant.count({ where: { accountId: application.accountId, endedAt: null } })
}
