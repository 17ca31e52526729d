import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { signWeek } from './signature-commands'
import { makeSmallSchool, type SmallSchool } from './testing'
import { findWeek } from './week-queries'

const monday = '2026-11-23'
let school: SmallSchool

beforeAll(async () => {
  moveClock(new Date('2026-11-24T09:30:00Z'))
  school = await makeSmallSchool()
  for (const [id, givenName] of [
    [school.id.parent, 'Анна'],
    [father, 'Дмитрий'],
  ] as const) {
    await db.account.create({
      data: { id, email: `${id}@test.example`, surname: 'Ковалёва', givenName, createdAt: school.at },
    })
  }
})

beforeEach(async () => {
  await db.weekSignature.deleteMany()
})

const father = newId()
const signed = () => db.weekSignature.findMany({ select: { enrolmentId: true, accountId: true } })

describe('signing a week', () => {
  it('is done once, however often one presses', async () => {
    expect(await signWeek(school.diary(), monday)).toBe(true)
    expect(await signWeek(school.diary(), monday)).toBe(true)
    expect(await signed()).toEqual([{ enrolmentId: school.id.veraIn7B, accountId: school.id.parent }])
  })

  it('is each representative’s own, and both are seen at the foot of the week', async () => {
    await signWeek(school.diary(), monday)
    await signWeek(school.diary({ accountId: father }), monday)
    const { signatures } = await findWeek(school.diary(), monday)
    expect(signatures.map(({ by, isOwn }) => [by.givenName, isOwn])).toEqual([
      ['Анна', true],
      ['Дмитрий', false],
    ])
    expect((await findWeek(school.diary(), addDays(monday, -7))).signatures).toEqual([])
  })

  it('is refused to invitees, who do not see either who signed', async () => {
    const tutor = school.diary({ accountId: father, basis: 'invitee' })
    expect(await signWeek(tutor, monday)).toBe(false)
    expect(await signed()).toEqual([])
    await signWeek(school.diary(), monday)
    expect((await findWeek(tutor, monday)).signatures).toEqual([])
  })

  it('is refused for weeks to come, and for those in which the child was not there', async () => {
    expect(await signWeek(school.diary(), addDays(monday, 7))).toBe(false)
    expect(await signWeek(school.diary(), '2026-08-17')).toBe(false)
    expect(await signed()).toEqual([])
  })
})
