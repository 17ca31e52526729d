import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grid } from './grid'
import { copyOf } from './grid-paste'
import { shownPresence } from './grid-state'
import { did, opened, seen, type } from './testing-grid'

const today = 2

describe('marks', () => {
  it('takes a column of 25 marks by 25 keys', () => {
    const marks = '5443255544332545443255443'
    const { state, writes } = type(opened({}, 25), marks)

    expect(writes).toHaveLength(25)
    expect(seen(state, today).join('')).toBe(marks)
    expect(state.at).toEqual({ row: 24, column: today })
  })

  it('moves to the right where the teacher chose so', () => {
    const turned = did(opened(), { type: 'turn', direction: 'right' }).state
    const { state } = type(turned, '54')

    expect([seen(state, 2)[0], seen(state, 3)[0]]).toEqual(['5', '4'])
  })

  it('returns to the cell of a digit for a slash: two marks in one cell', () => {
    const { state, writes } = type(opened(), '54/53')

    expect(seen(state, today)).toEqual(['5', '4/5', '3', null, null])
    expect(writes.map((write) => write.type === 'mark' && write.value)).toEqual(['5', '4', '4/5', '3'])
  })

  it('splits the mark on which one stands', () => {
    const { state } = type(opened(), '4{ArrowUp}/5')
    expect(seen(state, today)[0]).toBe('4/5')
  })

  it('ends a value with Enter in a scale above nine', () => {
    const { state, writes } = type(opened({ scale: 'ten' }), '10{Enter}7{Enter}8/9{Enter}')

    expect(seen(state, today)).toEqual(['10', '7', '8/9', null, null])
    expect(writes).toHaveLength(3)
    expect(state.at.row).toBe(3)
  })

  it('ends it as well by going elsewhere, and forgets it by Escape', () => {
    expect(seen(type(opened({ scale: 'hundred' }), '87{ArrowRight}').state, today)[0]).toBe('87')
    expect(seen(type(opened({ scale: 'hundred' }), '87{Escape}{ArrowRight}').state, today)[0]).toBeNull()
  })

  it('has keys for зачёт, незачёт and a mark that is awaited', () => {
    expect(seen(type(opened(), '+-.').state, today).slice(0, 3)).toEqual(['зачёт', 'незачёт', '.'])
  })

  it('takes a mark back by Delete, and then what was said of attendance', () => {
    const { state, writes } = type(opened(), '5{ArrowUp}н{ArrowUp}{Delete}{Delete}{Delete}')

    expect(seen(state, today)[0]).toBeNull()
    expect(writes.map((write) => (write.type === 'mark' ? write.value : write.kind))).toEqual([
      '5',
      'absent',
      null,
      'present',
    ])
  })

  it('makes a column with the first mark of a lesson that has none, once', () => {
    const { state, writes } = type(did(opened(), { type: 'go', row: 0, column: 1 }).state, '54')

    expect(state.columns[1]).toMatchObject({ id: 'made-1', lesson: 1, isNew: true })
    expect(writes).toHaveLength(2)
  })

  it('passes over pupils who were not in the class yet', () => {
    const grid = opened({}, 3).grid
    const pupils = grid.pupils.map((pupil, row) =>
      row === 1 ? { ...pupil, spans: [['2026-11-25', null]] } : pupil,
    ) as Grid['pupils']
    expect(seen(type(opened({ pupils }), '54').state, today)).toEqual(['5', null, '4'])
  })
})

describe('attendance', () => {
  it('is said by н, о, б and у, in either layout', () => {
    for (const keys of ['ноу', 'yje']) {
      const { state, writes } = type(opened(), keys)
      expect(writes.map((write) => write.type === 'attendance' && write.kind)).toEqual(['absent', 'late', 'left-early'])
      expect(state.rows.slice(0, 3).map(({ presences }) => shownPresence(presences[2] ?? fail()))).toEqual([
        'absent',
        'late',
        'left-early',
      ])
    }
    expect(type(opened(), 'б').writes).toEqual([{ type: 'attendance', row: 0, lesson: 2, kind: 'ill' }])
  })
})

describe('what is refused', () => {
  const refusals: [string, Partial<Grid>, string][] = [
    ['a mark that the scale does not have', {}, '7'],
    ['a mark in a journal that is only read', { mayWrite: false }, '5'],
    ['a mark in a course without marks', { scale: null }, '5'],
    ['a mark in a period that was closed', { closedBy: 'teacher' }, '5'],
    ['attendance in a period that the head closed', { closedBy: 'head' }, 'н'],
  ]
  it.each(refusals)('%s is not written, and one stays there', (_, said, key) => {
    const { state, writes } = type(opened(said), key)

    expect(writes).toEqual([])
    expect(state.at.row).toBe(0)
    expect(state.said?.about).toBe('refused')
  })

  it('says nothing of attendance against a period whose marks the teacher closed', () => {
    expect(type(opened({ closedBy: 'teacher' }), 'н').writes).toHaveLength(1)
  })

  it('keeps a closed day and a lesson to come', () => {
    const grid = opened().grid
    const lessons = grid.lessons.map((lesson, index) => ({ ...lesson, isClosed: index === 0 }))
    const closed = did(opened({ lessons }), { type: 'go', row: 0, column: 0 }).state
    const ahead = did(opened(), { type: 'go', row: 0, column: 4 }).state

    expect(type(closed, '5').state.said).toMatchObject({ why: 'closed' })
    expect(type(ahead, '5').state.said).toMatchObject({ why: 'notYet' })
    expect(type(ahead, 'н').state.said).toMatchObject({ why: 'notYet' })
  })

  it('is shown beside the value that stays, until something else is entered there', () => {
    const refused = type(opened(), '5{ArrowUp}7').state
    expect(refused.rows[0]?.cells[today]).toMatchObject({ typed: '5', trouble: { value: '7', why: 'notInScale' } })
    expect(type(refused, '4').state.rows[0]?.cells[today]).not.toHaveProperty('trouble')
  })
})

