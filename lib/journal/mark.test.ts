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
    const [mark] = read([entry('second', '5', 'first'), entry('first', '4', null)])
    expect(mark?.now.value).toBe('5')
    expect(mark && formerValues(mark)).toEqual(['4'])
  })

  it('does not strike a debt that was paid: nothing was corrected', () => {
    const [mark] = read([entry('debt', '.', null), entry('mark', '4', 'debt')])
    expect(mark && formerValues(mark)).toEqual([])
  })

  it('does not strike the same value when only its comment changed', () => {
    const [mark] = read([entry('first', '4', null), entry('second', '4', 'first')])
    expect(mark && formerValues(mark)).toEqual([])
  })

  it('still shows a mark that was taken back: nothing changes silently', () => {
    const [mark] = read([entry('first', '2', null), entry('second', null, 'first')])
    expect(mark?.now.value).toBeNull()
    expect(mark && formerValues(mark)).toEqual(['2'])
    expect(mark && isBlank(mark)).toBe(false)
  })

  it('keeps the columns of a lesson apart and in order', () => {
    const marks = read([entry('a', '4', null, 'dictation'), entry('b', '3', null, 'grammar')])
    expect(marks.map((mark) => [mark.columnId, mark.now.value])).toEqual([
      ['dictation', '4'],
      ['grammar', '3'],
    ])
  })
})

describe('a mark that was just entered', () => {
  it('may be corrected without a reason for the minutes that the school gives, and no longer', () => {
    const rows = [entry('first', '4', null)]
    expect(read(rows, new Date('2026-11-24T08:44:59Z'))[0]?.draftUntil).toBe('2026-11-24T08:45:00.000Z')
    expect(read(rows, new Date('2026-11-24T08:45:00Z'))[0]?.draftUntil).toBeNull()
  })

  it('begins its minutes anew with a correction', () => {
    const corrected = { ...entry('second', '5', 'first'), at: '2026-11-24T08:44:00Z' }
    const [mark] = read([entry('first', '4', null), corrected], new Date('2026-11-24T08:46:00Z'))
    expect(mark?.draftUntil).toBe('2026-11-24T08:49:00.000Z')
  })
})

const later = new Date('2026-11-25T08:00:00Z')

function read(rows: MarkRow[], now = later) {
  return marksOf(rows, { minutesToUndo: 5, now })
}

function entry(id: string, value: string | null, replaces: string | null, columnId = 'column'): MarkRow {
  return {
    columnId,
    lessonId: 'lesson',
    day: '2026-11-24',
    subjectId: 'russian',
    subject: 'Русский язык',
    scale: 'five',
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
