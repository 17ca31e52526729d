import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemKey } from '@/lib/access/system'
import { testCityKey } from '@/lib/access/testing'
import { moveClock, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { runJobsNow, stopWorker } from '@/lib/platform/jobs'
import type { MailChannel } from '@/lib/platform/mail/channel'
import { deliverLetter } from '@/lib/platform/mail/deliver-letter'
import { sendLetter } from '@/lib/platform/mail/send-letter'
import { news } from '@/lib/platform/news'
import { deliverNews, forgetOldLetters, sendAgain } from './commands'
import './jobs'
import '@/lib/platform/mail/jobs'
import { countFailedLetters, listFailedLetters } from './queries'

const mother = newId()
const father = newId()
const city = testCityKey({ accountId: newId() })

beforeAll(async () => {
  const account = { surname: 'Ковалёва', givenName: 'Анна', createdAt: now() }
  await db.account.createMany({
    data: [
      { ...account, id: mother, email: 'mother@test.example' },
      { ...account, id: father, email: 'father@test.example', locale: 'en' },
    ],
  })
})

afterAll(stopWorker)

const tell = (accountIds: string[]) =>
  db.$transaction((tx) =>
    news(tx, { about: { accountIds }, headline: { key: 'diary-ready', params: {} }, path: '/account' }),
  )

const lettersTo = (accountId: string) => db.letter.findMany({ where: { accountId }, orderBy: { createdAt: 'asc' } })

it('writes one letter for each person, in the language of each', async () => {
  await tell([mother, father, mother])
  await runJobsNow()

  expect(await lettersTo(mother)).toMatchObject([{ state: 'sent', subject: 'Дневник готов: введите код' }])
  expect(await lettersTo(father)).toMatchObject([{ state: 'sent', subject: 'The diary is ready: type the code' }])
})

it('writes it once when the job runs twice, or two at the same time', async () => {
  const before = (await lettersTo(mother)).length
  const newsId = await tell([mother])
  const key = systemKey('test')
  await Promise.all([deliverNews(key, newsId), deliverNews(key, newsId)])
  await runJobsNow()

  expect(await lettersTo(mother)).toHaveLength(before + 1)
})

it('goes on where a killed run stopped', async () => {
  const before = { mother: (await lettersTo(mother)).length, father: (await lettersTo(father)).length }
  const newsId = await tell([mother, father])
  await db.delivery.create({ data: { accountId: mother, newsId, channel: 'email', at: now() } })
  await runJobsNow()

  expect(await lettersTo(mother)).toHaveLength(before.mother)
  expect(await lettersTo(father)).toHaveLength(before.father + 1)
})

it('tells nobody of a fact that did not come true', async () => {
  const before = await db.news.count()
  const transaction = db.$transaction(async (tx) => {
    await news(tx, {
      about: { accountIds: [mother] },
      headline: { key: 'diary-ready', params: {} },
      path: '/account',
    })
    throw new Error('The fact failed')
  })
  await expect(transaction).rejects.toThrow('The fact failed')

  expect(await db.news.count()).toBe(before)
  expect(await runJobsNow()).toEqual({ done: 0, failed: 0 })
})

it('shows the city what failed, and sends it again when there is something to send', async () => {
  const refusing: MailChannel = { name: 'resend', send: async () => ({ outcome: 'refused', reason: '422' }) }
  const write = (template: 'diary-open' | 'verify-address', path: string) =>
    db.$transaction((tx) =>
      sendLetter(tx, { to: { email: 'father@test.example', locale: 'ru' }, template, params: {}, path }),
    )
  const plain = await write('diary-open', '/account')
  const secret = await write('verify-address', '/sign-up/verify/secret')
  await deliverLetter(plain, { channel: refusing })
  await deliverLetter(secret, { channel: refusing })

  expect(await countFailedLetters(city)).toBe(2)
  expect(await listFailedLetters(city)).toMatchObject([
    { id: secret, canBeSentAgain: false, lastError: '422' },
    { id: plain, canBeSentAgain: true, lastError: '422' },
  ])

  await runJobsNow()
  expect(await sendAgain(city, secret)).toBe(false)
  expect(await sendAgain(city, plain)).toBe(true)
  expect(await sendAgain(city, plain)).toBe(false)
  await runJobsNow()
  expect(await db.letter.findUniqueOrThrow({ where: { id: plain } })).toMatchObject({ state: 'sent' })
})

it('forgets what was sent after 90 days, and what was not after a year', async () => {
  const system = systemKey('test')
  const begun = now()
  const inDays = (days: number) => moveClock(new Date(begun.getTime() + days * 86_400_000))
  await tell([mother])
  await runJobsNow()
  const [sent, failed] = [(await lettersTo(mother)).at(-1)?.id ?? '', newId()]
  const letter = { to: 'gone@test.example', locale: 'ru', template: 'diary-open', params: {}, path: '/account' }
  await db.letter.create({ data: { ...letter, id: failed, state: 'failed', createdAt: begun } })
  const kept = async () => (await db.letter.findMany({ where: { id: { in: [sent, failed] } } })).map(({ id }) => id)

  inDays(89)
  await forgetOldLetters(system)
  expect((await kept()).sort()).toEqual([sent, failed].sort())
  inDays(91)
  await forgetOldLetters(system)
  expect(await kept()).toEqual([failed])
  expect(await db.news.count()).toBe(0)
  expect(await db.delivery.count()).toBe(0)
  inDays(366)
  await forgetOldLetters(system)
  expect(await kept()).toEqual([])
})
