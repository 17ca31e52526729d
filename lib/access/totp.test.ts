import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { newTotpSecret, stepOfCode, totpAddress } from './totp'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)
const codeAt = (seconds: number) => generateSync({ secret, epoch: seconds })

describe('the code of an authenticator app', () => {
  it('is that of RFC 6238', () => {
    expect(stepOfCode(secret, '287082', at(59), null)).toBe(1)
    expect(stepOfCode(secret, '005924', at(1_234_567_890), null)).toBe(41_152_263)
  })

  it('may be a step early or late, and no more', () => {
    expect(stepOfCode(secret, codeAt(3_000), at(3_030), null)).toBe(100)
    expect(stepOfCode(secret, codeAt(3_030), at(3_000), null)).toBe(101)
    expect(stepOfCode(secret, codeAt(3_000), at(3_060), null)).toBeNull()
    expect(stepOfCode(secret, codeAt(3_060), at(3_000), null)).toBeNull()
  })

  it('is taken once: neither again nor an earlier one', () => {
    expect(stepOfCode(secret, codeAt(3_000), at(3_000), 100)).toBeNull()
    expect(stepOfCode(secret, codeAt(3_000), at(3_030), 101)).toBeNull()
    expect(stepOfCode(secret, codeAt(3_030), at(3_000), 100)).toBe(101)
  })

  it.each(['', '28708', '2870822', 'abcdef', '２８７０８２', '287 08'])('is refused where it is %s', (typed) => {
    expect(stepOfCode(secret, typed, at(59), null)).toBeNull()
  })
})

it('makes a secret of 160 bits, another each time', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpSecret()).not.toBe(newTotpSecret())
})

it('tells the app whose code it is', () => {
  const address = new URL(totpAddress(secret, 'anna@mail.ru', 'Петербургское образование'))
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.pathname)).toContain('anna@mail.ru')
  expect(address.searchParams.get('secret')).toBe(secret)
  expect(address.searchParams.get('issuer')).toBe('Петербургское образование')
})
