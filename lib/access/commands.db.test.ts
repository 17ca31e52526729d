import { describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { makeCityAdmin, saveSettings } from './commands'
import { changePassword, resetPassword, sendPasswordLink } from './password-commands'
import { findMailToken, findSettings } from './queries'
import { signInByPassword } from './sign-in-commands'
import { sendProofAgain } from './sign-up-commands'
import { systemKey } from './system'
import { testAccountKey, testVisitorKey } from './testing'
import { lettersTo, makeTestAccount, newestSecret, testPassword } from './testing-account'
import { findWho } from './who'

const visitor = testVisitorKey()
const newPassword = 'кефир, булка и чай'

const trySignIn = (email: string, password: string) => signInByPassword(visitor, { email, password })

async function signedIn(email: string) {
  const result = await trySignIn(email, testPassword)
  const account = result.ok ? await findWho(result.entry.session) : null
  if (!account) throw new Error('not let in')
  return account
}

describe('a forgotten password', () => {
  it('is replaced by the letter’s link, which signs everybody out and tells the owner', async () => {
    await makeTestAccount('forgot@mail.ru')
    const before = await signedIn('forgot@mail.ru')
    await sendPasswordLink(visitor, 'forgot@mail.ru')
    const secret = await newestSecret('forgot@mail.ru')

    expect(await resetPassword(visitor, { secret, password: newPassword })).toBe(true)
    expect(await findWho(before)).toBeNull()
    expect((await trySignIn('forgot@mail.ru', testPassword)).ok).toBe(false)
    expect((await trySignIn('forgot@mail.ru', newPassword)).ok).toBe(true)
    expect((await lettersTo('forgot@mail.ru')).map((letter) => letter.template)).toEqual([
      'reset-password',
      'password-changed',
    ])
  })

  it('is replaced once: of two at the same time one wins, and other links are over', async () => {
    await makeTestAccount('twice@mail.ru')
    await sendPasswordLink(visitor, 'twice@mail.ru')
    await sendPasswordLink(visitor, 'twice@mail.ru')
    const [first, second] = (await lettersTo('twice@mail.ru')).map((letter) => letter.secret)
    if (!first || !second) throw new Error('two letters were expected')

    const answers = await Promise.all(
      ['один пароль', 'иной пароль'].map((password) => resetPassword(visitor, { secret: first, password })),
    )
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await resetPassword(visitor, { secret: second, password: newPassword })).toBe(false)
  })

  it('proves the mailbox of whoever had not done it', async () => {
    const id = await makeTestAccount('unproved@mail.ru', { isProved: false })
    await sendPasswordLink(visitor, 'unproved@mail.ru')
    await resetPassword(visitor, { secret: await newestSecret('unproved@mail.ru'), password: newPassword })
    expect((await db.account.findUniqueOrThrow({ where: { id } })).emailProvedAt).not.toBeNull()
  })

  it('brings no letter to somebody who does not exist', async () => {
    await sendPasswordLink(visitor, 'nobody@mail.ru')
    expect(await lettersTo('nobody@mail.ru')).toEqual([])
  })
})

describe('changing the password', () => {
  it('wants the old one, ends all other sessions and keeps this one', async () => {
    await makeTestAccount('change@mail.ru')
    const [here, there] = [await signedIn('change@mail.ru'), await signedIn('change@mail.ru')]

    const wrong = await changePassword(here, visitor, { currentPassword: 'не тот', password: newPassword })
    expect(wrong).toEqual({ ok: false, seconds: 0 })
    expect(await findWho(there)).not.toBeNull()

    expect(await changePassword(here, visitor, { currentPassword: testPassword, password: newPassword })).toEqual({
      ok: true,
    })
    expect(await findWho(here)).not.toBeNull()
    expect(await findWho(there)).toBeNull()
    expect((await lettersTo('change@mail.ru')).map((letter) => letter.template)).toEqual(['password-changed'])
  })

  it('slows guesses at the old one as the front door does', async () => {
    await makeTestAccount('hijacked@mail.ru')
    const here = await signedIn('hijacked@mail.ru')
    for (const _ of [1, 2, 3, 4, 5])
      await changePassword(here, visitor, { currentPassword: 'мимо', password: newPassword })

    const right = await changePassword(here, visitor, { currentPassword: testPassword, password: newPassword })
    expect(right).toMatchObject({ ok: false })
    expect(right.ok || right.seconds).toBeGreaterThan(0)
  })
})

