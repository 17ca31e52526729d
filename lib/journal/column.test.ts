import { expect, it } from 'vitest'
import { typedValue } from './column'

it('understands what teachers type', () => {
  expect(['5', ' 4 / 5 ', 'зач', 'ЗАЧЕТ', 'незач', 'точка', ',', 'ю'].map(typedValue)).toEqual([
    '5',
    '4/5',
    'зачёт',
    'зачёт',
    'незачёт',
    '.',
    '.',
    '.',
  ])
})

it('leaves to the scale what it does not know', () => {
  expect(['н', '6', 'пять', '5-'].map(typedValue)).toEqual(['н', '6', 'пять', '5-'])
})

it('takes an empty field for no mark', () => {
  expect(['', '   '].map(typedValue)).toEqual([null, null])
})
