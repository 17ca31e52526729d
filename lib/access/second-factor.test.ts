import { describe, expect, it } from 'vitest'
import { lacksFactor } from './second-factor'

const holds = (...roles: ('teacher' | 'office' | 'head' | 'city')[]) => ({
  hasFactor: false,
  appointments: roles.map((role) => ({ role })),
})

describe('where a second factor is required', () => {
  it.each(['office', 'head', 'city'] as const)('%s works only with one', (role) => {
    expect(lacksFactor(holds(role), true)).toBe(true)
    expect(lacksFactor({ ...holds(role), hasFactor: true }, true)).toBe(false)
  })

  it('a teacher who is head as well works only with one', () => {
    expect(lacksFactor(holds('teacher', 'head'), true)).toBe(true)
  })

  it('a teacher and a parent need none', () => {
    expect(lacksFactor(holds('teacher'), true)).toBe(false)
    expect(lacksFactor(holds(), true)).toBe(false)
  })
})

it('is asked of nobody where it is not required', () => {
  for (const role of ['office', 'head', 'city'] as const) expect(lacksFactor(holds(role), false)).toBe(false)
})
