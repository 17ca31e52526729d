import { demoSchoolNumber } from '../personas'
import { seedId } from './random'
import type { Row } from './rows'

type RegisterSchool = {
  number: string
  kind: 'СОШ' | 'гимназия' | 'лицей' | 'частная'
  district: string
  address: string
  transmits: boolean
  hours?: string
  room?: string
}

export const demoSchoolId = seedId('school', demoSchoolNumber)

/** The demo school, one that is on the portal but transmits nothing yet, and others of the city's register. All invented. */
const schools: readonly RegisterSchool[] = [
  {
    number: demoSchoolNumber,
    kind: 'СОШ',
    district: 'Центральный',
    address: 'Кирочная улица, дом 8Б',
    transmits: true,
    hours: 'по будням с 9:00 до 17:00, обед с 13:00 до 13:30',
    room: '12',
  },
  {
    number: '739',
    kind: 'лицей',
    district: 'Адмиралтейский',
    address: 'Загородный проспект, дом 58',
    transmits: false,
  },
  {
    number: '705',
    kind: 'гимназия',
    district: 'Василеостровский',
    address: '9-я линия В. О., дом 14',
    transmits: true,
  },
  { number: '712', kind: 'СОШ', district: 'Василеостровский', address: 'Наличная улица, дом 44', transmits: true },
  { number: '718', kind: 'СОШ', district: 'Выборгский', address: 'проспект Просвещения, дом 33', transmits: true },
  { number: '724', kind: 'лицей', district: 'Калининский', address: 'улица Софьи Ковалевской, дом 7', transmits: true },
  { number: '731', kind: 'СОШ', district: 'Кировский', address: 'проспект Стачек, дом 101', transmits: true },
  { number: '745', kind: 'СОШ', district: 'Колпинский', address: 'улица Танкистов, дом 12', transmits: false },
  {
    number: '752',
    kind: 'гимназия',
    district: 'Красногвардейский',
    address: 'Новочеркасский проспект, дом 27',
    transmits: true,
  },
  { number: '758', kind: 'СОШ', district: 'Красносельский', address: 'Ленинский проспект, дом 84', transmits: true },
  { number: '763', kind: 'СОШ', district: 'Кронштадтский', address: 'улица Восстания, дом 9', transmits: true },
  {
    number: '769',
    kind: 'СОШ',
    district: 'Курортный',
    address: 'город Сестрорецк, улица Володарского, дом 21',
    transmits: true,
  },
  { number: '774', kind: 'СОШ', district: 'Московский', address: 'Московский проспект, дом 167', transmits: true },
  { number: '780', kind: 'лицей', district: 'Невский', address: 'улица Дыбенко, дом 18', transmits: true },
  {
    number: '786',
    kind: 'СОШ',
    district: 'Петроградский',
    address: 'Большая Пушкарская улица, дом 39',
    transmits: true,
  },
  {
    number: '791',
    kind: 'гимназия',
    district: 'Петродворцовый',
    address: 'город Петергоф, Эрлеровский бульвар, дом 5',
    transmits: false,
  },
  { number: '797', kind: 'СОШ', district: 'Приморский', address: 'Богатырский проспект, дом 52', transmits: true },
  {
    number: '803',
    kind: 'СОШ',
    district: 'Пушкинский',
    address: 'город Пушкин, Леонтьевская улица, дом 16',
    transmits: true,
  },
  { number: '808', kind: 'гимназия', district: 'Фрунзенский', address: 'Бухарестская улица, дом 60', transmits: true },
  { number: '815', kind: 'частная', district: 'Приморский', address: 'улица Савушкина, дом 134', transmits: false },
]

const names = {
  СОШ: [
    'Государственное бюджетное общеобразовательное учреждение средняя общеобразовательная школа',
    'Школа',
    'Средняя школа',
  ],
  гимназия: ['Государственное бюджетное общеобразовательное учреждение гимназия', 'Гимназия', 'Гимназия'],
  лицей: ['Государственное бюджетное общеобразовательное учреждение лицей', 'Лицей', 'Лицей'],
  частная: ['Частное общеобразовательное учреждение школа', 'Школа', 'Средняя школа'],
} as const

export function schoolRows(): Row[] {
  return schools.map(({ number, kind, district, address, transmits, hours, room }) => {
    const [fullName, short, type] = names[kind]
    return {
      id: seedId('school', number),
      number,
      name: `${fullName} № ${number} ${genitive(district)} района Санкт-Петербурга`,
      short_name: `${short} № ${number}`,
      type,
      ownership: kind === 'частная' ? 'Частная' : 'Государственная',
      district,
      address: `Санкт-Петербург, ${address}`,
      room: room ?? '1',
      hours: hours ?? 'по будням с 9:00 до 17:00',
      phone: `+7812000${number.padStart(4, '0')}`,
      time_zone: 'Europe/Moscow',
      transmits_data: transmits,
      application_days: 30,
      code_days: 30,
    }
  })
}

function genitive(district: string): string {
  return district.endsWith('ий') ? district.replace(/ий$/, 'ого') : district.replace(/ый$/, 'ого')
}
