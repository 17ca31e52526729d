import { setTimeout as pass } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { now } from '@/lib/platform/clock'
import { db, type Tx } from '@/lib/platform/db'
import { sendPasswordLink } from './password-commands'
import { hashPassword } from './password-hash'
import { findMailToken, findRegistration } from './queries'
import type { Registration } from './registration'
import { sendSignInLink, signInByPassword } from './sign-in-commands'
import { proveAddress, register, sendProofAgain } from './sign-up-commands'
import { testAccountKey, testVisitorKey } from './testing'
import { lettersTo, makeTestAccount, newestSecret, testPassword } from './testing-account'
import { findWho } from './who'

const visitor = testVisitorKey()

async function registration(email: string, change: Partial<Registration> = {}): Promise<Registration> {
  const passwordHash = await hashPassword(testPassword)
  return {
    email,
    surname: 'Савченко',
    givenName: 'Марина',
    patronymic: null,
    phone: null,
    passwordHash,
    mends: null,
    ...change,
  }
}

/** Does one thing while the other has been written, but not yet been made true for everybody. */
async function whileHeld(write: (tx: Tx) => Promise<unknown>, meanwhile: () => Promise<unknown>): Promise<void> {
  let done: Promise<unknown> | undefined
  await db.$transaction(async (tx) => {
    await write(tx)
    done = meanwhile()
    await pass(300)
  })
  await done
}

describe('registering', () => {
  it('makes an account that is not proved, and writes to its address', async () => {
    expect(await register(visitor, await registration('new@mail.ru'))).toEqual({ seconds: 0 })

    const account = await db.account.findUniqueOrThrow({ where: { email: 'new@mail.ru' } })
    expect(account).toMatchObject({ emailProvedAt: null, surname: 'Савченко', locale: 'ru' })
    expect((await lettersTo('new@mail.ru')).map((letter) => letter.template)).toEqual(['verify-address'])
  })

  it('answers the same for an address that is taken, changes nothing, and tells its owner', async () => {
    await makeTestAccount('taken@mail.ru')
    const before = await db.account.findUniqueOrThrow({ where: { email: 'taken@mail.ru' } })

    expect(await register(visitor, await registration('taken@mail.ru'))).toEqual({ seconds: 0 })
    expect(await db.account.findUniqueOrThrow({ where: { email: 'taken@mail.ru' } })).toEqual(before)
    expect((await lettersTo('taken@mail.ru')).map((letter) => letter.template)).toEqual(['address-taken'])
  })

  it('gives an account that nobody proved to whoever asks last, and ends what came before', async () => {
    await register(visitor, await registration('twice@mail.ru'))
    const first = await newestSecret('twice@mail.ru')
    const stranger = await signInByPassword(visitor, { email: 'twice@mail.ru', password: testPassword })
    const passwordHash = await hashPassword('совсем другой пароль')
    await register(visitor, await registration('twice@mail.ru', { surname: 'Петрова', passwordHash }))

    expect(await proveAddress(visitor, first)).toBe(false)
    expect((await findMailToken(visitor, 'verify-address', first))?.state).toBe('replaced')
    expect(stranger.ok && (await findWho(stranger.entry.session))).toBeNull()
    expect(await db.account.count({ where: { email: 'twice@mail.ru' } })).toBe(1)
    expect(await proveAddress(visitor, await newestSecret('twice@mail.ru'))).toBe(true)
    expect((await signInByPassword(visitor, { email: 'twice@mail.ru', password: testPassword })).ok).toBe(false)
  })

  it('never gives away an account that was invited to an office', async () => {
    const accountId = await makeTestAccount('invited@mail.ru', { isProved: false })
    await db.appointment.create({ data: { accountId, id: accountId, role: 'city', startedAt: now() } })
    const before = await db.account.findUniqueOrThrow({ where: { id: accountId } })

    expect(await register(visitor, await registration('invited@mail.ru'))).toEqual({ seconds: 0 })
    expect(await db.account.findUniqueOrThrow({ where: { id: accountId } })).toEqual(before)
    expect((await lettersTo('invited@mail.ru')).map((letter) => letter.template)).toEqual(['address-taken'])
  })

  it('makes one account where two register the same address at once', async () => {
    const asked = await registration('race@mail.ru')
    await Promise.all([register(visitor, asked), register(visitor, asked)])

    expect(await db.account.count({ where: { email: 'race@mail.ru' } })).toBe(1)
    const links = await Promise.all(
      (await lettersTo('race@mail.ru')).map(({ secret }) => proveAddress(visitor, secret)),
    )
    expect(links.filter(Boolean)).toHaveLength(1)
  })

  it('takes nothing from an account that is being invited to an office at this very moment', async () => {
    const id = await makeTestAccount('moment@mail.ru', { isProved: false })
    const passwordHash = await hashPassword('совсем другой пароль')
    const stranger = await registration('moment@mail.ru', { passwordHash })
    await whileHeld(
      async (tx) => {
        await tx.account.update({ where: { id }, data: { passwordHash: null } })
        await tx.appointment.create({ data: { accountId: id, id, role: 'city', startedAt: now() } })
      },
      () => register(visitor, stranger),
    )
    expect((await db.account.findUniqueOrThrow({ where: { id } })).passwordHash).toBeNull()
  })

  it('asks for a pause after three letters to one mailbox, taken or not', async () => {
    await makeTestAccount('flood-taken@mail.ru')
    for (const email of ['flood@mail.ru', 'flood-taken@mail.ru']) {
      const asked = await registration(email)
      for (const _ of [1, 2, 3]) expect(await register(visitor, asked)).toEqual({ seconds: 0 })
      const fourth = await register(visitor, asked)
      expect(fourth.seconds).toBeGreaterThan(600)
      expect(await sendProofAgain(visitor, email)).not.toEqual({ seconds: 0 })
      expect(await lettersTo(email)).toHaveLength(3)
    }
  })
})

