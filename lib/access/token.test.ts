import { describe, expect, it } from 'vitest'
import { latestLastDay, newTokenText, tokenIn } from './token'

describe('the token in a header', () => {
  it('is found after Bearer, whatever its case', () => {
    const token = newTokenText()

    expect(tokenIn(`Bearer ${token}`)).toBe(token)
    expect(tokenIn(`bearer  ${token} `)).toBe(token)
  })

  it('is not anything else', () => {
    const token = newTokenText()
    for (const header of [
      null,
      '',
      token,
      `Basic ${token}`,
      `Bearer ${token.slice(3)}`,
      `Bearer ${token}x`,
      'Bearer sd_',
    ]) {
      expect(tokenIn(header)).toBeNull()
    }
  })
})

it('lives a year at most', () => {
  expect(latestLastDay('2026-11-24')).toBe('2027-11-24')
})
