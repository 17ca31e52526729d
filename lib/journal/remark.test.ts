import { expect, it } from 'vitest'
import { type RemarkRow, remarksOf } from './remark'

const row = (said: Partial<RemarkRow>): RemarkRow => ({
  id: 'first',
  replaces: null,
  remarkId: 'remark',
  kind: 'remark',
  day: '2026-11-24',
  lessonId: null,
  subject: null,
  text: 'Без циркуля.',
  by: null,
  isWithdrawn: false,
  ...said,
})

it('reads a remark as it was said last, and says that it was said otherwise before', () => {
  const remarks = remarksOf([row({}), row({ id: 'second', replaces: 'first', text: 'Без циркуля и транспортира.' })])
  expect(remarks).toMatchObject([{ text: 'Без циркуля и транспортира.', isCorrected: true, former: 'Без циркуля.' }])
})

it('keeps what a remark said that was taken back', () => {
  const remarks = remarksOf([row({}), row({ id: 'second', replaces: 'first', text: null, isWithdrawn: true })])
  expect(remarks).toMatchObject([{ text: null, isWithdrawn: true, former: 'Без циркуля.' }])
})

it('keeps a remark whose words were erased', () => {
  expect(remarksOf([row({ text: null })])).toMatchObject([
    { text: null, isCorrected: false, former: null, isWithdrawn: false },
  ])
})