describe('mending a mistyped address', () => {
  it('moves the account, not proved yet, to the new address', async () => {
    const accountId = await makeTestAccount('mial@mial.ru', { isProved: false })
    const found = await findRegistration(testAccountKey({ accountId }))
    expect(found).toMatchObject({ email: 'mial@mial.ru', mends: accountId })

    await register(visitor, { ...(await registration('')), ...found, email: 'mial@mail.ru' })
    expect(await db.account.findUniqueOrThrow({ where: { id: accountId } })).toMatchObject({ email: 'mial@mail.ru' })
    expect(await proveAddress(visitor, await newestSecret('mial@mail.ru'))).toBe(true)
  })

  it('takes nothing from somebody who proved that address', async () => {
    const owner = await makeTestAccount('owner@mail.ru')
    const accountId = await makeTestAccount('thief@mail.ru', { isProved: false })

    expect(await register(visitor, await registration('owner@mail.ru', { mends: accountId }))).toEqual({ seconds: 0 })
    expect(await db.account.findUniqueOrThrow({ where: { email: 'owner@mail.ru' } })).toMatchObject({
      id: owner,
      surname: 'Ковалёва',
    })
  })

  it('sends no link for the new address to the old mailbox, asked for in the same moment', async () => {
    for (const ask of [sendProofAgain, sendSignInLink, sendPasswordLink]) {
      const id = await makeTestAccount(`old-${ask.name.toLowerCase()}@mail.ru`, { isProved: false })
      const { email } = await db.account.findUniqueOrThrow({ where: { id } })
      await whileHeld(
        (tx) => tx.account.update({ where: { id }, data: { email: `new-${email}` } }),
        () => ask(visitor, email),
      )
      expect(await db.mailToken.count({ where: { accountId: id } }), ask.name).toBe(0)
      expect(await lettersTo(email), ask.name).toEqual([])
    }
  })

  it('is over once the address is proved: no command, and no statement, changes it', async () => {
    const accountId = await makeTestAccount('final@mail.ru')
    expect(await findRegistration(testAccountKey({ accountId }))).toBeNull()

    await register(visitor, await registration('other@mail.ru', { mends: accountId }))
    expect(await db.account.findUniqueOrThrow({ where: { id: accountId } })).toMatchObject({ email: 'final@mail.ru' })

    await expect(db.account.update({ where: { id: accountId }, data: { email: 'x@mail.ru' } })).rejects.toThrow(
      /cannot be changed/,
    )
    await expect(
      db.$executeRaw`UPDATE accounts SET email_proved_at = NULL WHERE id = ${accountId}::uuid`,
    ).rejects.toThrow(/cannot be changed/)
  })
})

describe('the letter’s link', () => {
  it('is spent by the button, not by looking', async () => {
    await register(visitor, await registration('look@mail.ru'))
    const secret = await newestSecret('look@mail.ru')

    for (const _ of [1, 2, 3]) {
      expect((await findMailToken(visitor, 'verify-address', secret))?.state).toBe('live')
    }
    expect(await proveAddress(visitor, secret)).toBe(true)
    expect((await findMailToken(visitor, 'verify-address', secret))?.state).toBe('used')
    expect(await proveAddress(visitor, secret)).toBe(false)
  })

  it('is spent once, however many press at the same time', async () => {
    await register(visitor, await registration('press@mail.ru'))
    const secret = await newestSecret('press@mail.ru')

    const spent = await Promise.all(Array.from({ length: 8 }, () => proveAddress(visitor, secret)))
    expect(spent.filter(Boolean)).toHaveLength(1)
  })

  it('works for 24 hours', async () => {
    await register(visitor, await registration('late@mail.ru'))
    const secret = await newestSecret('late@mail.ru')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * 60 * 1000 })
    try {
      expect((await findMailToken(visitor, 'verify-address', secret))?.state).toBe('expired')
      expect(await proveAddress(visitor, secret)).toBe(false)
    } finally {
      vi.useRealTimers()
    }
  })

  it('is kept as a hash only, and serves its own purpose only', async () => {
    await register(visitor, await registration('hash@mail.ru'))
    const secret = await newestSecret('hash@mail.ru')

    const tokens = await db.mailToken.findMany({ where: { account: { email: 'hash@mail.ru' } } })
    expect(JSON.stringify(tokens)).not.toContain(secret)
    expect(await findMailToken(visitor, 'reset-password', secret)).toBeNull()
    expect(await findMailToken(visitor, 'verify-address', 'A'.repeat(43))).toBeNull()
  })
})
