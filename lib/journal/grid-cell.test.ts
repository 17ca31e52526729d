import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyCell, readCells, readPresences, writeCells, writePresences } from './grid-cell'

const value = fc.constantFrom('5', '4/5', '10', '.', 'зачёт', 'незачёт')
const cell = fc
  .record({ value: fc.option(value), more: fc.nat(3), former: fc.option(value) })
  .map(({ value, more, former }) => ({ value, entries: more + (value === null ? 0 : 1), former }))
const presence = fc
  .record({
    sign: fc.option(fc.constantFrom('absent', 'unexplained', 'illness', 'late', 'leftEarly', 'truancy')),
    minutes: fc.option(fc.integer({ min: 1, max: 45 })),
    more: fc.nat(3),
  })
  .map(({ sign, minutes, more }) => ({
    sign,
    minutes: sign === null ? null : minutes,
    entries: more + (sign === null ? 0 : 1),
  }))

it('says a common mark in one letter, and an empty cell in none', () => {
  expect(
    writeCells([{ value: '5', entries: 1, former: null }, emptyCell, { value: '4', entries: 2, former: '3' }]),
  ).toBe('5,,4*2<3')
})

it('remembers a mark that was taken back', () => {
  expect(readCells('*2<4', 1)).toEqual([{ value: null, entries: 2, former: '4' }])
})

it('reads the row that it wrote', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
      expect(readCells(writeCells(cells), cells.length)).toEqual(cells)
    }),
  )
})

it('reads the attendance that it wrote', () => {
  fc.assert(
    fc.property(fc.array(presence, { minLength: 1, maxLength: 40 }), (presences) => {
      expect(readPresences(writePresences(presences), presences.length)).toEqual(presences)
    }),
  )
})

it('fills a row that is too short, as a page kept on the device may be', () => {
  expect(readCells('5', 3)).toHaveLength(3)
  expect(readPresences('', 2)).toHaveLength(2)
})
