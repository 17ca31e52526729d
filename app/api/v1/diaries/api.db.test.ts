import { beforeEach, describe, expect, it } from 'vitest'
import { diaryParts } from '@/lib/access/grant'
import { testPassportKey } from '@/lib/access/testing'
import type { TokenPart } from '@/lib/access/token'
import { endToken, makeToken } from '@/lib/access/token-commands'
import { listTokens } from '@/lib/access/token-queries'
import { type ApiPage, apiShapes, problemShape } from '@/lib/exchange/api-shapes'
import { makeSmallSchool, type SmallSchool, smallMonday } from '@/lib/journal/testing'
import { now } from '@/lib/platform/clock'
import { addDays, type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { GET as attendance } from './[pupilId]/attendance/route'
import { GET as homework } from './[pupilId]/homework/route'
import { GET as marks } from './[pupilId]/marks/route'
import { GET as week } from './[pupilId]/week/route'

const routes = { week, marks, homework, attendance }
const allParts: TokenPart[] = ['timetable', 'homework', 'marks', 'attendance']

let school: SmallSchool
let passport: ReturnType<typeof testPassportKey>

beforeEach(async () => {
  school = await makeSmallSchool()
  const { id, schoolId } = school
  const lesson = await school.lesson(id.algebraOf7B, smallMonday, 1, 'Степень')
  const column = await school.column(id.algebraOf7B, lesson, 20)
  const first = await school.mark({ columnId: column, value: '4' })
  await school.mark({ columnId: column, value: '5', replaces: first.id, reason: 'ошибка при переносе' })
  const absence = { schoolId, lessonId: lesson, enrolmentId: id.veraIn7B, saidBy: 'teacher', byId: id.krylov }
  await db.attendanceEntry.create({ data: { ...absence, id: newId(), kind: 'late', minutes: 5, at: school.at } })
  await db.homework.create({
    data: {
      schoolId,
      id: newId(),
      courseId: id.algebraOf7B,
      dueDay: toDate('2026-11-25'),
      text: '§ 12, № 345',
      minutes: 30,
      byId: id.krylov,
      at: school.at,
    },
  })
  passport = await openPassport()
})

describe('what a programme reads', () => {
  it('has the shape that is described, and nothing else', async () => {
    const token = await tokenFor(allParts)
    for (const page of Object.keys(routes) as ApiPage[]) {
      const { status, body } = await ask(page, token)
      expect(status, page).toBe(200)
      expect(apiShapes[page].parse(body), page).toEqual(body)
    }
  })

  it('tells of a mark what stood there before, and the average exactly', async () => {
    const { body } = await ask('marks', await tokenFor(['marks']))

    expect(body.period).toMatchObject({ kind: 'quarter', number: 2 })
    expect(body.marks).toMatchObject([{ value: '5', weight: 2, history: [{ value: '4' }] }])
    expect(body.averages).toEqual([{ subject: body.marks[0].subject, points: 100, weight: 20 }])
  })

  it('shows of the week only what the token was made for', async () => {
    const { status, body } = await ask('week', await tokenFor(['homework']))
    const wednesday = body.days[2]

    expect(status).toBe(200)
    expect(wednesday).toMatchObject({ day: '2026-11-25', lessons: [], tasks: [{ text: '§ 12, № 345', minutes: 30 }] })
    expect(body.days.flatMap((day: { lessons: unknown[] }) => day.lessons)).toEqual([])
  })

  it('need not be sent twice', async () => {
    const token = await tokenFor(['marks'])
    const first = await ask('marks', token)
    const again = await ask('marks', token, { headers: { 'if-none-match': first.tag } })

    expect(again.status).toBe(304)
    expect(again.text).toBe('')
    expect(again.tag).toBe(first.tag)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(first.headers.get('set-cookie')).toBeNull()
  })

  it('is counted by day and part', async () => {
    const token = await tokenFor(['marks', 'timetable'])
    await ask('marks', token)
    await ask('marks', token)
    await ask('week', token)
    await ask('homework', token)

    const [listed] = await listTokens(passport)
    expect(listed?.uses).toEqual([
      { day: '2026-11-24', page: 'marks', times: 2 },
      { day: '2026-11-24', page: 'week', times: 1 },
    ])
  })
})

describe('a programme is refused', () => {
  it('without a token, or with one that never was', async () => {
    for (const token of [null, 'sd_', `sd_${'A'.repeat(43)}`]) {
      const { status, headers, body } = await ask('week', token)
      expect(status).toBe(401)
      expect(headers.get('www-authenticate')).toMatch(/^Bearer realm=/)
      expect(problemShape.parse(body).status).toBe(401)
    }
  })

  it('a part that the token has not, which is told as such', async () => {
    const { status, headers } = await ask('attendance', await tokenFor(['marks']))

    expect(status).toBe(403)
    expect(headers.get('www-authenticate')).toContain('insufficient_scope')
  })

  it('the diary of another child, though its owner reads that one too', async () => {
    const token = await tokenFor(allParts)
    await grantTo(passport.accountId, school.id.oleg)

    for (const pupilId of [school.id.oleg, newId(), 'not-an-id']) {
      expect((await ask('marks', token, { pupilId })).status).toBe(404)
    }
  })

  it('once its owner ended the token, and nobody else ends it', async () => {
    const token = await tokenFor(allParts)
    const [listed] = await listTokens(passport)
    const stranger = await openPassport()
    await endToken(stranger, listed?.id ?? '')
    expect((await ask('week', token)).status).toBe(200)

    await endToken(passport, listed?.id ?? '')
    expect((await ask('week', token)).status).toBe(401)
  })

  it('after the token’s last day', async () => {
    const token = await tokenFor(allParts, '2026-11-24')
    expect((await ask('week', token)).status).toBe(200)

    await db.apiToken.updateMany({ where: { accountId: passport.accountId }, data: { lastDay: toDate('2026-11-23') } })
    expect((await ask('week', token)).status).toBe(401)
  })

  it('once its owner’s access ended, also when it is opened anew', async () => {
    const token = await tokenFor(allParts)
    const { accountId, grantId } = passport
    await db.grant.update({ where: { accountId_id: { accountId, id: grantId } }, data: { endedAt: now() } })
    expect((await ask('week', token)).status).toBe(401)

    await grantTo(accountId, school.id.vera, new Date(now().getTime() + 1000))
    expect((await ask('week', token)).status).toBe(401)
  })

  it('what the owner’s own access does not hold any more', async () => {
    const token = await tokenFor(['marks', 'homework'])
    await db.grant.updateMany({ where: { accountId: passport.accountId }, data: { parts: ['homework'] } })

    expect((await ask('marks', token)).status).toBe(403)
    expect((await ask('homework', token)).status).toBe(200)
  })

  it('a query with a mistake, and a period that is not there', async () => {
    const token = await tokenFor(allParts)

    expect((await ask('week', token, { query: '?from=2026-02-30' })).status).toBe(400)
    expect((await ask('marks', token, { query: '?period=two' })).status).toBe(400)
    expect((await ask('marks', token, { query: '?perod=2' })).body.detail).toContain('perod')
    expect((await ask('marks', token, { query: '?period=7' })).status).toBe(404)
    expect((await ask('attendance', token, { query: '?period=2&year=2026' })).status).toBe(200)
    expect((await ask('attendance', token, { query: '?year=2001' })).status).toBe(404)
  })

  it('more than sixty requests in a minute, each token by itself', async () => {
    const [token, other] = [await tokenFor(['marks']), await tokenFor(['marks'])]
    const first = await ask('homework', token)
    expect(first.headers.get('ratelimit-policy')).toBe('"token";q=60;w=60')
    expect(first.headers.get('ratelimit')).toMatch(/^"token";r=59;t=\d+$/)

    for (let request = 2; request <= 60; request += 1) await ask('homework', token)
    const refused = await ask('homework', token)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask('marks', other)).status).toBe(200)
  })
})

