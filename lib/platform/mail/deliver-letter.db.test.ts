import { afterAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { NotHandedOver } from '@/lib/platform/hand-over'
import { runJobsNow, stopWorker } from '@/lib/platform/jobs'
import type { HandOver, MailChannel, RenderedLetter } from './channel'
import { deliverLetter } from './deliver-letter'
import './jobs'
import { listMessages, openOutbox } from './outbox'
import { sendLetter } from './send-letter'
import type { Template, TemplateParams } from './template'

afterAll(stopWorker)

let letters = 0

async function store<T extends Template>(template: T, params: TemplateParams<T>, path: string) {
  const email = `parent${++letters}@test.example`
  const id = await db.$transaction((tx) => sendLetter(tx, { to: { email, locale: 'ru' }, template, params, path }))
  return { id, email }
}

const storeRejection = () =>
  store('application-rejected', { number: '183-26-00517-4', school: 'Школа' }, '/applications/1')

/** A channel whose answers are told beforehand, and that remembers what it was given. */
function channelThat(...answers: (HandOver | Error)[]) {
  const given: RenderedLetter[] = []
  const channel: MailChannel = {
    name: 'resend',
    async send(letter) {
      given.push(letter)
      const answer = answers.shift() ?? { outcome: 'sent', providerId: 'provider' }
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  return { channel, given }
}

const outboxOf = (to: string) => {
  const outbox = openOutbox()
  if (!outbox) throw new Error('There is an outbox in tests')
  return listMessages(outbox, { to })
}

const stateOf = (id: string) => db.letter.findUniqueOrThrow({ where: { id } })

it('brings a letter from a transaction to the outbox', async () => {
  const { id, email } = await storeRejection()
  await runJobsNow()

  const [message, ...more] = await outboxOf(email.toUpperCase())
  expect(more).toEqual([])
  expect(message).toMatchObject({
    id,
    channel: 'email',
    to: email,
    subject: 'Школа не приняла заявление 183-26-00517-4',
    links: [expect.stringMatching(/\/applications\/1$/), expect.stringMatching(/\/help$/)],
  })
  expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 1, lastError: null })
})

it('sends one letter when the job runs twice, and when two runs meet', async () => {
  const { id, email } = await storeRejection()
  await Promise.all([deliverLetter(id), deliverLetter(id)])
  await deliverLetter(id)
  await runJobsNow()

  expect(await outboxOf(email)).toHaveLength(1)
})

it('says the same under the same id after it was killed between rendering and the end', async () => {
  const { id } = await storeRejection()
  const killed = channelThat(new Error('Killed'))
  await expect(deliverLetter(id, killed)).rejects.toThrow('Killed')
  expect(await stateOf(id)).toMatchObject({ state: 'waiting', renderedAt: expect.any(Date) })

  // What is sent is what was kept, even if the template's words have changed meanwhile.
  await db.letter.update({ where: { id }, data: { params: { number: 'another', school: 'another' } } })
  const next = channelThat()
  await deliverLetter(id, next)

  expect(next.given).toEqual(killed.given)
  expect(await stateOf(id)).toMatchObject({ state: 'sent', providerId: 'provider' })
})

it('gives up on a letter that was refused, and says why', async () => {
  const { id } = await storeRejection()
  const { channel, given } = channelThat({ outcome: 'refused', reason: '422 validation_error' })
  await deliverLetter(id, { channel })
  await deliverLetter(id, { channel })

  expect(given).toHaveLength(1)
  expect(await stateOf(id)).toMatchObject({ state: 'failed', lastError: '422 validation_error' })
})

it('waits for the next try after a fault that may pass, and fails after the last one', async () => {
  const { id } = await storeRejection()
  const { channel } = channelThat(new NotHandedOver('429'), new NotHandedOver('500'))
  await expect(deliverLetter(id, { channel })).rejects.toThrow('429')
  expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 1, lastError: '429' })

  await expect(deliverLetter(id, { channel, isLastTry: true })).rejects.toThrow('500')
  expect(await stateOf(id)).toMatchObject({ state: 'failed', attempts: 2, lastError: '500' })
})

it.each([
  ['sent', { outcome: 'sent', providerId: 'provider' }],
  ['failed', { outcome: 'refused', reason: '422' }],
] as const)('forgets a secret link once its letter is %s', async (state, answer) => {
  const { id } = await store('reset-password', { minutes: 60 }, '/sign-in/password/secret-token')
  const { channel, given } = channelThat(answer)
  await deliverLetter(id, { channel })

  expect(given[0]?.text).toContain('secret-token')
  const kept = await stateOf(id)
  expect(kept.state).toBe(state)
  expect(JSON.stringify(kept)).not.toContain('secret-token')
})

it('takes no parameters that the template does not know, and no address of others', async () => {
  const withName = { number: '1', school: 'Школа', child: 'Вера' } as { number: string; school: string }
  await expect(store('application-rejected', withName, '/account')).rejects.toThrow()
  await expect(store('diary-ready', {}, '//evil.example/account')).rejects.toThrow('our own')
  await expect(store('diary-ready', {}, 'https://evil.example/')).rejects.toThrow('our own')
})
