import { expect, it } from 'vitest'
import { readMarkText } from './mark-text'

it('reads an empty field as no mark', () => {
  expect(readMarkText('', 'five')).toBeNull()
  expect(readMarkText('  ', 'five')).toBeNull()
})

it('reads two marks however they are parted, for a phone’s number pad has no stroke', () => {
  for (const typed of ['4/5', '4.5', '4,5', '4 5', '4+5', '45', ' 4 / 5 ']) {
    expect(readMarkText(typed, 'five'), typed).toBe('4/5')
  }
})

it('does not part a ten, nor a mark out of a hundred', () => {
  expect(readMarkText('10', 'ten')).toBe('10')
  expect(readMarkText('9/10', 'ten')).toBe('9/10')
  expect(readMarkText('95', 'hundred')).toBe('95')
})

it('reads words without their ё, and any dot as an awaited mark', () => {
  expect(readMarkText('Зачет', 'pass')).toBe('зачёт')
  expect(readMarkText('незач', 'five')).toBe('незачёт')
  expect(readMarkText('•', 'five')).toBe('.')
  expect(readMarkText('.', 'five')).toBe('.')
})

it('leaves what is no mark to be refused', () => {
  expect(readMarkText('7', 'five')).toBe('7')
  expect(readMarkText('н', 'five')).toBe('н')
})
