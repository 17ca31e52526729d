import { beforeEach, describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { proveByPassword, proveUnlessFresh } from './prove-commands'
import { signInByPassword } from './sign-in-commands'
import { testVisitorKey } from './testing'
import { makeTestAccount, testPassword } from './testing-account'
import { findWho } from './who'

const visitor = testVisitorKey()
const start = new Date('2026-11-24T07:30:00Z')
const later = new Date('2026-11-24T08:30:00Z')

let email: string
let number = 0

beforeEach(async () => {
  moveClock(start)
  email = `clerk-${number++}@mail.ru`
  await makeTestAccount(email)
})

describe('the proof of who one is', () => {
  it('is as old as the sign-in', async () => {
    expect((await signedIn()).provedAt.getTime()).toBeCloseTo(start.getTime(), -4)
  })

  it('is new again once the password was typed', async () => {
    const account = await signedIn()
    moveClock(later)

    expect(await proveByPassword(account, visitor, testPassword)).toEqual({ ok: true })
    expect((await find(account))?.provedAt.getTime()).toBeCloseTo(later.getTime(), -4)
  })

  it('is not given by a wrong password, nor for another session', async () => {
    const [account, elsewhere] = [await signedIn(), await signedIn()]
    moveClock(later)

    expect(await proveByPassword(account, visitor, 'не тот пароль')).toEqual({ ok: false, seconds: 0 })
    await proveByPassword(elsewhere, visitor, testPassword)
    expect((await find(account))?.provedAt.getTime()).toBeCloseTo(start.getTime(), -4)
  })

  it('cannot be guessed for long', async () => {
    const account = await signedIn()
    for (const guess of [1, 2, 3, 4, 5]) await proveByPassword(account, visitor, `guess ${guess}`)

    expect(await proveByPassword(account, visitor, testPassword)).toMatchObject({ ok: false, seconds: 15 })
  })

  it('is asked for in a form only where it is not fresh', async () => {
    const account = await signedIn()
    expect(await proveUnlessFresh(account, visitor, '')).toEqual({ ok: true })

    moveClock(later)
    expect(await proveUnlessFresh(account, visitor, '')).toEqual({ ok: false, seconds: 0 })
    expect(await proveUnlessFresh(account, visitor, testPassword)).toEqual({ ok: true })
  })

  it('is not there where the account has no password', async () => {
    const account = await signedIn()
    await db.account.update({ where: { email }, data: { passwordHash: null } })

    expect(await proveByPassword(account, visitor, testPassword)).toMatchObject({ ok: false })
  })
})

async function signedIn() {
  const result = await signInByPassword(visitor, { email, password: testPassword })
  if (!result.ok) throw new Error('not let in')
  const account = await findWho(result.entry.session)
  if (!account) throw new Error('nobody is signed in')
  return account
}

function find({ accountId, sessionId }: { accountId: string; sessionId: string }) {
  return findWho({ accountId, sessionId })
}
