import { describe, expect, it } from 'vitest'
import { hashOfSecret, newSecret, tokenState } from './mail-token'

const now = new Date('2026-11-24T07:30:00Z')
const later = new Date('2026-11-24T08:00:00Z')
const before = new Date('2026-11-24T07:00:00Z')

describe('the secret of a link', () => {
  it('is 32 bytes by chance, and its hash tells nothing of it', () => {
    const secret = newSecret()
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(newSecret()).not.toBe(secret)
    expect(hashOfSecret(secret)).toMatch(/^[\w-]{43}$/)
    expect(hashOfSecret(secret)).not.toBe(secret)
  })
})

describe('what became of a link', () => {
  it('is live until its time is over', () => {
    expect(tokenState({ usedAt: null, expiresAt: later, isReplaced: false }, now)).toBe('live')
    expect(tokenState({ usedAt: null, expiresAt: now, isReplaced: false }, now)).toBe('expired')
    expect(tokenState({ usedAt: null, expiresAt: before, isReplaced: false }, now)).toBe('expired')
  })

  it('was replaced where a newer one took its place', () => {
    expect(tokenState({ usedAt: null, expiresAt: before, isReplaced: true }, now)).toBe('replaced')
  })

  it('stays live beside a newer one that did not end it: the owner’s link survives a stranger’s asking', () => {
    expect(tokenState({ usedAt: null, expiresAt: later, isReplaced: true }, now)).toBe('live')
  })

  it('was used, whatever came after', () => {
    expect(tokenState({ usedAt: before, expiresAt: later, isReplaced: true }, now)).toBe('used')
  })
})
