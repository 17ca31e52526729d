import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { askToConfirm, endUnconfirmedGrants } from './confirmation-commands'
import type { AccountKey, PassportKey } from './key'
import { confirmGrants } from './passport-commands'
import { systemKey } from './system'
import { isOpenTo, ledgerOf, letInForSure, makePerson, makeTestDiary } from './testing-diary'

const system = systemKey('access.confirm')
let mother: PassportKey
let father: PassportKey
let grandma: AccountKey
let grantId: string

beforeEach(async () => {
  moveClock(new Date('2026-11-24T07:30:00Z'))
  ;({ mother, father } = await makeTestDiary())
  grandma = await makePerson()
  grantId = await letInForSure(mother, grandma, { relation: 'relative', lastDay: null })
})

afterAll(() => moveClock(new Date('2026-11-24T07:30:00Z')))

describe('the question of September', () => {
  it('is asked on the first, and asked again on the 15th and the 25th', async () => {
    expect(await lettersBy('2027-08-31')).toEqual([])
    expect(await lettersBy('2027-09-01', '2027-09-01', '2027-09-02')).toEqual(['confirm-access'])
    expect(await lettersBy('2027-09-14', '2027-09-15', '2027-09-16', '2027-09-25', '2027-09-30')).toHaveLength(3)
    expect((await ledgerOf(grandma)).map(({ act }) => act)).toEqual(['opened', 'asked', 'asked', 'asked'])
  })

  it('is asked once by two runs at the same moment', async () => {
    moveClock(new Date('2027-09-01T06:00:00Z'))
    await Promise.all([askToConfirm(system), askToConfirm(system)])

    expect(await headlines()).toEqual(['confirm-access'])
  })

  it('is one letter, however many were let in, and none for a parent who let nobody in', async () => {
    await letInForSure(mother, await makePerson(), { lastDay: '2027-11-01' })
    await lettersBy('2027-09-01')

    expect(await headlines()).toEqual(['confirm-access'])
    expect(await headlines(father)).toEqual([])
  })

  it('is not asked about what has run out, nor about whom was let in since', async () => {
    const [tutor, neighbour] = [await makePerson(), await makePerson()]
    await letInForSure(father, tutor, { lastDay: '2027-05-31' })
    moveClock(new Date('2027-09-01T05:00:00Z'))
    await letInForSure(father, neighbour, { relation: 'other', lastDay: null })
    await askToConfirm(system)

    expect(await headlines(father)).toEqual([])
  })

  it('is over once it is answered', async () => {
    await lettersBy('2027-09-01')
    await confirmGrants(mother, [grantId])
    await lettersBy('2027-09-15', '2027-09-25', '2027-10-01')

    expect(await headlines()).toEqual(['confirm-access'])
    expect(await isOpenTo(grandma, mother)).toBe(true)
  })

  it('ends what was not confirmed on the day after the last, once, and says so', async () => {
    await lettersBy('2027-09-25', '2027-09-30')
    expect(await isOpenTo(grandma, mother)).toBe(true)

    moveClock(new Date('2027-10-01T06:00:00Z'))
    await Promise.all([endUnconfirmedGrants(system), endUnconfirmedGrants(system)])
    expect(await isOpenTo(grandma, mother)).toBe(false)
    expect((await ledgerOf(grandma)).at(-1)).toMatchObject({ act: 'ended', reason: 'not-confirmed' })
    expect(await headlines()).toEqual(['confirm-access', 'access-not-confirmed'])
  })

  it('goes by the day at school', async () => {
    await db.school.update({ where: { id: mother.schoolId }, data: { timeZone: 'Asia/Vladivostok' } })
    moveClock(new Date('2027-08-31T20:00:00Z'))
    await askToConfirm(system)

    expect(await headlines()).toEqual(['confirm-access'])
  })
})

/** Runs the job on the morning of each day. Answers all that the mother was told so far. */
async function lettersBy(...days: string[]): Promise<string[]> {
  for (const day of days) {
    moveClock(new Date(`${day}T06:00:00Z`))
    await endUnconfirmedGrants(system)
    await askToConfirm(system)
  }
  return headlines()
}

async function headlines({ accountId }: PassportKey = mother): Promise<string[]> {
  const told = await db.news.findMany({ where: { accountIds: { has: accountId } }, orderBy: { id: 'asc' } })
  return told.map(({ headline }) => headline)
}
