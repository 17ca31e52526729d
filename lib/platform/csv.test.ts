import { expect, it } from 'vitest'
import { csvOf } from './csv'

it('writes what a spreadsheet opens with a click', () => {
  expect(
    csvOf([
      ['Кто', 'Когда'],
      ['Бабушка «Тома»', '24.11.2026'],
    ]),
  ).toBe('\uFEFF"Кто";"Когда"\r\n"Бабушка «Тома»";"24.11.2026"\r\n')
})

it('keeps quotes, semicolons and new lines within their cell', () => {
  expect(csvOf([['a "b"; c\nd']])).toBe('\uFEFF"a ""b""; c\nd"\r\n')
})

it('makes a formula a text', () => {
  for (const formula of ['=1+1', '+1', '-1', '@A1']) expect(csvOf([[formula]])).toBe(`\uFEFF"'${formula}"\r\n`)
})

it('has plain spaces, so that one finds what one looks for', () => {
  expect(csvOf([['вы\u00a0закрыли']])).toBe('\uFEFF"вы закрыли"\r\n')
})
