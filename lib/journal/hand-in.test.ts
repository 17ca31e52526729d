import { describe, expect, it } from 'vitest'
import { type HandIn, isLate, isOpenFor, isSameWork, mostHandIns, nextWaiting, type Returned, stateOf } from './hand-in'

const returned = (said: Partial<Returned> = {}): Returned => ({
  at: '2026-11-25T09:00:00Z',
  text: 'Проверьте второй номер',
  hasMark: false,
  mark: null,
  ...said,
})
const handIn = (said: Partial<HandIn> = {}): HandIn => ({
  id: 'work',
  at: '2026-11-24T12:00:00Z',
  day: '2026-11-24',
  text: 'Ответ: 4',
  files: [],
  returned: null,
  ...said,
})

describe('a task that asks for work', () => {
  it('goes from nothing through handed in to returned, with a mark or without', () => {
    expect(stateOf([])).toBe('none')
    expect(stateOf([handIn()])).toBe('handed-in')
    expect(stateOf([handIn({ returned: returned() })])).toBe('returned')
    expect(stateOf([handIn({ returned: returned({ hasMark: true, mark: '5' }) })])).toBe('marked')
  })

  it('stands where its newest work stands', () => {
    expect(stateOf([handIn({ returned: returned() }), handIn()])).toBe('handed-in')
  })

  it('takes work until it was looked at, and again when it came back to be mended', () => {
    expect(isOpenFor([])).toBe(true)
    expect(isOpenFor([handIn()])).toBe(true)
    expect(isOpenFor([handIn({ returned: returned() })])).toBe(true)
  })

  it('takes none any more once a mark was given, also where that mark was taken back', () => {
    expect(isOpenFor([handIn({ returned: returned({ hasMark: true, mark: '4' }) })])).toBe(false)
    expect(isOpenFor([handIn({ returned: returned({ hasMark: true, mark: null }) })])).toBe(false)
  })

  it('takes so many works and no more', () => {
    expect(isOpenFor(Array.from({ length: mostHandIns - 1 }, () => handIn()))).toBe(true)
    expect(isOpenFor(Array.from({ length: mostHandIns }, () => handIn()))).toBe(false)
  })
})

it('is late from the day after on', () => {
  expect(isLate({ day: '2026-11-24' }, '2026-11-24')).toBe(false)
  expect(isLate({ day: '2026-11-25' }, '2026-11-24')).toBe(true)
})

it('leads from one work to the next that waits, round the class', () => {
  const pupil = (enrolmentId: string, ...handIns: HandIn[]) => ({ enrolmentId, handIns })
  const pupils = [
    pupil('Абрамов', handIn({ id: 'first' })),
    pupil('Белова'),
    pupil('Вдовин', handIn({ returned: returned() })),
    pupil('Гусева', handIn({ returned: returned() }), handIn({ id: 'again' })),
  ]
  expect(nextWaiting(pupils, 'Абрамов')).toBe('again')
  expect(nextWaiting(pupils, 'Гусева')).toBe('first')
  expect(nextWaiting(pupils.slice(0, 3), 'Абрамов')).toBeNull()
})

describe('the same work sent twice', () => {
  const sent = { text: 'Ответ: 4', hashes: ['b', 'a'] }

  it('is taken once', () => {
    expect(isSameWork({ text: 'Ответ: 4', hashes: ['a', 'b'], isReturned: false }, sent)).toBe(true)
  })

  it('is another work with another word, another file or one file less, or after it came back', () => {
    expect(isSameWork(null, sent)).toBe(false)
    expect(isSameWork({ text: 'Ответ: 5', hashes: ['a', 'b'], isReturned: false }, sent)).toBe(false)
    expect(isSameWork({ text: 'Ответ: 4', hashes: ['a', 'c'], isReturned: false }, sent)).toBe(false)
    expect(isSameWork({ text: 'Ответ: 4', hashes: ['a'], isReturned: false }, sent)).toBe(false)
    expect(isSameWork({ text: 'Ответ: 4', hashes: ['a', 'b'], isReturned: true }, sent)).toBe(false)
  })
})
