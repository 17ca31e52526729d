import { beforeEach, describe, expect, it } from 'vitest'
import { now } from '@/lib/platform/clock'
import { addDays, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { diaryParts } from './grant'
import { findOpenDiary, findWho, listSpansAndRecordLook } from './who'

const today = '2026-11-24'

let schoolId: string
let pupilId: string
let parent: { accountId: string; sessionId: string }

beforeEach(async () => {
  schoolId = await makeSchool()
  pupilId = await makePupil(schoolId)
  parent = await makeSignedIn()
  await giveGrant(parent.accountId, { parts: [...diaryParts] })
})

describe('who is asking', () => {
  it('is told with the diaries that are open to the account', async () => {
    const account = await findWho(parent)

    expect(account?.isProved).toBe(true)
    expect(account?.diaries.map((diary) => diary.pupilId)).toEqual([pupilId])
  })

  it('is nobody once the session was ended', async () => {
    await db.session.update({ where: { accountId_id: sessionKey(parent) }, data: { endedAt: now() } })

    expect(await findWho(parent)).toBeNull()
  })

  it('is nobody once the session ran out', async () => {
    await db.session.update({ where: { accountId_id: sessionKey(parent) }, data: { expiresAt: now() } })

    expect(await findWho(parent)).toBeNull()
  })

  it('is nobody with the session of somebody else', async () => {
    const stranger = await makeSignedIn()

    expect(await findWho({ accountId: parent.accountId, sessionId: stranger.sessionId })).toBeNull()
  })

  it('has lost a right that was ended a second ago', async () => {
    await db.grant.updateMany({ where: { accountId: parent.accountId }, data: { endedAt: now() } })
    await db.appointment.create({ data: office(parent.accountId, { endedAt: now() }) })

    const account = await findWho(parent)
    expect(account?.diaries).toEqual([])
    expect(account?.appointments).toEqual([])
  })

  it('reads on the last day of an invitation, and not on the next', async () => {
    const tutor = await makeSignedIn()
    const guest = await makeSignedIn()
    await giveGrant(tutor.accountId, { parts: ['marks'], basis: 'invitee', lastDay: toDate(today) })
    await giveGrant(guest.accountId, { parts: ['marks'], basis: 'invitee', lastDay: toDate(addDays(today, -1)) })

    expect((await findWho(tutor))?.diaries).toHaveLength(1)
    expect((await findWho(guest))?.diaries).toEqual([])
  })
})

describe('the way to a diary', () => {
  it('is found by whom it was opened to, for the parts that were opened', async () => {
    const tutor = await makeSignedIn()
    await giveGrant(tutor.accountId, { parts: ['marks'], basis: 'invitee' })
    const account = await signedIn(tutor)

    expect(findOpenDiary(account, pupilId, 'marks', today)).not.toBeNull()
    expect(findOpenDiary(account, pupilId, 'week', today)).not.toBeNull()
    expect(findOpenDiary(account, pupilId, 'remarks', today)).toBeNull()
  })

  it('is not found by another family, with a forged id', async () => {
    const stranger = await signedIn(await makeSignedIn())

    expect(findOpenDiary(stranger, pupilId, 'week', today)).toBeNull()
  })

  it('leaves one trace of a look for a person, part and day', async () => {
    const account = await signedIn(parent)
    const diary = account.diaries[0]
    if (!diary) throw new Error('the parent has a diary')

    await Promise.all([1, 2, 3].map(() => listSpansAndRecordLook(account, diary, 'week', today)))
    await listSpansAndRecordLook(account, diary, 'marks', today)

    const looks = await db.look.findMany({
      where: { schoolId, pupilId },
      orderBy: { part: 'asc' },
      select: { part: true },
    })
    expect(looks).toEqual([{ part: 'marks' }, { part: 'week' }])
  })

  it('shows the classes of the school that the grant names, and not of the next one', async () => {
    const other = await makeSchool()
    await enrol(other, pupilId)
    const account = await signedIn(parent)
    const diary = account.diaries[0]
    if (!diary) throw new Error('the parent has a diary')

    const spans = await listSpansAndRecordLook(account, diary, 'week', today)
    expect(spans.map((span) => span.schoolId)).toEqual([schoolId])
  })
})

async function signedIn(ids: typeof parent) {
  const account = await findWho(ids)
  if (!account) throw new Error('the session is alive')
  return account
}

function sessionKey({ accountId, sessionId }: typeof parent) {
  return { accountId, id: sessionId }
}

async function makeSignedIn() {
  const accountId = newId()
  const sessionId = newId()
  const person = { surname: 'Ковалёва', givenName: 'Анна', createdAt: now(), emailProvedAt: now() }
  await db.account.create({ data: { id: accountId, email: `${accountId}@test.example`, ...person } })
  const times = { startedAt: now(), seenAt: now(), expiresAt: new Date(now().getTime() + 60_000) }
  await db.session.create({ data: { accountId, id: sessionId, ...times, userAgent: 'test', address: '127.0.0.1' } })
  return { accountId, sessionId }
}

async function giveGrant(accountId: string, said: { parts: string[]; basis?: string; lastDay?: Date }) {
  const grantorId = said.basis === 'invitee' ? parent.accountId : null
  const grant = { basis: 'representative', relation: 'mother', grantorId, startedAt: now(), ...said }
  await db.grant.create({ data: { accountId, id: newId(), pupilId, schoolId, ...grant } })
}

function office(accountId: string, said: { endedAt: Date }) {
  return { accountId, id: newId(), role: 'office', schoolId, startedAt: now(), ...said }
}

async function makeSchool() {
  const id = newId()
  const place = { district: 'Невский', address: 'пр. Обуховской Обороны, 7', room: '12', hours: '9–17', phone: '1' }
  const kind = { type: 'школа', ownership: 'государственная', transmitsData: true }
  await db.school.create({ data: { id, number: id, name: 'Школа', shortName: 'Школа', ...place, ...kind } })
  return id
}

async function makePupil(school: string) {
  const id = newId()
  const child = { surname: 'Ковалёва', givenName: 'Вера', birthDay: toDate('2013-04-12'), sex: 'female' }
  await db.pupil.create({ data: { id, ...child } })
  await enrol(school, id)
  return id
}

async function enrol(school: string, pupil: string) {
  const year = { schoolId: school, id: newId() }
  const span = { firstDay: toDate('2026-09-01'), lastDay: toDate('2027-05-31') }
  const root = { schoolId: school, id: newId() }
  const place = { schoolId: school, id: newId() }
  await db.schoolYear.create({ data: { ...year, name: '2026/2027', ...span } })
  await db.period.create({ data: { ...root, yearId: year.id, kind: 'year', number: 1, ...span } })
  await db.class.create({ data: { ...place, yearId: year.id, grade: 7, letter: 'Б', periodRootId: root.id } })
  await db.enrolment.create({
    data: { schoolId: school, id: newId(), pupilId: pupil, classId: place.id, firstDay: span.firstDay },
  })
}
