import { describe, expect, it } from 'vitest'
import { formerValues, isBlank, type MarkRow, marksOf, numbersOf } from './mark'

describe('the numbers in a cell', () => {
  it('is the digit', () => {
    expect(numbersOf('5')).toEqual([5])
  })

  it('are two in a split mark', () => {
    expect(numbersOf('4/5')).toEqual([4, 5])
  })

  it('are as many as the scale gives', () => {
    expect(numbersOf('87')).toEqual([87])
  })

  it.each(['зачёт', 'незачёт', '.', null, 'н/а', 'осв'])('are none in %s', (value) => {
    expect(numbersOf(value)).toEqual([])
  })
})

describe('a cell and its history', () => {
  it('shows the last of the chain and keeps what stood before', () => {
    const [mark] = marksOf([entry('second', '5', 'first'), entry('first', '4', null)])
    expect(mark?.now.value).toBe('5')
    expect(mark && formerValues(mark)).toEqual(['4'])
  })

  it('does not strike a debt that was paid: nothing was corrected', () => {
    const [mark] = marksOf([entry('debt', '.', null), entry('mark', '4', 'debt')])
    expect(mark && formerValues(mark)).toEqual([])
  })

  it('does not strike the same value when only its comment changed', () => {
    const [mark] = marksOf([entry('first', '4', null), entry('second', '4', 'first')])
    expect(mark && formerValues(mark)).toEqual([])
  })

  it('still shows a mark that was taken back: nothing changes silently', () => {
    const [mark] = marksOf([entry('first', '2', null), entry('second', null, 'first')])
    expect(mark?.now.value).toBeNull()
    expect(mark && formerValues(mark)).toEqual(['2'])
    expect(mark && isBlank(mark)).toBe(false)
  })

  it('keeps the columns of a lesson apart and in order', () => {
    const marks = marksOf([entry('a', '4', null, 'dictation'), entry('b', '3', null, 'grammar')])
    expect(marks.map((mark) => [mark.columnId, mark.now.value])).toEqual([
      ['dictation', '4'],
      ['grammar', '3'],
    ])
  })
})

function entry(id: string, value: string | null, replaces: string | null, columnId = 'column'): MarkRow {
  return {
    columnId,
    lessonId: 'lesson',
    day: '2026-11-24',
    subject: 'Русский язык',
    kind: 'Диктант',
    title: null,
    weightTenths: 10,
    id,
    replaces,
    value,
    awaitedUntil: null,
    comment: null,
    reason: null,
    at: '2026-11-24T08:40:00Z',
    by: null,
  }
}
