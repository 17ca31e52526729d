import { describe, expect, it } from 'vitest'
import { refusalsOf } from '@/lib/platform/form'
import { settingsSchema, signUpSchema } from './schemas'

const typed = {
  surname: 'Иванова-Ёлкина',
  givenName: 'Анна',
  patronymic: 'Сергеевна',
  email: 'anna@mail.ru',
  phone: '',
  password: 'молоко и хлеб',
}

function refused(change: Partial<Record<keyof typeof typed, string>>) {
  const result = signUpSchema.safeParse({ ...typed, ...change })
  return result.success ? {} : refusalsOf(result.error.issues)
}

describe('what a registration may say', () => {
  it('takes names as people have them', () => {
    for (const surname of [
      'Ё',
      "О'Нил",
      'д’Артаньян',
      'Мамин-Сибиряк',
      'ван дер Ваальс',
      'Öztürk',
      '李',
      'Св. Иоанн',
      'Соломʼянський',
    ]) {
      expect(refused({ surname })).toEqual({})
    }
  })

  it('tidies spaces, and a name without a patronymic has none', () => {
    const result = signUpSchema.parse({ ...typed, givenName: '  Анна \u00a0 Мария ', patronymic: ' ' })
    expect(result.givenName).toBe('Анна Мария')
    expect(result.patronymic).toBeNull()
    expect(result.phone).toBeNull()
  })

  it('asks for what is missing, each by its own name', () => {
    expect(Object.keys(refused({ surname: ' ', givenName: '', email: '', password: '' }))).toEqual([
      'surname',
      'givenName',
      'email',
      'password',
    ])
  })

  it.each(['Анна2', 'Анна<b>', 'Анна@', '-', "'"])('refuses %s as a name', (givenName) => {
    expect(refused({ givenName })).toHaveProperty('givenName')
  })

  it('tells how long a name may be', () => {
    expect(refused({ surname: 'я'.repeat(101) })).toEqual({
      surname: { key: 'access.errors.nameLong', values: { maximum: 100 } },
    })
  })

  it('refuses a number that cannot be dialled', () => {
    expect(refused({ phone: '12' })).toHaveProperty('phone')
  })
})

describe('a new password', () => {
  it('is told to be too short together with what else is to be mended', () => {
    expect(refused({ surname: '', password: 'коротко' })).toMatchObject({
      surname: { key: 'access.errors.surname' },
      password: { key: 'access.errors.passwordShort' },
    })
  })

  it('that is not there is asked for', () => {
    expect(refused({ password: '' })).toMatchObject({ password: { key: 'access.errors.passwordNew' } })
  })
})

describe('what settings may change', () => {
  it('is the telephone, the order of the name and the language; an address sent along is not heard', () => {
    const result = settingsSchema.parse({ phone: '', nameOrder: 'given', locale: 'en', email: 'other@mail.ru' })
    expect(result).toEqual({ phone: null, nameOrder: 'given', locale: 'en' })
  })

  it('refuses an order and a language that do not exist', () => {
    expect(settingsSchema.safeParse({ phone: '', nameOrder: 'x', locale: 'de' }).success).toBe(false)
  })
})
