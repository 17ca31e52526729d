import { beforeAll, describe, expect, it } from 'vitest'
import { findReport } from '@/lib/attestation/report-queries'
import { findAttendance } from '@/lib/journal/attendance-queries'
import { openFileOfDiary } from '@/lib/journal/file-queries'
import { listTasks } from '@/lib/journal/homework-queries'
import { findSubjectMarks } from '@/lib/journal/planner-queries'
import { listMarks, listRemarks } from '@/lib/journal/queries'
import { usualRules } from '@/lib/journal/rules'
import { smallMonday } from '@/lib/journal/testing'
import { makeSchoolWithSecrets, type SchoolWithSecrets } from '@/lib/journal/testing-secrets'
import { findWeek } from '@/lib/journal/week-queries'
import { listYears } from '@/lib/journal/year-queries'
import { moveClock, now } from '@/lib/platform/clock'
import { addDays, type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { listTimetable } from '@/lib/timetable/queries'
import { type DiaryPart, diaryParts, opensPage } from './grant'
import type { DiaryKey } from './key'
import { makeTestAccount } from './testing-account'
import { findDiaryKey, findOpenDiary, findWho } from './who'

const today: Day = '2026-11-24'
const quarter = { firstDay: '2026-11-02', lastDay: '2026-12-29' } as const

/** The parts that have pages already, and with them something to keep quiet about. */
const told = ['timetable', 'homework', 'marks', 'attendance', 'remarks', 'attestation'] as const satisfies DiaryPart[]

let school: SchoolWithSecrets

beforeAll(async () => {
  moveClock(new Date('2026-11-24T09:30:00Z'))
  school = await makeSchoolWithSecrets()
})

describe.each(diaryParts)('the part «%s»', (part) => {
  it('opens to whom it was granted, up to the last day', async () => {
    expect(await knock({ parts: [part] }, part)).not.toBeNull()
    expect(await knock({ parts: [part], lastDay: today }, part)).not.toBeNull()
  })

  it('opens no other part, and the week only where it has something to show there', async () => {
    for (const other of diaryParts.filter((one) => one !== part)) {
      expect(await knock({ parts: [part] }, other)).toBeNull()
    }
    expect((await knock({ parts: [part] }, 'week')) !== null).toBe(opensPage([part], 'week'))
  })

  it('stays shut where everything else was granted', async () => {
    expect(await knock({ parts: diaryParts.filter((one) => one !== part) }, part)).toBeNull()
  })

  it('is shut once the grant has ended, or its last day is past', async () => {
    expect(await knock({ parts: [part], endedAt: now() }, part)).toBeNull()
    expect(await knock({ parts: [part], lastDay: addDays(today, -1) }, part)).toBeNull()
  })

  it('is shut for the diary of another child', async () => {
    expect(await knock({ parts: [part] }, part, school.id.oleg)).toBeNull()
  })
})

describe.each(told)('whoever was let in to «%s»', (part) => {
  it('finds all of it by whatever query, and nothing else', async () => {
    expect(await secretsOf({ parts: [part] })).toEqual(secretsIn([part]))
  })

  it('finds of the own subjects alone where narrowed to them', async () => {
    const found = await secretsOf({ parts: [part], subjectIds: [school.id.algebra] })
    expect(found).toEqual(secretsIn([part], ['algebra']))
  })
})

describe.each(told)('whoever was let in to everything but «%s»', (part) => {
  it('finds nothing of it by whatever query', async () => {
    expect(await secretsOf({ parts: diaryParts.filter((one) => one !== part) })).toEqual(
      secretsIn(told.filter((one) => one !== part)),
    )
  })
})

describe('a reader who was narrowed to one subject', () => {
  it('does not so much as learn which other subjects there are', async () => {
    const narrowed = await everythingFor({ parts: [...diaryParts], subjectIds: [school.id.algebra] })
    expect(narrowed).toContain('Алгебра')
    expect(narrowed).not.toMatch(/География|Английский/)
  })

  it('is not told how the year ended', async () => {
    expect(await everythingFor({ parts: ['attestation'] })).toContain('promoted')
    expect(await everythingFor({ parts: ['attestation'], subjectIds: [school.id.algebra] })).not.toContain('promoted')
  })

  it('gets no file of the others', async () => {
    const diary = await keyOf({ parts: ['homework'], subjectIds: [school.id.algebra] })
    for (const [subject, files] of Object.entries(school.files)) {
      for (const id of files) expect(await isOpened(diary, id), subject).toBe(subject === 'algebra')
    }
  })
})

it('hides why a child was away, and what parents do, from everybody who was let in', async () => {
  const guest = await everythingFor({ parts: [...diaryParts] })
  expect(guest).not.toMatch(/illness|family|Заболела|isOwn":true/)
  expect(await everythingFor({ parts: [...diaryParts], basis: 'representative' })).toMatch(/illness/)
})

type Granted = {
  parts: readonly DiaryPart[]
  subjectIds?: string[]
  lastDay?: Day
  endedAt?: Date
  basis?: 'representative' | 'invitee'
}

/** Somebody signs in who holds this grant, and asks for a page: through what the door asks, but for Next. */
async function knock(granted: Granted, page: DiaryPart | 'week', pupilId = school.id.vera): Promise<DiaryKey | null> {
  const account = await findWho(await signIn(granted))
  const diary = account && findOpenDiary(account, pupilId, page, today)
  return diary && findDiaryKey(account, diary, page)
}

async function keyOf(granted: Granted): Promise<DiaryKey> {
  const page = opensPage(granted.parts, 'week') ? 'week' : (granted.parts[0] ?? 'week')
  const key = await knock(granted, page)
  if (!key) throw new Error(`${granted.parts} open nothing`)
  return key
}

async function signIn({ parts, subjectIds = [], lastDay, endedAt, basis = 'invitee' }: Granted) {
  const accountId = await makeTestAccount(`${newId()}@test.example`)
  const session = { accountId, id: newId(), userAgent: 'test', address: '127.0.0.1' }
  const times = { startedAt: now(), seenAt: now(), expiresAt: new Date(now().getTime() + 60_000) }
  await db.session.create({ data: { ...session, ...times } })
  const { vera: pupilId, parent } = school.id
  const whose = { accountId, id: newId(), pupilId, schoolId: school.schoolId, basis, startedAt: now() }
  const who = basis === 'invitee' ? { relation: 'tutor', grantorId: parent } : { relation: 'mother' }
  const what = { parts: [...parts], subjectIds, lastDay: lastDay && toDate(lastDay), endedAt }
  await db.grant.create({ data: { ...whose, ...who, ...what } })
  return { accountId, sessionId: session.id }
}

/** What every query of a diary answers to one key, in one text. */
async function everythingFor(granted: Granted): Promise<string> {
  const diary = await keyOf(granted)
  const { algebra, geography } = school.id
  const ofSubject = { rules: usualRules, today }
  return JSON.stringify([
    await findWeek(diary, smallMonday),
    await listTimetable(diary, smallMonday),
    await listMarks(diary, quarter, usualRules),
    await findSubjectMarks(diary, algebra, quarter, ofSubject),
    await findSubjectMarks(diary, geography, quarter, ofSubject),
    await listTasks(diary, quarter),
    await findAttendance(diary, quarter, today),
    await listRemarks(diary, quarter),
    await listYears(diary),
    await findReport(diary, { firstDay: '2026-09-01' }),
  ])
}

const subjects = ['algebra', 'geography'] as const

/** The secrets of these parts, as `testing-secrets` names them: part and subject. */
function secretsIn(parts: readonly DiaryPart[], of: readonly string[] = subjects): string[] {
  return parts.flatMap((part) => of.map((subject) => `the ${part} of ${subject}`)).sort()
}

async function secretsOf(granted: Granted): Promise<string[]> {
  const everything = await everythingFor(granted)
  return secretsIn(told).filter((secret) => everything.includes(school.secrets[secret] ?? 'no such secret'))
}

async function isOpened(diary: DiaryKey, fileId: string): Promise<boolean> {
  const file = await openFileOfDiary(diary, fileId)
  file?.content.destroy()
  return file !== null
}
