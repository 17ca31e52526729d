import { describe, expect, it } from 'vitest'
import { contentPolicy, securityHeaders } from './security-headers'

describe('security headers', () => {
  it('let a script run only with the nonce of this very answer', () => {
    expect(contentPolicy('abc')).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'")
    expect(contentPolicy('abc')).not.toMatch(/script-src[^;]*unsafe-inline/)
  })

  it('let nobody frame a page', () => {
    expect(contentPolicy('abc')).toContain("frame-ancestors 'none'")
  })

  it('bind to https only where the portal is reached by it', () => {
    expect(new Map(securityHeaders('https://diary.example')).has('strict-transport-security')).toBe(true)
    expect(new Map(securityHeaders('http://127.0.0.1:3000')).has('strict-transport-security')).toBe(false)
  })
})
