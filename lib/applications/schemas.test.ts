import { describe, expect, it } from 'vitest'
import { answerSchemas } from './schemas'

const { child, class: classAnswer, applicant, relation } = answerSchemas
const typed = { surname: 'Ковалёв', givenName: 'Матвей', patronymic: '', birthDay: '01.05.2018' }

const messages = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map((one) => one.message)

describe('what is asked about the child', () => {
  it('takes a date as it is typed and tidies names', () => {
    expect(child.parse({ ...typed, surname: '  Римский – Корсаков ' })).toEqual({
      surname: 'Римский-Корсаков',
      givenName: 'Матвей',
      patronymic: '',
      birthDay: '2018-05-01',
    })
  })

  it.each(['Ё', 'Н’Диайе', "О'Коннор", 'Абд аль-Рахман', 'Nguyễn', 'Оглы-Заде'])('accepts the name %s', (name) => {
    expect(child.safeParse({ ...typed, givenName: name }).success).toBe(true)
  })

  it.each(['', ' ', '7', '<b>', 'Иван3', '-', 'a'.repeat(101)])('refuses «%s» for a name', (name) => {
    expect(child.safeParse({ ...typed, givenName: name }).success).toBe(false)
  })

  it('takes a dash for no patronymic', () => {
    expect(child.parse({ ...typed, patronymic: '—' }).patronymic).toBe('')
  })

  it('tells an empty date from an impossible one', () => {
    expect(messages(child.safeParse({ ...typed, birthDay: '' }))).toEqual(['applications.errors.birthDay'])
    expect(messages(child.safeParse({ ...typed, birthDay: '31.02.2018' }))).toEqual([
      'applications.errors.birthDayWrong',
    ])
  })
})

describe('what is asked about the applicant', () => {
  const name = { surname: 'Ковалёва', givenName: 'Анна' }

  it('keeps a phone in one form and lets it be empty', () => {
    expect(applicant.parse({ ...name, phone: '8 (921) 123-45-67' }).phone).toBe('+79211234567')
    expect(applicant.parse({ ...name, phone: '+358 40 1234567' }).phone).toBe('+358401234567')
    expect(applicant.parse(name).phone).toBe('')
  })

  it('asks to look at a phone that cannot be one', () => {
    expect(messages(applicant.safeParse({ ...name, phone: '12345' }))).toEqual(['access.errors.phone'])
  })
})

it('refuses a class and a relation that do not exist', () => {
  expect(messages(classAnswer.safeParse({ className: '12А' }))).toEqual(['applications.errors.classNameWrong'])
  expect(messages(relation.safeParse({ relation: 'grandmother' }))).toEqual(['applications.errors.relation'])
  expect(messages(relation.safeParse({}))).toEqual(['applications.errors.relation'])
})
