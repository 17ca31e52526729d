import { describe, expect, it } from 'vitest'
import { passwordTrouble } from './password'

const anna = { email: 'anna.kovaleva@mail.ru', surname: 'Ковалёва', givenName: 'Анна', patronymic: 'Сергеевна' }

describe('a new password', () => {
  it.each(['demo-diary-2026', 'молоко хлеб и сыр', 'четыре простых слова', '𝒶𝒷𝒸𝒹𝒺𝒻𝑔𝒽𝒾𝒿'])('may be %s', (password) => {
    expect(passwordTrouble(password, anna)).toBeNull()
  })

  it('has ten characters at least, however many bytes they take', () => {
    expect(passwordTrouble('жжжмолоко', anna)).toBe('short')
    expect(passwordTrouble('😀😃😄😁😆', anna)).toBe('short')
  })

  it('has two hundred at most', () => {
    expect(passwordTrouble('молоко и хлеб '.repeat(20), anna)).toBe('long')
  })

  it.each([
    '1234567890',
    'qwertyuiop',
    'QWERTYUIOP',
    'йцукенгшщз',
    'password123',
    'passwordpassword',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'парольпароль1'.slice(0, 12),
  ])('is not what everybody tries: %s', (password) => {
    expect(passwordTrouble(password, anna)).toBe('common')
  })

  it.each([
    'anna.kovaleva@mail.ru',
    'AnnaKovaleva1',
    'anna-kovaleva-2026',
    'Ковалёва Анна',
    'аннаковалёва!',
    'Сергеевна77',
  ])('is not one’s own address or name: %s', (password) => {
    expect(passwordTrouble(password, anna)).toBe('personal')
  })

  it('may hold a name among other words', () => {
    expect(passwordTrouble('Анна любит молоко', anna)).toBeNull()
  })

  it('is no worse for somebody without a patronymic', () => {
    expect(passwordTrouble('12-04-2026-77', { ...anna, patronymic: null })).toBeNull()
  })
})
