import { describe, expect, it } from 'vitest'
import { type ColumnField, columnField, marksIn } from './column-form'

const column = '019aa1f0-0000-7000-8000-000000000001'
const vera = '019aa1f0-0000-7000-8000-000000000002'
const oleg = '019aa1f0-0000-7000-8000-000000000003'
const id = '019aa1f0-0000-7000-8000-000000000004'

function line(enrolmentId: string, said: Partial<Record<ColumnField, string>>) {
  const fields = { id, saw: '1', was: '4', value: '4', ...said }
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [columnField(field as ColumnField, enrolmentId), value]),
  )
}
const marks = (values: Record<string, unknown>) => marksIn(values, column).marks

describe('a column’s form', () => {
  it('writes what was changed, and nothing else', () => {
    expect(marks({ ...line(vera, { value: '5' }), ...line(oleg, {}) })).toEqual([
      { type: 'mark', id, columnId: column, enrolmentId: vera, value: '5', saw: 1 },
    ])
  })

  it('takes back a mark whose field was emptied', () => {
    expect(marks(line(vera, { value: ' ' }))).toMatchObject([{ value: null }])
    expect(marks(line(vera, { value: '', was: '' }))).toEqual([])
  })

  it('brings the reason of the list, or the teacher’s own', () => {
    expect(marks(line(vera, { value: '5', reason: 'resit', ownReason: 'Не то' }))).toMatchObject([{ reason: 'resit' }])
    expect(marks(line(vera, { value: '5', reason: 'own', ownReason: ' Ошибся строкой ' }))).toMatchObject([
      { reason: 'Ошибся строкой' },
    ])
    expect(marks(line(vera, { value: '5', reason: 'own', ownReason: ' ' }))[0]).not.toHaveProperty('reason')
  })

  it('asks whose mark is to stand, and writes nothing over theirs', () => {
    const asked = { value: '5', asked: 'yes' }
    expect(marksIn(line(vera, asked), column)).toEqual({
      marks: [],
      wrong: { [columnField('choice', vera)]: 'journal.errors.choice' },
    })
    expect(marks(line(vera, { ...asked, choice: 'theirs' }))).toEqual([])
    expect(marks(line(vera, { ...asked, choice: 'mine' }))).toMatchObject([{ value: '5' }])
  })

  it('saves a cell’s comment and day where they were changed', () => {
    const cell = {
      value: '.',
      was: '.',
      comment: 'Сдать',
      wasComment: 'Сдать',
      awaitedUntil: '2026-12-01',
      wasUntil: '2026-12-01',
    }
    expect(marks(line(vera, cell))).toEqual([])
    expect(marks(line(vera, { ...cell, comment: '' }))).toMatchObject([{ comment: '', awaitedUntil: '2026-12-01' }])
    expect(marks(line(vera, { ...cell, awaitedUntil: '' }))).toMatchObject([{ awaitedUntil: null }])
    expect(marksIn(line(vera, { ...cell, awaitedUntil: 'завтра' }), column).wrong).toEqual({
      [columnField('awaitedUntil', vera)]: 'journal.errors.awaitedUntil',
    })
  })

  it('passes over what no page sends', () => {
    const odd = [
      { id: 'x', value: '5' },
      { saw: '-1', value: '5' },
      { choice: 'both', value: '5' },
    ]
    expect(odd.flatMap((said) => marks(line(vera, said)))).toEqual([])
    expect(marks({ 'value.not-an-id': '5' })).toEqual([])
  })
})
