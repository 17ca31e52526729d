import { beforeEach, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { findAwaiting, listFactors } from './factor-queries'
import type { AccountKey } from './key'
import { passByPasskey, proveByPasskey, signInByPasskey } from './pass-commands'
import { addPasskey, askForNewPasskey, askForPasskey, removePasskey } from './passkey-commands'
import { signInByPassword } from './sign-in-commands'
import { testVisitorKey } from './testing'
import { makeTestAccount, testPassword } from './testing-account'
import { TestAuthenticator } from './testing-factors'
import { findWho } from './who'

const visitor = testVisitorKey()
const start = new Date('2026-11-24T07:30:00Z')

let email: string
let number = 0
let account: AccountKey
let phone: TestAuthenticator

beforeEach(async () => {
  moveClock(start)
  email = `head-${number++}@mail.ru`
  await makeTestAccount(email)
  account = await signedIn(email)
  phone = new TestAuthenticator(account.accountId)
})

describe('a passkey', () => {
  it('is kept under its name, and asked for at the next sign-in', async () => {
    expect(await add(phone)).toBe(true)
    expect((await listFactors(account)).passkeys).toMatchObject([{ name: 'Телефон', usedAt: null }])
    expect(await findAwaiting(await sessionOf(email))).toMatchObject({ hasPasskey: true, hasApp: false })
  })

  it('is not made by an answer to another challenge, nor to that of another account, nor twice', async () => {
    const { challengeId, options } = await askForNewPasskey(account)
    const name = 'Телефон'
    expect(await addPasskey(account, { challengeId, answer: phone.make('AAAA'), name })).toBe(false)
    expect(await addPasskey(account, { challengeId, answer: phone.make(options.challenge), name })).toBe(false)

    const otherId = await makeTestAccount(`other-${email}`)
    const asked = await askForNewPasskey(account)
    const given = { challengeId: asked.challengeId, answer: phone.make(asked.options.challenge), name }
    expect(await addPasskey({ ...account, accountId: otherId }, given)).toBe(false)
    expect(await addPasskey(account, given)).toBe(true)
    expect(await add(phone)).toBe(false)
  })

  it('is not made for another site', async () => {
    const evil = new TestAuthenticator(account.accountId, { host: 'localhost', origin: 'https://evil.example' })
    const elsewhere = new TestAuthenticator(account.accountId, {
      host: 'evil.example',
      origin: 'http://localhost:3000',
    })
    expect(await add(evil)).toBe(false)
    expect(await add(elsewhere)).toBe(false)
  })
})

describe('signing in by a passkey', () => {
  it('takes no password, and no other factor', async () => {
    await add(phone)
    const entry = await signInByPasskey(visitor, await answered(phone))
    expect(entry).toMatchObject({ email, awaitsFactor: false })
    expect(entry && (await findWho(entry.session))).toMatchObject({ email, hasFactor: true })
  })

  it('is not done twice by one answer, nor after five minutes', async () => {
    await add(phone)
    const given = await answered(phone)
    expect(await signInByPasskey(visitor, given)).not.toBeNull()
    expect(await signInByPasskey(visitor, given)).toBeNull()

    const late = await answered(phone)
    moveClock(new Date(start.getTime() + 5 * 60_000 + 1000))
    expect(await signInByPasskey(visitor, late)).toBeNull()
  })

  it('is not done by a passkey that was removed, or that nobody knows', async () => {
    expect(await signInByPasskey(visitor, await answered(phone))).toBeNull()

    await add(phone)
    const [kept] = (await listFactors(account)).passkeys
    await removePasskey(account, kept?.id ?? '')
    expect(await signInByPasskey(visitor, await answered(phone))).toBeNull()
  })

  it('is not done by a copy whose counter stands behind', async () => {
    await add(phone)
    await signInByPasskey(visitor, await answered(phone))
    await db.passkey.updateMany({ where: { accountId: account.accountId }, data: { counter: 100n } })
    expect(await signInByPasskey(visitor, await answered(phone))).toBeNull()
  })

  it('takes no answer that was meant as a proof', async () => {
    await add(phone)
    const { challengeId, options } = await askForPasskey(account)
    expect(await signInByPasskey(visitor, { challengeId, answer: phone.answer(options.challenge) })).toBeNull()
  })
})

describe('a passkey as the second factor', () => {
  it('lets in whoever gave the password, and nobody with a passkey of another account', async () => {
    await add(phone)
    const awaiting = await findAwaiting(await sessionOf(email))
    if (!awaiting) throw new Error('nothing is awaited')

    const strangersId = await makeTestAccount(`stranger-${email}`)
    const strangers = new TestAuthenticator(strangersId)
    await add(strangers, await signedIn(`stranger-${email}`))
    const asked = await askForPasskey(awaiting)
    const forged = { challengeId: asked.challengeId, answer: strangers.answer(asked.options.challenge) }
    expect(await passByPasskey(awaiting, visitor, forged)).toBeNull()

    const again = await askForPasskey(awaiting)
    const given = { challengeId: again.challengeId, answer: phone.answer(again.options.challenge) }
    expect(await passByPasskey(awaiting, visitor, given)).toMatchObject({ email, awaitsFactor: false })
  })

  it('proves whoever is signed in already', async () => {
    await add(phone)
    const later = new Date(start.getTime() + 60 * 60_000)
    moveClock(later)
    const { challengeId, options } = await askForPasskey(account)
    expect(await proveByPasskey(account, { challengeId, answer: phone.answer(options.challenge) })).toBe(true)
    expect((await findWho(account))?.provedAt.getTime()).toBeCloseTo(later.getTime(), -4)
  })
})

async function add(authenticator: TestAuthenticator, to = account): Promise<boolean> {
  const { challengeId, options } = await askForNewPasskey(to)
  return addPasskey(to, { challengeId, answer: authenticator.make(options.challenge), name: 'Телефон' })
}

async function answered(authenticator: TestAuthenticator) {
  const { challengeId, options } = await askForPasskey(visitor)
  return { challengeId, answer: authenticator.answer(options.challenge) }
}

async function sessionOf(who: string) {
  const result = await signInByPassword(visitor, { email: who, password: testPassword })
  if (!result.ok) throw new Error('not let in')
  return result.entry.session
}

async function signedIn(who: string): Promise<AccountKey> {
  const found = await findWho(await sessionOf(who))
  if (!found) throw new Error('nobody is signed in')
  return found
}
