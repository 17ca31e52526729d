import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTabs, cursorFromText, cursorText, literally, queueTabs, searchFromText, statusesOfTab } from './queue'
import { statuses } from './status'

describe('the tabs of the queue', () => {
  it('hold every state exactly once', () => {
    const held = queueTabs.flatMap((tab) => statusesOfTab(tab) ?? [])
    expect(held.toSorted()).toEqual([...statuses].toSorted())
  })

  it('count what is behind them', () => {
    const counts = countTabs([
      { status: 'SUBMITTED', count: 3 },
      { status: 'REJECTED', count: 1 },
      { status: 'EXPIRED', count: 2 },
    ])
    expect(counts).toEqual({ all: 6, submitted: 3, confirmed: 0, ready: 0, open: 0, over: 3 })
  })
})

describe('where a page begins', () => {
  it('survives the address', () => {
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(date, fc.uuid(), fc.boolean(), (sentAt, id, isBack) => {
        expect(cursorFromText(cursorText({ sentAt, id, isBack }))).toEqual({ sentAt, id, isBack })
      }),
    )
  })

  it('is the beginning where the address makes no sense', () => {
    fc.assert(fc.property(fc.string(), (text) => cursorFromText(text) === null))
    expect(cursorFromText(undefined)).toBeNull()
    expect(cursorFromText('o999999999999999.00000000-0000-7000-8000-000000000000')).toBeNull()
  })
})

describe('what the office looks for', () => {
  it.each(['183-26-00517-4', '183 26 00517 4', '1832600517 4', '№ 183–26–00517–4'])('is a number: %s', (text) => {
    expect(searchFromText(text)).toEqual({ digits: '18326005174' })
  })

  it('is the words of a name, whatever their case, with е for ё', () => {
    expect(searchFromText('  КОВАЛЁВА   Вера ')).toEqual({ words: ['ковалева', 'вера'] })
  })

  it.each(['', '  ', '18', '- -', '%', undefined])('is nothing: %s', (text) => {
    expect(searchFromText(text)).toBeNull()
  })

  it('is taken literally', () => {
    expect(literally('100%_\\')).toBe('100\\%\\_\\\\')
  })
})
