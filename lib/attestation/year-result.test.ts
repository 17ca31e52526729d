import { expect, it } from 'vitest'
import { resultsOf, suggestedResult } from './year-result'

it('takes a pupil with marks in all subjects to the next grade', () => {
  expect(suggestedResult(['5', '3', 'зачёт', 'осв'], 7)).toBe('promoted')
})

it.each(['2', 'н/а', 'незачёт'])('sees a debt in %s', (value) => {
  expect(suggestedResult(['5', value], 7)).toBe('debt')
})

it('waits until every subject has its mark of the year', () => {
  expect(suggestedResult(['5', null], 7)).toBeNull()
  expect(suggestedResult([], 7)).toBeNull()
})

it('needs no marks in grade 1', () => {
  expect(suggestedResult([], 1)).toBe('promoted')
})

it('ends with a certificate in grades 9 and 11', () => {
  expect(suggestedResult(['4'], 9)).toBe('finished')
  expect(resultsOf(11)).toContain('finished')
  expect(resultsOf(10)).not.toContain('finished')
})
