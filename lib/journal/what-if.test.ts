import { describe, expect, it } from 'vitest'
import { marksThen, whatIfOf } from './what-if'

const read = (query: string) => {
  const given = new URLSearchParams(query)
  return (field: string) => given.getAll(field)
}

describe('what somebody tries', () => {
  it('is one line of new marks for each value, and one choice for each present mark', () => {
    const query = 'instead=&instead=5&value=5&weight=30&times=2&value=4&weight=10&times='
    expect(whatIfOf(read(query), 2)).toEqual({
      instead: [null, '5'],
      added: [
        { value: 5, weightTenths: 30, times: 2 },
        { value: 4, weightTenths: 10, times: 1 },
      ],
    })
  })

  it('is nothing where nothing was asked, or nonsense', () => {
    const nonsense = 'instead=9&value=5&weight=0&times=1&value=5&weight=x&times=1&value=5&weight=10&times=999'
    expect(whatIfOf(read(''), 1)).toEqual({ instead: [null], added: [] })
    expect(whatIfOf(read(nonsense), 1)).toEqual({
      instead: [null],
      added: [],
    })
  })

  it('puts a resit in the place of the old mark, and new marks after the present ones', () => {
    const marks = [
      { value: '2', weightTenths: 30 },
      { value: '4', weightTenths: 10 },
    ]
    const whatIf = whatIfOf(read('instead=5&value=3&weight=20&times=2'), 2)
    expect(marksThen(marks, whatIf)).toEqual([
      { value: '5', weightTenths: 30 },
      { value: '4', weightTenths: 10 },
      { value: '3', weightTenths: 20, cells: 2 },
    ])
  })
})
