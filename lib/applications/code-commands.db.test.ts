import { beforeEach, describe, expect, it } from 'vitest'
import { systemKey } from '@/lib/access/system'
import { moveClock, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { codeFromBytes } from './access-code'
import { forgetOldTries, typeCode } from './code-commands'
import { confirmApplication } from './office-commands'
import { makeAllReady } from './ready'
import { headlinesOf, openTestSchool, sendTestApplication } from './testing'

type Application = Awaited<ReturnType<typeof sendTestApplication>>

const system = systemKey('test')
const start = new Date('2026-11-24T07:30:00Z')
const wrong = (seed: number) => codeFromBytes(new Uint8Array(12).fill(seed))

let school: Awaited<ReturnType<typeof openTestSchool>>
let application: Application

beforeEach(async () => {
  moveClock(start)
  school = await openTestSchool()
  application = await sendTestApplication(school.schoolId)
})

describe('the code typed', () => {
  it('opens the diary that is ready: every part, as a representative, with a letter', async () => {
    const code = await codeFor(school.vera)

    expect(await typeCode(application.parent, code.toLowerCase().replaceAll('-', ' '))).toEqual({
      ok: true,
      outcome: 'open',
      pupilId: school.vera,
    })
    const [grant, ...others] = await grants()
    expect(others).toEqual([])
    expect(grant).toMatchObject({
      pupilId: school.vera,
      schoolId: school.schoolId,
      applicationId: application.id,
      basis: 'representative',
      relation: 'mother',
      endedAt: null,
    })
    expect(grant?.parts).toHaveLength(9)
    expect(await headlines()).toEqual(['application-confirmed', 'diary-ready', 'diary-open'])
  })

  it('opens nothing a second time', async () => {
    const code = await codeFor(school.vera)
    await typeCode(application.parent, code)
    expect(await typeCode(application.parent, code)).toEqual({ ok: false, refusal: 'code.errors.used' })
    expect(await grants()).toHaveLength(1)
  })

  it('twenty times at once opens one diary', async () => {
    const code = await codeFor(school.vera)
    const answers = await Promise.all(Array.from({ length: 20 }, () => typeCode(application.parent, code)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await grants()).toHaveLength(1)
    expect(await headlines()).toEqual(['application-confirmed', 'diary-ready', 'diary-open'])
  })

  it('lives to the end of its last day', async () => {
    const code = await codeFor(school.vera)
    moveClock(new Date('2026-12-24T20:59:00Z'))
    expect(await typeCode(application.parent, code)).toMatchObject({ ok: true })
  })

  it('is told to be too old after its last day, by the school’s clock', async () => {
    const code = await codeFor(school.vera)
    moveClock(new Date('2026-12-24T21:00:00Z'))
    expect(await typeCode(application.parent, code)).toEqual({
      ok: false,
      refusal: { key: 'code.errors.expired', values: { day: '24\u00a0декабря' } },
    })
    expect(await grants()).toEqual([])
  })

  it('of somebody else’s application is the same as no code at all', async () => {
    const code = await codeFor(school.vera)
    const stranger = await sendTestApplication(school.schoolId)
    const refusal = await typeCode(stranger.parent, code)
    expect(refusal).toEqual({ ok: false, refusal: 'code.errors.unknown' })
    expect(await typeCode(stranger.parent, wrong(7))).toEqual(refusal)
    expect(await db.grant.count({ where: { accountId: stranger.accountId } })).toBe(0)
    expect(await typeCode(application.parent, code)).toMatchObject({ ok: true })
  })

  it('is not counted as wrong where it cannot be a code', async () => {
    for (const typed of ['', '   ', '7KDM', '183-26-00517-4']) {
      expect(await typeCode(application.parent, typed)).toMatchObject({ ok: false })
    }
    expect(await tries()).toBe(0)
  })
})

describe('the code typed before the data is there', () => {
  it('is accepted, and opens nothing yet', async () => {
    const code = await codeFor(school.lev)
    expect(await typeCode(application.parent, code)).toEqual({ ok: true, outcome: 'waiting', pupilId: null })
    expect(await typeCode(application.parent, code)).toEqual({ ok: false, refusal: 'code.errors.accepted' })
    expect(await grants()).toEqual([])
  })

  it('opens the diary by itself once the data has come, with one letter, whoever looks how often', async () => {
    await typeCode(application.parent, await codeFor(school.lev))
    await makeAllReady(system)
    expect(await grants()).toEqual([])

    await school.giveTimetable()
    await Promise.all(Array.from({ length: 5 }, () => makeAllReady(system)))
    await makeAllReady(system)
    expect(await grants()).toHaveLength(1)
    expect(await headlines()).toEqual(['application-confirmed', 'diary-open'])
    expect(await statuses()).toEqual(['SUBMITTED', 'CONFIRMED', 'CONFIRMED', 'READY', 'OPEN'])
  })

  it('and the data coming at the same moment open it exactly once', async () => {
    const code = await codeFor(school.lev)
    await school.giveTimetable()
    await Promise.all([typeCode(application.parent, code), makeAllReady(system), makeAllReady(system)])
    expect(await grants()).toHaveLength(1)
    expect((await headlines()).filter((headline) => headline === 'diary-open')).toHaveLength(1)
  })
})

describe('an application without a code typed', () => {
  it('becomes ready once, with one letter, under parallel jobs', async () => {
    await codeFor(school.lev)
    await school.giveTimetable()
    await Promise.all(Array.from({ length: 5 }, () => makeAllReady(system)))
    expect(await statuses()).toEqual(['SUBMITTED', 'CONFIRMED', 'READY'])
    expect(await headlines()).toEqual(['application-confirmed', 'diary-ready'])
  })

  it('is not ready before the pupil’s first day in the class', async () => {
    await codeFor(school.lev)
    await school.giveTimetable()
    moveClock(new Date('2026-08-30T07:30:00Z'))
    await makeAllReady(system)
    expect(await statuses()).toEqual(['SUBMITTED', 'CONFIRMED'])
  })
})

describe('wrong codes', () => {
  it('are free five times; then one waits, longer with each more', async () => {
    for (const seed of [1, 2, 3, 4]) expect(await type(wrong(seed))).toBe('code.errors.unknown')
    expect(await type(wrong(5))).toEqual({ key: 'code.errors.unknownAndPause', values: { minutes: 1 } })
    expect(await type(wrong(6))).toEqual({ key: 'code.errors.pause', values: { minutes: 1 } })

    waitMinutes(1)
    expect(await type(wrong(7))).toEqual({ key: 'code.errors.unknownAndPause', values: { minutes: 2 } })
    waitMinutes(1)
    expect(await type(wrong(8))).toEqual({ key: 'code.errors.pause', values: { minutes: 1 } })
    expect(await tries()).toBe(6)
  })

  it('keep even the right one waiting during the pause, and it is good after it', async () => {
    const code = await codeFor(school.vera)
    for (const seed of [1, 2, 3, 4, 5]) await type(wrong(seed))
    expect(await type(code)).toMatchObject({ key: 'code.errors.pause' })
    waitMinutes(1)
    expect(await typeCode(application.parent, code)).toMatchObject({ ok: true, outcome: 'open' })
  })

  it('are forgotten after a right one, and after a day', async () => {
    const code = await codeFor(school.vera)
    for (const seed of [1, 2, 3, 4]) await type(wrong(seed))
    waitMinutes(1)
    await typeCode(application.parent, code)
    waitMinutes(1)
    for (const seed of [1, 2, 3, 4]) expect(await type(wrong(seed))).toBe('code.errors.unknown')

    waitMinutes(24 * 60 + 1)
    expect(await type(wrong(5))).toBe('code.errors.unknown')
  })

  it('sent a hundred at once are five, and the rest wait', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, (_, seed) => type(wrong(seed))))
    expect(await tries()).toBe(5)
    expect(answers.filter((answer) => answer === 'code.errors.unknown')).toHaveLength(4)
    expect(answers.filter((answer) => typeof answer === 'object' && answer?.key === 'code.errors.pause')).toHaveLength(
      95,
    )
  })

  it('are not even known any more after 30 days', async () => {
    await type(wrong(1))
    waitMinutes(30 * 24 * 60 - 1)
    await forgetOldTries(system)
    expect(await tries()).toBe(1)
    waitMinutes(2)
    await forgetOldTries(system)
    expect(await tries()).toBe(0)
  })

  it('of one account do not slow another', async () => {
    for (const seed of [1, 2, 3, 4, 5]) await type(wrong(seed))
    const other = await sendTestApplication(school.schoolId)
    expect(await typeCode(other.parent, wrong(1))).toEqual({ ok: false, refusal: 'code.errors.unknown' })
  })
})

async function codeFor(pupilId: string): Promise<string> {
  const answer = await confirmApplication(school.office, {
    applicationId: application.id,
    pupilId,
    documents: ['passport'],
  })
  if (!answer.ok) throw new Error('not confirmed')
  return answer.code
}

async function type(code: string) {
  const answer = await typeCode(application.parent, code)
  return answer.ok ? null : answer.refusal
}

function waitMinutes(minutes: number) {
  moveClock(new Date(now().getTime() + minutes * 60_000))
}

function grants() {
  return db.grant.findMany({ where: { accountId: application.accountId } })
}

function tries() {
  return db.codeTry.count({ where: { accountId: application.accountId } })
}

async function statuses() {
  const steps = await db.applicationStep.findMany({
    where: { applicationId: application.id },
    orderBy: { id: 'asc' },
  })
  return steps.map((step) => step.status)
}

function headlines() {
  return headlinesOf(application.accountId)
}
