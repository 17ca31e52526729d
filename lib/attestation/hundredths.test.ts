import { expect, it } from 'vitest'
import { hundredthsIn } from './hundredths'

it.each([
  ['4,65', 465],
  ['4.65', 465],
  [' 4,5 ', 450],
  ['4', 400],
] as const)('reads %s', (text, hundredths) => {
  expect(hundredthsIn(text)).toBe(hundredths)
})

it.each(['', 'пять', '4,655', '-1', '4,', '1e1', '100'])('does not guess what %s means', (text) => {
  expect(hundredthsIn(text)).toBeNull()
})