describe('settings', () => {
  it('change the telephone, the order of the name and the language, and nothing else', async () => {
    const accountId = await makeTestAccount('settings@mail.ru')
    const before = await db.account.findUniqueOrThrow({ where: { id: accountId } })
    const account = testAccountKey({ accountId })
    const wanted = { phone: '+79210000101', nameOrder: 'given', locale: 'en' } as const
    await saveSettings(account, { ...wanted, email: 'evil@mail.ru', passwordHash: null } as typeof wanted)

    expect(await db.account.findUniqueOrThrow({ where: { id: accountId } })).toEqual({ ...before, ...wanted })
    expect(await findSettings(account)).toEqual({ ...wanted, hasPassword: true })
  })
})

describe('the city’s administrator', () => {
  const system = systemKey('city-admin')
  const appointments = (email: string) =>
    db.appointment.count({ where: { account: { email }, role: 'city', schoolId: null, endedAt: null } })

  it('is invited by the address alone, and says the name with the first password', async () => {
    const made = await makeCityAdmin(system, ' City@Mail.ru ')
    expect(made).toMatchObject({ email: 'city@mail.ru', isNew: true })
    expect((await lettersTo('city@mail.ru')).map((letter) => letter.template)).toEqual(['city-invitation'])

    const secret = made.link?.split('/').at(-1) ?? ''
    expect(await findMailToken(visitor, 'reset-password', secret)).toMatchObject({ state: 'live', isNameless: true })
    const name = { surname: 'Никитин', givenName: 'Павел', patronymic: null }
    expect(await resetPassword(visitor, { secret, password: newPassword, name })).toBe(true)

    const result = await trySignIn('city@mail.ru', newPassword)
    const account = result.ok ? await findWho(result.entry.session) : null
    expect(account).toMatchObject({ name, isProved: true, appointments: [{ role: 'city' }] })
  })

  it('is appointed once, however often the command is given', async () => {
    await Promise.all([makeCityAdmin(system, 'again@mail.ru'), makeCityAdmin(system, 'again@mail.ru')])
    const third = await makeCityAdmin(system, 'again@mail.ru')

    expect(third).toMatchObject({ isNew: false })
    expect(third.link).not.toBeNull()
    expect(await appointments('again@mail.ru')).toBe(1)
  })

  it('keeps the account and the password that there are, once the mailbox was proved', async () => {
    await makeTestAccount('parent@mail.ru')
    expect(await makeCityAdmin(system, 'parent@mail.ru')).toEqual({ email: 'parent@mail.ru', isNew: false, link: null })
    expect(await appointments('parent@mail.ru')).toBe(1)
    expect((await trySignIn('parent@mail.ru', testPassword)).ok).toBe(true)
  })

  it('is never somebody who only typed that address once', async () => {
    await makeTestAccount('squatted@mail.ru', { isProved: false })
    const squatter = await signedIn('squatted@mail.ru')
    await makeCityAdmin(system, 'squatted@mail.ru')

    expect(await findWho(squatter)).toBeNull()
    expect((await trySignIn('squatted@mail.ru', testPassword)).ok).toBe(false)
    await sendProofAgain(visitor, 'squatted@mail.ru')
    expect((await lettersTo('squatted@mail.ru')).map((letter) => letter.template)).toEqual([
      'city-invitation',
      'address-taken',
    ])
  })

  it('has an address', async () => {
    await expect(makeCityAdmin(system, 'nobody')).rejects.toThrow()
  })
})
