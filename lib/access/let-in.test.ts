import { beforeEach, expect, it, vi } from 'vitest'
import { readDevice } from './device'
import { letIn, pathAfter } from './let-in'
import { knownAs } from './seal'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}))

const session = { accountId: '019a0000-0000-7000-8000-000000000001', sessionId: '019a0000-0000-7000-8000-000000000002' }
const entry = { session, email: 'anna@mail.ru', locale: 'ru', startPath: '/account', awaitsFactor: false } as const

beforeEach(() => jar.clear())

it('remembers on this browser who was let in', async () => {
  await letIn({ ...entry, isProved: true })
  expect((await readDevice())?.knows).toEqual([knownAs('anna@mail.ru')])
})

it('remembers nobody who still owes the second factor', async () => {
  await letIn({ ...entry, isProved: true, awaitsFactor: true })
  expect(await readDevice()).toBeNull()
})

it('leads to where one came from, by the second factor where it is owed', () => {
  const here = { ...entry, isProved: true }
  const owing = { ...here, awaitsFactor: true }
  expect(pathAfter(here)).toBe('/account')
  expect(pathAfter(here, '/diary/vera/week?from=2026-11-23')).toBe('/diary/vera/week?from=2026-11-23')
  expect(pathAfter(here, '//evil.example')).toBe('/account')
  expect(pathAfter(owing)).toBe('/sign-in/second-factor')
  expect(pathAfter(owing, '/account/settings')).toBe('/sign-in/second-factor?from=%2Faccount%2Fsettings')
  expect(pathAfter(owing, 'https://evil.example')).toBe('/sign-in/second-factor')
})

it('remembers nobody who only says that the address is theirs', async () => {
  await letIn({ ...entry, isProved: false })
  expect(jar.size).toBeGreaterThan(0)
  expect(await readDevice()).toBeNull()
})
