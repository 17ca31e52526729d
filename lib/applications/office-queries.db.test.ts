import { beforeAll, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { confirmApplication } from './office-commands'
import { findHistory, findOfficeApplication, listMatches, listOtherRepresentatives } from './office-queries'
import { cursorFromText, searchFromText } from './queue'
import { countQueue, listQueue, queuePageSize } from './queue-queries'
import { openTestSchool, sendTestApplication } from './testing'

let school: Awaited<ReturnType<typeof openTestSchool>>
let sent: Awaited<ReturnType<typeof sendTestApplication>>[]

const all = { tab: 'all', search: null, cursor: null } as const

beforeAll(async () => {
  moveClock(new Date('2026-11-24T07:30:00Z'))
  school = await openTestSchool()
  sent = []
  for (let minute = 0; minute < 2 * queuePageSize + 3; minute++) {
    const sentAt = new Date(Date.UTC(2026, 10, 20, 7, Math.floor(minute / 2)))
    sent.push(await sendTestApplication(school.schoolId, { sentAt, childGivenName: minute === 7 ? 'Артём' : 'Вера' }))
  }
  await sendTestApplication(school.otherSchoolId)
})

describe('the queue', () => {
  it('counts the school’s own applications', async () => {
    expect(await countQueue(school.office)).toMatchObject({ all: sent.length, submitted: sent.length, open: 0 })
    expect(await countQueue(school.foreignOffice)).toMatchObject({ all: 1 })
  })

  it('costs two statements, wherever the page begins', async () => {
    const first = await listQueue(school.office, all)
    let statements = 0
    db.$on('query', () => statements++)
    await countQueue(school.office)
    await listQueue(school.office, { ...all, cursor: cursorFromText(first.older ?? '') })
    expect(statements).toBe(2)
  })

  it('goes from the newest to the oldest and back, each application once', async () => {
    const newestFirst = await db.application.findMany({
      where: { schoolId: school.schoolId },
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    })
    const pages = [await listQueue(school.office, all)]
    for (let older = pages[0]?.older; older; older = pages.at(-1)?.older) {
      pages.push(await listQueue(school.office, { ...all, cursor: cursorFromText(older) }))
    }
    expect(pages.flatMap((page) => page.rows.map((row) => row.id))).toEqual(newestFirst.map((row) => row.id))
    expect(pages.map((page) => page.rows.length)).toEqual([queuePageSize, queuePageSize, 3])
    expect(pages[0]?.newer).toBeNull()

    const back = await listQueue(school.office, { ...all, cursor: cursorFromText(pages[2]?.newer ?? '') })
    expect(back.rows).toEqual(pages[1]?.rows)
    const first = await listQueue(school.office, { ...all, cursor: cursorFromText(back.newer ?? '') })
    expect(first.rows).toEqual(pages[0]?.rows)
    expect(first.newer).toBeNull()
    expect(first.older).not.toBeNull()
  })

  it.each(['артем', 'АРТЁМ ковалёва', 'артм', 'кавалева артем', 'Ковалево Ортем', 'Ковалева Артем'])(
    'finds by a name that is not quite right: %s',
    async (name) => {
      const { rows } = await listQueue(school.office, { ...all, search: searchFromText(name) })
      expect(rows.map((row) => row.childGivenName)).toContain('Артём')
    },
  )

  it('finds by a number, with dashes and without', async () => {
    const id = sent[7]?.id
    await db.application.update({
      where: { schoolId_id: { schoolId: school.schoolId, id: id ?? '' } },
      data: { number: '183-26-00517-4' },
    })
    for (const number of ['183-26-00517-4', '18326005174', '183 26 00517 4', '00517']) {
      const { rows } = await listQueue(school.office, { ...all, search: searchFromText(number) })
      expect(rows.map((row) => row.id)).toEqual([id])
    }
    const foreign = await listQueue(school.foreignOffice, { ...all, search: searchFromText('18326005174') })
    expect(foreign.rows).toEqual([])
  })
})

describe('an application', () => {
  it('is not there for another school’s office', async () => {
    expect(await findOfficeApplication(school.foreignOffice, sent[0]?.id ?? '')).toBeNull()
  })

  it('stands beside the pupils who may be meant, the surest first, without those who left', async () => {
    const application = await opened(0)
    const matches = await listMatches(school.office, application)
    expect(matches[0]).toMatchObject({ id: school.vera, className: '7Б', comparison: { sameness: 'all' } })
    expect(matches.map((match) => match.id)).not.toContain(school.left)
    expect(await listMatches(school.foreignOffice, application)).toEqual([])

    const found = await listMatches(school.office, application, 'ковалева лев')
    expect(found.map((match) => match.id)).toContain(school.lev)
  })

  it('shows who else was joined to the pupil, and what was done by whom', async () => {
    const pupilId = school.vera
    const seen = { pupilId, documents: ['passport' as const] }
    await confirmApplication(school.office, { applicationId: sent[1]?.id ?? '', ...seen })

    const application = await opened(0)
    const others = await listOtherRepresentatives(school.office, application, [pupilId])
    expect(others).toMatchObject([{ relation: 'mother', name: { surname: 'Ковалёва' }, isSameAccount: false }])
    expect(others[0]?.decidedAt).toBeInstanceOf(Date)
    expect(await listOtherRepresentatives(school.foreignOffice, application, [pupilId])).toEqual([])

    const { steps } = await findHistory(school.office, await opened(1))
    expect(steps.map(({ act, by }) => ({ act, by }))).toEqual([
      { act: 'ready', by: 'system' },
      { act: 'confirmed', by: 'office' },
      { act: 'sent', by: 'applicant' },
    ])
  })

  it('shows that wrong codes were typed', async () => {
    const at = new Date('2026-11-24T07:00:00Z')
    await db.codeTry.create({ data: { accountId: sent[2]?.accountId ?? '', id: crypto.randomUUID(), at } })
    const { wrongCodes } = await findHistory(school.office, await opened(2))
    expect(wrongCodes).toEqual({ count: 1, lastAt: at })
  })
})

async function opened(index: number) {
  const application = await findOfficeApplication(school.office, sent[index]?.id ?? '')
  if (!application) throw new Error('not found')
  return application
}
