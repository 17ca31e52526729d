import { expect, it } from 'vitest'
import { consentVersion } from './consent-text'
import { paperOf } from './paper'
import type { OwnApplication } from './queries'

const application: OwnApplication = {
  schoolId: 'school',
  id: 'application',
  number: '183-26-00517-4',
  status: 'SUBMITTED',
  child: { surname: 'Ковалёв', givenName: 'Матвей', patronymic: null, birthDay: '2018-05-01' },
  childKey: '',
  className: '2В',
  relation: 'guardian',
  applicant: { surname: 'Ковалёва', givenName: 'Анна', patronymic: 'Сергеевна', phone: '+79211234567' },
  consentVersion,
  sentAt: new Date('2026-11-20T16:12:00Z'),
  lastDay: '2026-12-21',
  pupilId: null,
  school: {
    number: '183',
    name: 'ГБОУ СОШ № 183',
    shortName: 'Школа № 183',
    address: 'ул. Школьная, 5',
    room: '12',
    hours: 'по будням с 9:00 до 17:00',
    phone: '+78120000183',
    timeZone: 'Europe/Moscow',
    transmitsData: true,
  },
  times: {},
  reason: null,
  code: null,
}
const frame = { email: 'anna@mail.example', portal: 'Петербургское образование', city: 'Санкт-Петербург' }

it('says on paper who asks, for whom and by which number', () => {
  const paper = paperOf(application, frame)
  const values = paper.form.facts.map((fact) => fact.value)
  expect(values).toContain('Ковалёва Анна Сергеевна')
  expect(values).toContain('Ковалёв Матвей')
  expect(values).toContain('Опекун')
  expect(paper.form.foot).toContain('183-26-00517-4')
  expect(paper.signature.name).toContain('Ковалёва')
})

it('prints the whole consent in the version that was agreed to', () => {
  const { consent } = paperOf(application, frame)
  expect(consent.parts).toHaveLength(9)
  for (const { heading, text } of consent.parts) {
    expect(heading).not.toContain('consent.')
    expect(text).not.toMatch(/consent\.|[{}]/)
  }
  expect(consent.version.replaceAll('\u00a0', ' ')).toContain('1 ноября 2026')
})