describe('undo and redo', () => {
  it('take a mark back and give it again, by new entries', () => {
    const { state, writes } = type(opened(), '5{Ctrl+Z}')
    expect(seen(state, today)[0]).toBeNull()
    expect(writes).toHaveLength(2)
    expect(seen(type(state, '{Ctrl+Y}').state, today)[0]).toBe('5')
  })

  it('take a pasted column back at once', () => {
    const pasted = did(opened(), { type: 'paste', text: '5\n4\n3' }).state
    expect(seen(type(pasted, '{Ctrl+Z}').state, today)).toEqual([null, null, null, null, null])
  })

  it('come back to the beginning and to the end, whatever was typed', () => {
    const keys = fc.array(
      fc.constantFrom('5', '4', '3', '2', 'н', 'о', '.', '/', '{Delete}', '{ArrowUp}', '{ArrowLeft}', '+'),
      {
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(keys, (typed) => {
        const end = type(opened(), `${typed.join('')}{Escape}`).state
        const undone = type(end, '{Ctrl+Z}'.repeat(end.done.length)).state
        const redone = type(undone, '{Ctrl+Y}'.repeat(end.done.length)).state

        for (const column of [0, 1, 2, 3]) {
          expect(seen(undone, column)).toEqual(seen(opened(), column))
          expect(seen(redone, column)).toEqual(seen(end, column))
        }
      }),
    )
  })
})

describe('a spreadsheet', () => {
  it('fills downwards, with attendance among the marks, and tells how much was refused', () => {
    const { state, writes } = did(opened(), { type: 'paste', text: '5\r\nн\r\n\r\n4/5\r\n9\r\n5\r\n' })

    expect(seen(state, today)).toEqual(['5', null, null, '4/5', null])
    expect(writes).toHaveLength(3)
    expect(state.said).toEqual({ about: 'pasted', count: 3, refused: 2 })
  })

  it('gives a column as it takes it', () => {
    const typed = type(opened(), '5н{ArrowDown}4/5').state
    expect(copyOf(typed)).toBe('5\nн\n\n4/5\n')
    expect(copyOf(type(typed, '{ArrowUp}{Shift+ArrowUp}').state)).toBe('\n4/5')
  })
})

describe('moving', () => {
  it('leaves the table by Tab at the end of a line, or after Escape', () => {
    expect(type(opened(), '{Tab}').state.at.column).toBe(3)
    expect(type(opened(), '{Escape}{Tab}').state.at.column).toBe(2)
    expect(type(opened(), '{End}{Tab}').state.at.column).toBe(4)
  })

  it('never leaves the grid, whatever is pressed', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageDown',
      'PageUp',
      'Home',
      'End',
      'Ctrl+End',
      'Tab',
      'Enter',
      '5',
      'н',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 60 }), (typed) => {
        const { at } = type(opened(), typed.map((key) => `{${key}}`).join('')).state
        expect(at.row).toBeGreaterThanOrEqual(0)
        expect(at.row).toBeLessThan(5)
        expect(at.column).toBeGreaterThanOrEqual(0)
        expect(at.column).toBeLessThan(5)
      }),
    )
  })
})

describe('a further work of a lesson', () => {
  it('stands after those that it has, and is one until it has a mark', () => {
    const added = did(opened(), { type: 'add-column', lesson: 2 }, { type: 'add-column', lesson: 2 }).state
    expect(added.columns.map(({ lesson }) => lesson)).toEqual([0, 1, 2, 2, 2, 3])
    expect(added.at).toEqual({ row: 0, column: 4 })
    expect(added.rows.every(({ cells }) => cells.length === 6)).toBe(true)
  })

  it('takes its weight from its kind', () => {
    const chosen = did(opened(), { type: 'choose-kind', column: 1, kind: 1 }).state
    expect(chosen.columns[1]).toMatchObject({ kind: 1, weightTenths: 30 })
  })

  it('keeps the kind of a work that has marks', () => {
    expect(did(opened(), { type: 'choose-kind', column: 2, kind: 1 }).state.columns[2]?.kind).toBe(0)
  })
})

function fail(): never {
  throw new Error('nothing there')
}
