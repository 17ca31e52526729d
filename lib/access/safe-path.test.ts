import { describe, expect, it } from 'vitest'
import { safePath } from './safe-path'

describe('where one goes after signing in', () => {
  it('is the very place one came from', () => {
    expect(safePath('/diary/1/week?from=2026-11-23', '/account')).toBe('/diary/1/week?from=2026-11-23')
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '',
    '/a/..//evil.example',
  ])('is never another site: %s', (asked) => {
    expect(safePath(asked, '/account')).toBe('/account')
  })
})
