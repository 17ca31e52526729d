import { generateSync } from 'otplib'
import { beforeEach, describe, expect, it } from 'vitest'
import { moveClock, now, worldNow } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { beginApp, proveApp, removeApp } from './app-commands'
import { findAwaiting, findWaitingSecret, listFactors } from './factor-queries'
import type { AccountKey } from './key'
import { passByApp, passByRecoveryCode, proveByApp } from './pass-commands'
import { listSessions } from './queries'
import { makeRecoveryCodes } from './recovery-commands'
import { signInByPassword } from './sign-in-commands'
import { testVisitorKey } from './testing'
import { lettersTo, makeTestAccount, testPassword } from './testing-account'
import { findWho } from './who'

const visitor = testVisitorKey()
const start = new Date('2026-11-24T07:30:00Z')
const stepBefore = -30
const stepAfter = 30

let email: string
let number = 0
let account: AccountKey

beforeEach(async () => {
  moveClock(start)
  email = `office-${number++}@mail.ru`
  await makeTestAccount(email)
  account = await signedIn()
})

describe('an authenticator app', () => {
  it('counts only once a code of it was typed', async () => {
    await beginApp(account)
    expect(await proveApp(account, '000000')).toBe(false)
    expect((await signIn()).awaitsFactor).toBe(false)

    await setUpApp()
    expect((await signIn()).awaitsFactor).toBe(true)
    expect((await lettersTo(email)).map(({ template }) => template)).toEqual(['factor-changed'])
  })

  it('keeps its secret sealed', async () => {
    await beginApp(account)
    const secret = await findWaitingSecret(account)
    const kept = await db.totpKey.findMany({ where: { accountId: account.accountId } })
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(JSON.stringify(kept, (_, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toContain(
      secret,
    )
  })

  it('asked for twice shows the newer secret alone, and gives way to another telephone', async () => {
    const old = await setUpApp()
    await beginApp(account)
    await beginApp(account)
    const secret = (await findWaitingSecret(account)) ?? ''
    expect(await proveApp(account, codeOf(secret))).toBe(true)

    const awaiting = await awaitingSession()
    expect((await passByApp(awaiting, visitor, codeOf(old, stepAfter))).ok).toBe(false)
    expect((await passByApp(awaiting, visitor, codeOf(secret, stepAfter))).ok).toBe(true)
  })

  it('asks nothing any more once it was removed', async () => {
    await setUpApp()
    await removeApp(account)
    expect((await signIn()).awaitsFactor).toBe(false)
    expect((await listFactors(account)).appSince).toBeNull()
  })
})

describe('a session that waits for the second factor', () => {
  it('opens nothing and stands in no list', async () => {
    await setUpApp()
    const { session } = await signIn()

    expect(await findWho(session)).toBeNull()
    expect(await findAwaiting(session)).toMatchObject({ email, hasApp: true, hasPasskey: false })
    expect(await listSessions(account)).toHaveLength(1)
  })

  it('gives way to one of its own id, proved now', async () => {
    const secret = await setUpApp()
    const awaiting = await awaitingSession()
    const passed = await passByApp(awaiting, visitor, codeOf(secret, stepAfter))
    if (!passed.ok) throw new Error('not let in')

    expect(passed.entry.session.sessionId).not.toBe(awaiting.sessionId)
    expect(await findWho(passed.entry.session)).toMatchObject({ email, hasFactor: true })
    expect(await findWho(awaiting)).toBeNull()
    expect(await findAwaiting(awaiting)).toBeNull()
  })

  it('is over after a quarter of an hour', async () => {
    await setUpApp()
    const { session } = await signIn()
    moveClock(new Date(start.getTime() + 16 * 60_000))
    expect(await findAwaiting(session)).toBeNull()
  })

  it('is no session that somebody else could pass', async () => {
    const secret = await setUpApp()
    const awaiting = await awaitingSession()
    await makeTestAccount(`other-${email}`)
    const other = await signIn(`other-${email}`)
    expect(await findAwaiting({ ...awaiting, accountId: other.session.accountId })).toBeNull()
    expect(await findAwaiting(other.session)).toBeNull()
    expect((await passByApp(awaiting, visitor, codeOf(secret, stepAfter))).ok).toBe(true)
  })
})

describe('a code', () => {
  it('is taken once, also of two who type it together', async () => {
    const secret = await setUpApp()
    const [one, two] = [await awaitingSession(), await awaitingSession()]
    const code = codeOf(secret, stepAfter)
    const results = await Promise.all([passByApp(one, visitor, code), passByApp(two, visitor, code)])
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('that set the app up lets nobody in', async () => {
    const secret = await setUpApp()
    for (const shift of [stepBefore, 0]) {
      expect(await passByApp(await awaitingSession(), visitor, codeOf(secret, shift))).toEqual({
        ok: false,
        seconds: 0,
      })
    }
  })

  it('cannot be guessed: after five tries there are pauses, which the right one does not end', async () => {
    const secret = await setUpApp()
    const awaiting = await awaitingSession()
    for (const _ of [1, 2, 3, 4, 5]) await passByApp(awaiting, visitor, '000000')
    expect(await passByApp(awaiting, visitor, codeOf(secret, stepAfter))).toMatchObject({ ok: false, seconds: 15 })
  })

  it('proves whoever is signed in already', async () => {
    const secret = await setUpApp()
    moveClock(new Date(start.getTime() + 60 * 60_000))
    expect(await proveByApp(account, visitor, '000000')).toEqual({ ok: false, seconds: 0 })
    expect(await proveByApp(account, visitor, codeOf(secret, stepAfter))).toEqual({ ok: true })
    expect((await findWho(account))?.provedAt.getTime()).toBeCloseTo(now().getTime(), -4)
  })
})

describe('spare codes', () => {
  it('let in once each, with a letter that counts what is left', async () => {
    await setUpApp()
    const codes = await makeRecoveryCodes(account)
    expect(new Set(codes).size).toBe(10)

    const typed = codes[3]?.toLowerCase().replaceAll('-', ' ') ?? ''
    expect((await passByRecoveryCode(await awaitingSession(), visitor, typed)).ok).toBe(true)
    expect((await passByRecoveryCode(await awaitingSession(), visitor, typed)).ok).toBe(false)
    expect((await listFactors(account)).codesLeft).toBe(9)
    expect((await lettersTo(email)).at(-1)?.template).toBe('recovery-code-used')
  })

  it('are void once new ones were made, and never those of another account', async () => {
    await setUpApp()
    const [old] = await makeRecoveryCodes(account)
    await makeRecoveryCodes(account)
    expect((await passByRecoveryCode(await awaitingSession(), visitor, old ?? '')).ok).toBe(false)

    const otherId = await makeTestAccount(`other-${email}`)
    const [others] = await makeRecoveryCodes({ ...account, accountId: otherId })
    expect((await passByRecoveryCode(await awaitingSession(), visitor, others ?? '')).ok).toBe(false)
  })

  it('are kept as hashes', async () => {
    const codes = await makeRecoveryCodes(account)
    const kept = JSON.stringify(await db.recoveryCode.findMany({ where: { accountId: account.accountId } }))
    for (const code of codes) expect(kept).not.toContain(code)
  })
})

function codeOf(secret: string, shift = 0): string {
  return generateSync({ secret, epoch: Math.floor(worldNow().getTime() / 1000) + shift })
}

async function setUpApp(): Promise<string> {
  await beginApp(account)
  const secret = (await findWaitingSecret(account)) ?? ''
  expect(await proveApp(account, codeOf(secret))).toBe(true)
  return secret
}

async function signIn(who = email) {
  const result = await signInByPassword(visitor, { email: who, password: testPassword })
  if (!result.ok) throw new Error('not let in')
  return result.entry
}

async function signedIn() {
  const found = await findWho((await signIn()).session)
  if (!found) throw new Error('nobody is signed in')
  return found
}

async function awaitingSession() {
  const awaiting = await findAwaiting((await signIn()).session)
  if (!awaiting) throw new Error('nothing is awaited')
  return awaiting
}
