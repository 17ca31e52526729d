import { expect, it } from 'vitest'
import { isFresh } from './fresh'

const at = (time: string) => new Date(`2026-11-24T${time}Z`)

it('takes a proof for a quarter of an hour', () => {
  expect(isFresh(at('07:30:00'), at('07:30:00'))).toBe(true)
  expect(isFresh(at('07:30:00'), at('07:44:59'))).toBe(true)
})

it('asks again once the quarter of an hour is over', () => {
  expect(isFresh(at('07:30:00'), at('07:45:00'))).toBe(false)
  expect(isFresh(at('07:30:00'), at('09:00:00'))).toBe(false)
})
