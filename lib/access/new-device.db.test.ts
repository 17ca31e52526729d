import { beforeEach, expect, it } from 'vitest'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { knownAs } from './seal'
import { signInByPassword } from './sign-in-commands'
import { testVisitorKey } from './testing'
import { lettersTo, makeTestAccount, testPassword } from './testing-account'

const first = new Date('2026-11-24T07:30:00Z')
const nextDay = new Date('2026-11-25T07:31:00Z')
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'

let email: string
let number = 0

beforeEach(async () => {
  moveClock(first)
  email = `anna-${number++}@mail.ru`
  await makeTestAccount(email)
})

it('a sign-in on a browser that never saw the owner is told by letter', async () => {
  await signIn()
  moveClock(nextDay)
  await signIn({ userAgent: firefox })

  const [letter] = await db.letter.findMany({ where: { to: email } })
  expect(letter).toMatchObject({
    template: 'new-device',
    params: { device: 'Firefox, Windows', moment: expect.stringContaining('2026-11-25T07:31') },
    path: '/account/sessions',
  })
})

it('one on a browser that knows the owner is not', async () => {
  await signIn()
  moveClock(nextDay)
  await signIn({ device: { id: '1', knows: [knownAs(email)] } })
  expect(await lettersTo(email)).toEqual([])
})

it('nor is one on the day of the registration, nor the first one ever', async () => {
  await signIn()
  await signIn()
  expect(await lettersTo(email)).toEqual([])

  const fresh = `late-${email}`
  await makeTestAccount(fresh)
  moveClock(nextDay)
  await signIn({}, fresh)
  expect(await lettersTo(fresh)).toEqual([])
})

it('a browser that knows somebody else is new to the owner', async () => {
  await signIn()
  moveClock(nextDay)
  await signIn({ device: { id: '1', knows: [knownAs('olga@mail.ru')] } })
  expect(await lettersTo(email)).toHaveLength(1)
})

async function signIn(said: Parameters<typeof testVisitorKey>[0] = {}, who = email): Promise<void> {
  const result = await signInByPassword(testVisitorKey(said), { email: who, password: testPassword })
  if (!result.ok) throw new Error('not let in')
}
