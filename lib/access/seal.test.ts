import { decode, encode } from 'next-auth/jwt'
import { expect, it } from 'vitest'
import { env } from '@/lib/platform/env'
import { blindName, seal, unseal } from './seal'

it('opens what it sealed, for the same purpose only', async () => {
  const sealed = await seal('diary-sign-up', { email: 'anna@mail.ru' }, 60)

  expect(sealed).not.toContain('anna')
  expect(await unseal('diary-sign-up', sealed)).toMatchObject({ email: 'anna@mail.ru' })
  expect(await unseal('diary-device', sealed)).toBeNull()
})

it('is no session, and a session is nothing sealed', async () => {
  const sealed = await seal('diary-device', { sub: 'somebody', sid: 'some session' }, 60)
  await expect(decode({ token: sealed, secret: env.NEXTAUTH_SECRET })).rejects.toThrow()

  const session = await encode({ token: { sub: 'somebody' }, secret: env.NEXTAUTH_SECRET })
  expect(await unseal('diary-device', session)).toBeNull()
})

it('opens nothing that ran out, was changed or is missing', async () => {
  const sealed = await seal('diary-sign-up', { email: 'anna@mail.ru' }, -60)
  expect(await unseal('diary-sign-up', sealed)).toBeNull()
  expect(await unseal('diary-sign-up', `${sealed.slice(0, -2)}AA`)).toBeNull()
  expect(await unseal('diary-sign-up', undefined)).toBeNull()
})

it('counts under names that do not tell whom', () => {
  expect(blindName('account', 'anna@mail.ru')).toBe(blindName('account', 'anna@mail.ru'))
  expect(blindName('account', 'anna@mail.ru')).not.toContain('anna')
  expect(blindName('a', 'bc')).not.toBe(blindName('ab', 'c'))
})
