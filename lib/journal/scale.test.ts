import { describe, expect, it } from 'vitest'
import { isValueOf, type Scale, scaleOf } from './scale'

const five = scaleOf('five') as Scale
const hundred = scaleOf('hundred') as Scale
const pass = scaleOf('pass') as Scale

describe('the five-point scale', () => {
  it.each(['5', '1', '4/5', 'зачёт', 'незачёт', '.'])('takes %s', (value) => {
    expect(isValueOf(five, value)).toBe(true)
  })

  it.each(['6', '0', '4/6', '4/5/3', '', ' 5', '05', '5.0', '-1', 'н', 'н/а'])('does not take «%s»', (value) => {
    expect(isValueOf(five, value)).toBe(false)
  })
})

it('takes 100 of a hundred, but no split mark', () => {
  expect(isValueOf(hundred, '100')).toBe(true)
  expect(isValueOf(hundred, '0')).toBe(true)
  expect(isValueOf(hundred, '101')).toBe(false)
  expect(isValueOf(hundred, '50/60')).toBe(false)
})

it('takes words alone where a course has no numbers', () => {
  expect(isValueOf(pass, 'зачёт')).toBe(true)
  expect(isValueOf(pass, '5')).toBe(false)
})

it('knows no scale of a course without marks, nor one that does not exist', () => {
  expect(scaleOf(null)).toBeNull()
  expect(scaleOf('toString')).toBeNull()
})
