import { describe, expect, it, vi } from 'vitest'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { endOtherSessions, endSession } from './commands'
import { findMailToken, listSessions } from './queries'
import { sendSignInLink, signInByLink, signInByPassword } from './sign-in-commands'
import { testAccountKey, testVisitorKey } from './testing'
import { lettersTo, makeTestAccount, newestSecret, testPassword } from './testing-account'
import { findWho } from './who'

const visitor = testVisitorKey({ userAgent: 'Firefox on Linux' })

async function signedIn(email: string) {
  const result = await signInByPassword(visitor, { email, password: testPassword })
  if (!result.ok) throw new Error('not let in')
  const account = await findWho(result.entry.session)
  if (!account) throw new Error('nobody is signed in')
  return account
}

describe('signing in by password', () => {
  it('lets in whoever knows it, and says where the day begins', async () => {
    const accountId = await makeTestAccount('clerk@mail.ru')
    await db.appointment.create({ data: { accountId, id: accountId, role: 'city', startedAt: now() } })

    const result = await signInByPassword(visitor, { email: 'clerk@mail.ru', password: testPassword })
    expect(result).toMatchObject({
      ok: true,
      entry: { startPath: '/city/letters', locale: 'ru', email: 'clerk@mail.ru' },
    })
  })

  it('says whether the mailbox of whoever comes in was proved', async () => {
    await makeTestAccount('proved@mail.ru')
    await makeTestAccount('claimed@mail.ru', { isProved: false })
    for (const [email, isProved] of [['proved@mail.ru', true] as const, ['claimed@mail.ru', false] as const]) {
      expect(await signInByPassword(visitor, { email, password: testPassword })).toMatchObject({ entry: { isProved } })
    }
  })

  it('refuses a wrong password and an unknown address alike', async () => {
    await makeTestAccount('known@mail.ru')
    const wrong = await signInByPassword(visitor, { email: 'known@mail.ru', password: 'не тот пароль' })
    const unknown = await signInByPassword(visitor, { email: 'unknown@mail.ru', password: 'не тот пароль' })

    expect(wrong).toEqual({ ok: false, seconds: 0 })
    expect(unknown).toEqual(wrong)
  })

  it('refuses an account that has no password, whatever is typed', async () => {
    const id = await makeTestAccount('letters-only@mail.ru')
    await db.account.update({ where: { id }, data: { passwordHash: null } })
    for (const password of ['', 'null', testPassword]) {
      expect((await signInByPassword(visitor, { email: 'letters-only@mail.ru', password })).ok).toBe(false)
    }
  })

  it('starts a session of its own each time', async () => {
    await makeTestAccount('often@mail.ru')
    const [first, second] = [await signedIn('often@mail.ru'), await signedIn('often@mail.ru')]
    expect(first.sessionId).not.toBe(second.sessionId)
  })

  it('gives the right password no way past a pause', async () => {
    await makeTestAccount('paused@mail.ru')
    const stranger = testVisitorKey({ place: '203.0.113.200' })
    for (const _ of [1, 2, 3, 4, 5]) await signInByPassword(stranger, { email: 'paused@mail.ru', password: 'мимо' })

    const result = await signInByPassword(stranger, { email: 'paused@mail.ru', password: testPassword })
    expect(result.ok).toBe(false)
    expect((await signInByPassword(visitor, { email: 'paused@mail.ru', password: testPassword })).ok).toBe(true)
  })

  it('leaves the password nowhere: not in the log, not in the database', async () => {
    const said: unknown[] = []
    const output = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => Boolean(said.push(String(chunk))))
    const errors = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => Boolean(said.push(String(chunk))))
    const level = log.level
    log.level = 'trace'
    try {
      await makeTestAccount('quiet@mail.ru')
      await signInByPassword(visitor, { email: 'quiet@mail.ru', password: 'неверный-секрет-1' })
      await signedIn('quiet@mail.ru')
    } finally {
      log.level = level
      output.mockRestore()
      errors.mockRestore()
    }

    const kept = await db.$queryRaw`
      SELECT (SELECT json_agg(a) FROM accounts a)::text AS accounts, (SELECT json_agg(s) FROM sessions s)::text AS sessions,
        (SELECT json_agg(r) FROM rate_limits r)::text AS limits, (SELECT json_agg(l) FROM letters l)::text AS letters`
    for (const password of [testPassword, 'неверный-секрет-1']) {
      expect(said.join('')).not.toContain(password)
      expect(JSON.stringify(kept)).not.toContain(password)
    }
    const limits = await db.$queryRaw`SELECT json_agg(r)::text AS limits FROM rate_limits r`
    expect(JSON.stringify(limits)).not.toContain('quiet')
  })
})