describe('a token is made', () => {
  it('for a year at most, and not for days that are past', async () => {
    expect((await make({ lastDay: addDays('2026-11-24', 366) })).ok).toBe(false)
    expect((await make({ lastDay: '2026-11-23' })).ok).toBe(false)
    expect((await make({ lastDay: addDays('2026-11-24', 365) })).ok).toBe(true)
  })

  it('ten times at most, also when all are made at once', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => make({})))

    expect(made.filter(({ ok }) => ok)).toHaveLength(10)
    await endToken(passport, (await listTokens(passport))[0]?.id ?? '')
    expect((await make({})).ok).toBe(true)
  })

  it('by nobody whose access has ended', async () => {
    await db.grant.updateMany({ where: { accountId: passport.accountId }, data: { endedAt: now() } })

    expect(await make({})).toMatchObject({ ok: false, refusals: { form: 'tokens.errors.accessEnded' } })
  })

  it('and is kept as a hash alone', async () => {
    const token = await tokenFor(['marks'])
    const rows = await db.apiToken.findMany({ where: { accountId: passport.accountId } })

    expect(JSON.stringify(rows)).not.toContain(token.slice(3))
  })
})

async function openPassport() {
  const accountId = newId()
  const owner = { surname: 'Ковалёва', givenName: 'Анна', emailProvedAt: now(), createdAt: now() }
  await db.account.create({ data: { id: accountId, email: `${accountId}@test.example`, ...owner } })
  const grantId = await grantTo(accountId, school.id.vera)
  return testPassportKey({ accountId, grantId, pupilId: school.id.vera, schoolId: school.schoolId })
}

async function grantTo(accountId: string, pupilId: string, startedAt = now()) {
  const place = { accountId, id: newId(), pupilId, schoolId: school.schoolId }
  await db.grant.create({
    data: { ...place, basis: 'representative', relation: 'mother', parts: [...diaryParts], startedAt },
  })
  return place.id
}

function make(said: { parts?: TokenPart[]; lastDay?: Day }) {
  return makeToken(passport, { name: 'Бот', parts: ['marks'], lastDay: '2026-12-31', ...said })
}

async function tokenFor(parts: TokenPart[], lastDay?: Day): Promise<string> {
  const made = await make({ parts, ...(lastDay && { lastDay }) })
  if (!made.ok) throw new Error('no token was made')
  return made.token
}

type Asked = { pupilId?: string; query?: string; headers?: Record<string, string> }

async function ask(page: ApiPage, token: string | null, { pupilId, query = '', headers }: Asked = {}) {
  const address = `http://127.0.0.1/api/v1/diaries/${pupilId ?? school.id.vera}/${page}${query}`
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const request = new Request(address, { headers: { ...authorization, ...headers } })
  const response = await routes[page](request, { params: Promise.resolve({ pupilId: pupilId ?? school.id.vera }) })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    tag: response.headers.get('etag') ?? '',
    text,
    body: text ? JSON.parse(text) : null,
  }
}
