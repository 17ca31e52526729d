import { beforeEach, describe, expect, it } from 'vitest'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import type { AccountKey, PassportKey } from './key'
import { endGivenGrant, forgetInvitee } from './passport-commands'
import { findGivenGrant, findLooks, findReaders, listGrantLines } from './passport-queries'
import { letInForSure, makePerson, makeTestDiary } from './testing-diary'

let diary: Awaited<ReturnType<typeof makeTestDiary>>
let mother: PassportKey
let father: PassportKey
let tutor: AccountKey
let grandma: AccountKey
let tutorsGrant: string

beforeEach(async () => {
  diary = await makeTestDiary()
  ;({ mother, father } = diary)
  ;[tutor, grandma] = [await makePerson(), await makePerson()]
  tutorsGrant = await letInForSure(mother, tutor, { subjectIds: [diary.subjectId] })
  await letInForSure(father, grandma, { relation: 'relative', name: 'Мама моя', parts: ['timetable'], lastDay: null })
})

describe('who may read a diary', () => {
  it('is told with name, address, parts, subjects and days of whom one let in', async () => {
    const { given } = await findReaders(mother)

    const terms = { parts: ['marks'], subjects: [expect.stringContaining('Алгебра')], lastDay: '2027-05-31' }
    expect(given).toMatchObject([{ name: 'Репетитор', email: tutor.email, relation: 'tutor', ...terms }])
  })

  it('is told of the other parent’s side by relation and parts, and nothing else', async () => {
    const readers = await findReaders(mother)

    expect(readers.others).toEqual([
      { basis: 'representative', relation: 'father', parts: expect.any(Array) },
      { basis: 'invitee', relation: 'relative', parts: ['timetable'] },
    ])
    const all = JSON.stringify([readers, await findLooks(mother), await listGrantLines(mother)])
    for (const hidden of [father.email, father.accountId, grandma.email, grandma.accountId, 'Мама моя']) {
      expect(all).not.toContain(hidden)
    }
  })

  it('is told of the school: who leads the class, and who teaches what', async () => {
    const { school } = await findReaders(mother)

    expect(school.classTeacher).toMatchObject({ surname: 'Крылов' })
    expect(school.teachers).toMatchObject([{ name: { surname: 'Крылов' }, subjects: [expect.any(String)] }])
  })

  it('tells of what has ended why, and nothing of whom the parent had forgotten but that there was somebody', async () => {
    await endGivenGrant(mother, tutorsGrant)
    expect((await findReaders(mother)).given).toMatchObject([{ name: 'Репетитор', reason: 'ended-by-parent' }])

    await forgetInvitee(mother, tutorsGrant)
    expect((await findReaders(mother)).given).toMatchObject([{ name: null }])
    expect(await listGrantLines(mother)).toMatchObject([
      { act: 'opened', name: null, by: 'invitee' },
      { act: 'ended', name: null, by: 'you' },
    ])
  })

  it('is another thing for each parent', async () => {
    expect(await findGivenGrant(father, tutorsGrant)).toBeNull()
    expect(await findGivenGrant({ ...mother, pupilId: newId() }, tutorsGrant)).toBeNull()
    expect((await findReaders(father)).given).toMatchObject([{ email: grandma.email }])
  })
})

describe('who looked', () => {
  it('is told of whom one let in by part and day, 60 days back', async () => {
    await look(tutor, 'marks', '2026-11-24', '2026-11-20', '2026-09-25')

    expect((await findLooks(mother)).looks).toEqual([
      { accountId: tutor.accountId, part: 'marks', day: '2026-11-24' },
      { accountId: tutor.accountId, part: 'marks', day: '2026-11-20' },
    ])
    expect((await findLooks(father)).looks).toEqual([])
  })

  it('is never told by day of the other parent’s side, and of this week not at all', async () => {
    await look(father, 'marks', '2026-11-21', '2026-11-22')
    await look(father, 'remarks', '2026-11-23', '2026-11-24')
    await look(grandma, 'timetable', '2026-11-10')
    const { looks, others } = await findLooks(mother)

    expect(looks).toEqual([])
    expect(others).toEqual([
      { basis: 'representative', relation: 'father', part: 'marks' },
      { basis: 'invitee', relation: 'relative', part: 'timetable' },
    ])
  })

  it('is told of the school by role and day, of this class and these courses alone', async () => {
    await staffLook('course', diary.courseId, 'teacher', '2026-11-23')
    await staffLook('class', diary.classId, 'class-teacher', '2026-11-24')
    await staffLook('course', newId(), 'head', '2026-11-24')

    expect((await findLooks(mother)).staff).toEqual([
      { role: 'class-teacher', day: '2026-11-24' },
      { role: 'teacher', day: '2026-11-23' },
    ])
  })

  it('takes one statement, and so does who may', async () => {
    let statements = 0
    db.$on('query', () => statements++)
    await findReaders(mother)
    await findLooks(mother)

    expect(statements).toBe(2)
  })
})

async function look({ accountId }: { accountId: string }, part: string, ...days: Day[]) {
  const { schoolId, pupilId } = diary
  await db.look.createMany({ data: days.map((day) => ({ schoolId, pupilId, accountId, part, day: toDate(day) })) })
}

async function staffLook(kind: string, subjectId: string, role: string, day: Day) {
  const { schoolId } = diary
  await db.staffLook.create({ data: { schoolId, kind, subjectId, accountId: newId(), role, day: toDate(day) } })
}
