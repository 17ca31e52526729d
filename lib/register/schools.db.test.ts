import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { countSchools, searchSchools } from './schools'

beforeAll(async () => {
  await makeSchool('183', 'школа', 'Центральный', true)
  await makeSchool('1830', 'школа', 'Московский', true)
  await makeSchool('780', 'лицей', 'Невский', true)
  await makeSchool('731', 'школа', 'Кировский', false)
  await makeSchool('745', 'гимназия «Берёзка»', 'Колпинский', false)
})

describe('searching a school', () => {
  it('finds it by its number before those whose number goes on', async () => {
    expect(await numbersFor('183')).toEqual(['183', '1830'])
    expect(await numbersFor('школа № 183')).toEqual(['183', '1830'])
  })

  it('takes a number at its word', async () => {
    expect(await numbersFor('138')).toEqual([])
  })

  it('finds it by district, and not its neighbours by the same ending', async () => {
    expect(await numbersFor('Невский район')).toEqual(['780'])
  })

  it('forgives typing mistakes and е for ё', async () => {
    expect(await numbersFor('нивский')).toEqual(['780'])
    expect(await numbersFor('лицйе')).toEqual(['780'])
    expect(await numbersFor('БЕРЕЗКА')).toEqual(['745'])
  })

  it('finds it by the beginning of a word', async () => {
    expect(await numbersFor('берё')).toEqual(['745'])
  })

  it('wants every word, in any order', async () => {
    expect(await numbersFor('невский лицей')).toEqual(['780'])
    expect(await numbersFor('лицей кировский')).toEqual([])
  })

  it('shows all by number where nothing was asked, and says how many there are', async () => {
    const found = await searchSchools('  ', 2)

    expect(found.schools.map((school) => school.number)).toEqual(['183', '731'])
    expect(found.total).toBe(5)
  })

  it('takes signs of SQL for what they are', async () => {
    expect(await numbersFor("%' OR 1=1 --")).toEqual([])
  })
})

it('counts the schools that transmit data', async () => {
  expect(await countSchools()).toEqual({ all: 5, transmitting: 3 })
})

async function numbersFor(text: string): Promise<string[]> {
  return (await searchSchools(text)).schools.map((school) => school.number)
}

async function makeSchool(number: string, kind: string, district: string, transmitsData: boolean): Promise<void> {
  await db.school.create({
    data: {
      id: newId(),
      number,
      name: `Государственное бюджетное общеобразовательное учреждение ${kind} № ${number}`,
      shortName: `${kind} № ${number}`,
      type: 'school',
      ownership: 'state',
      district,
      address: 'Санкт-Петербург, Садовая улица, дом 18',
      room: '12',
      hours: 'по будням с 9:00 до 17:00',
      phone: '(812) 000-00-00',
      transmitsData,
    },
    select: { id: true },
  })
}
