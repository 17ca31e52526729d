import { beforeAll, expect, it } from 'vitest'
import { moveClock, now } from '@/lib/platform/clock'
import { toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { portalFigures } from './figures'

const schoolId = newId()
const mother = newId()
const father = newId()
const child = newId()
const sister = newId()

beforeAll(async () => {
  await db.school.create({
    data: {
      id: schoolId,
      number: '183',
      name: 'Школа № 183',
      shortName: 'Школа № 183',
      type: 'school',
      ownership: 'state',
      district: 'Центральный',
      address: 'Садовая улица, дом 18',
      room: '12',
      hours: 'по будням',
      phone: '(812) 000-00-00',
      transmitsData: true,
    },
    select: { id: true },
  })
  await db.account.createMany({ data: [mother, father].map((id) => person(id)) })
  await db.pupil.createMany({ data: [child, sister].map((id) => pupil(id)) })
})

it('count a child with two parents once, and nothing that was ended', async () => {
  await giveGrant(mother, child, null)
  await giveGrant(father, child, null)
  await giveGrant(mother, sister, now())

  const figures = await portalFigures()

  expect(figures).toMatchObject({ openDiaries: 1, transmittingSchools: 1, schools: 1 })
})

it('are counted again after a minute, and not before', async () => {
  await giveGrant(father, sister, null)
  expect((await portalFigures()).openDiaries).toBe(1)

  moveClock(new Date(now().getTime() + 61_000))
  expect((await portalFigures()).openDiaries).toBe(2)
})

async function giveGrant(accountId: string, pupilId: string, endedAt: Date | null): Promise<void> {
  await db.grant.create({
    data: {
      accountId,
      id: newId(),
      pupilId,
      schoolId,
      basis: 'representative',
      relation: 'mother',
      parts: ['marks'],
      startedAt: now(),
      endedAt,
    },
    select: { id: true },
  })
}

function person(id: string) {
  return { id, email: `${id}@mail.example`, surname: 'Ковалёва', givenName: 'Анна', createdAt: now() }
}

function pupil(id: string) {
  return { id, surname: 'Ковалёва', givenName: 'Вера', birthDay: toDate('2013-05-12'), sex: 'female' }
}