describe('a session', () => {
  it('is over at the next request, once it was ended', async () => {
    await makeTestAccount('ending@mail.ru')
    const [here, there] = [await signedIn('ending@mail.ru'), await signedIn('ending@mail.ru')]

    await endSession(here, there.sessionId)
    expect(await findWho(there)).toBeNull()
    expect(await findWho(here)).not.toBeNull()
    expect((await listSessions(here)).map((session) => session.id)).toEqual([here.sessionId])
  })

  it('of somebody else cannot be ended, nor seen', async () => {
    await makeTestAccount('mine@mail.ru')
    await makeTestAccount('theirs@mail.ru')
    const [mine, theirs] = [await signedIn('mine@mail.ru'), await signedIn('theirs@mail.ru')]

    await endSession(mine, theirs.sessionId)
    expect(await findWho(theirs)).not.toBeNull()
    expect(await listSessions(mine)).toHaveLength(1)
  })

  it('ends with all the others but the one that asks', async () => {
    await makeTestAccount('many@mail.ru')
    const sessions = [await signedIn('many@mail.ru'), await signedIn('many@mail.ru'), await signedIn('many@mail.ru')]
    const [first] = sessions

    if (first) await endOtherSessions(first)
    expect(await Promise.all(sessions.map(async (one) => (await findWho(one)) !== null))).toEqual([true, false, false])
  })

  it('opens only together with its own account', async () => {
    await makeTestAccount('one@mail.ru')
    const otherId = await makeTestAccount('two@mail.ru')
    const one = await signedIn('one@mail.ru')
    expect(await findWho({ accountId: otherId, sessionId: one.sessionId })).toBeNull()
  })
})

describe('signing in by a letter’s link', () => {
  it('lets in once, however many press at the same time', async () => {
    await makeTestAccount('link@mail.ru')
    await sendSignInLink(visitor, 'link@mail.ru')
    const secret = await newestSecret('link@mail.ru')
    expect((await findMailToken(visitor, 'sign-in', secret))?.state).toBe('live')

    const entries = await Promise.all(Array.from({ length: 5 }, () => signInByLink(visitor, secret)))
    const entered = entries.filter((entry) => entry !== null)
    expect(entered).toHaveLength(1)
    expect(entered[0] && (await findWho(entered[0].session))?.email).toBe('link@mail.ru')
    expect((await findMailToken(visitor, 'sign-in', secret))?.state).toBe('used')
  })

  it('works for whoever asked first, even while a stranger keeps asking', async () => {
    await makeTestAccount('pestered@mail.ru')
    await sendSignInLink(visitor, 'pestered@mail.ru')
    const first = await newestSecret('pestered@mail.ru')
    await sendSignInLink(visitor, 'pestered@mail.ru')

    expect(await signInByLink(visitor, first)).not.toBeNull()
    expect(await signInByLink(visitor, await newestSecret('pestered@mail.ru'))).toBeNull()
  })

  it('ignores the pauses that strangers’ guesses brought', async () => {
    await makeTestAccount('guessed@mail.ru')
    for (let place = 0; place < 40; place++) {
      const stranger = testVisitorKey({ place: `192.0.2.${place}` })
      await signInByPassword(stranger, { email: 'guessed@mail.ru', password: 'мимо' })
    }
    await sendSignInLink(visitor, 'guessed@mail.ru')
    expect(await signInByLink(visitor, await newestSecret('guessed@mail.ru'))).not.toBeNull()
  })

  it('is sent to nobody who does not exist', async () => {
    await sendSignInLink(visitor, 'nobody@mail.ru')
    expect(await lettersTo('nobody@mail.ru')).toEqual([])
  })

  it('lets in nobody before the mailbox is proved: the letter that proves it comes instead', async () => {
    await makeTestAccount('unproved@mail.ru', { isProved: false })
    await sendSignInLink(visitor, 'unproved@mail.ru')

    expect((await lettersTo('unproved@mail.ru')).map((letter) => letter.template)).toEqual(['verify-address'])
    expect(await signInByLink(visitor, await newestSecret('unproved@mail.ru'))).toBeNull()
  })

  it('works for half an hour', async () => {
    await makeTestAccount('slow@mail.ru')
    await sendSignInLink(visitor, 'slow@mail.ru')
    const secret = await newestSecret('slow@mail.ru')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 60_000 })
    try {
      expect(await signInByLink(visitor, secret)).toBeNull()
    } finally {
      vi.useRealTimers()
    }
  })

  it('knows a key without a session as nobody', async () => {
    const accountId = await makeTestAccount('keyless@mail.ru')
    expect(await findWho(testAccountKey({ accountId }))).toBeNull()
  })
})
