import { expect, it } from 'vitest'
import { classNameFromText } from './class-name'

it.each([
  ['7Б', '7Б'],
  ['7 б', '7Б'],
  ['7-б', '7Б'],
  ['07б', '7Б'],
  ['7 «Б»', '7Б'],
  ['7 "Б" класс', '7Б'],
  ['11 кл.', '11'],
  ['10', '10'],
  ['5 А класс', '5А'],
  ['1й А', '1А'],
  ['5 a', '5А'],
  ['7G', '7G'],
])('reads «%s» as a class', (typed, name) => {
  expect(classNameFromText(typed)).toBe(name)
})

it.each(['', 'Б7', '12А', '0А', 'седьмой', '7 Бета и ещё'])('does not take «%s» for one', (typed) => {
  expect(classNameFromText(typed)).toBeNull()
})
