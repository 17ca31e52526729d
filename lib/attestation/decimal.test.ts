import { expect, it } from 'vitest'
import { unitsFromText } from './decimal'

it.each([
  ['4,65', 2, 465],
  ['4.65', 2, 465],
  [' 4,5 ', 2, 450],
  ['4', 2, 400],
  ['1,5', 1, 15],
  ['0', 1, 0],
  ['10', 1, 100],
] as const)('reads %s', (text, decimals, units) => {
  expect(unitsFromText(text, decimals)).toBe(units)
})

it.each([
  ['', 2],
  ['пять', 2],
  ['4,655', 2],
  ['1,55', 1],
  ['-1', 1],
  ['4,', 2],
  ['1e1', 1],
  ['100', 1],
] as const)('does not guess what %s means', (text, decimals) => {
  expect(unitsFromText(text, decimals)).toBeNull()
})
