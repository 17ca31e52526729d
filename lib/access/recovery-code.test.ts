import { expect, it } from 'vitest'
import { hashOfRecoveryCode, recoveryCodeFrom, recoveryCodeTyped } from './recovery-code'

const code = recoveryCodeFrom(new Uint8Array([7, 19, 13, 21, 4, 28, 22, 25, 9, 2, 17, 11]))

it('is written in groups of signs that no one takes for another', () => {
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
})

it('is understood however it is typed', () => {
  expect(recoveryCodeTyped(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
  expect(recoveryCodeTyped(code.replaceAll('-', ''))).toBe(code)
})

it('is no code where signs are missing or strange', () => {
  for (const typed of ['', code.slice(1), `${code}0`, 'не помню код!']) expect(recoveryCodeTyped(typed)).toBeNull()
})

it('is kept as a hash that another account does not share', () => {
  expect(hashOfRecoveryCode('anna', code)).not.toBe(hashOfRecoveryCode('olga', code))
  expect(hashOfRecoveryCode('anna', code)).not.toContain(code)
})
