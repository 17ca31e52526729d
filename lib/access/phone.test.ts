import { describe, expect, it } from 'vitest'
import { normalPhone, phoneInWords } from './phone'

describe('a telephone number', () => {
  it.each([
    ['+7 921 000-01-01', '+79210000101'],
    ['8 (921) 000 01 01', '+79210000101'],
    ['9210000101', '+79210000101'],
    ['+375 29 123-45-67', '+375291234567'],
    ['+49 30 901820', '+4930901820'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(normalPhone(typed)).toBe(stored)
  })

  it.each(['12', '921', 'позвоните мне', '+7', '8 921 000 01 01 5', '+79210000101 или +79210000102'])(
    'refuses %s',
    (typed) => {
      expect(normalPhone(typed)).toBeNull()
    },
  )

  it('is shown as people write it', () => {
    expect(phoneInWords('+79210000101')).toBe('+7 921 000 01 01')
  })
})
