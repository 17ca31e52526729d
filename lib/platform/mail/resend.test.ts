import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { resendChannel } from './resend'

type Seen = { path: string | undefined; headers: IncomingHttpHeaders; body: Record<string, unknown> }
type Answer = { status: number; body: unknown } | 'silence' | 'hang up'

const letter = {
  id: '01938f5e-7c00-7000-8000-000000000001',
  to: 'parent@test.example',
  subject: 'Дневник открыт',
  html: '<p>Дневник открыт</p>',
  text: 'Дневник открыт',
}

const servers: Server[] = []

/** Behaves like the API: the answers come in their order, the last one again and again. */
async function apiThatAnswers(...answers: Answer[]) {
  // Only where the server is silent does the channel's patience end: a busy machine may be slow to answer.
  const patience = answers.includes('silence') ? 300 : 10_000
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    seen.push({
      path: request.url,
      headers: request.headers,
      body: JSON.parse(Buffer.concat(parts).toString()),
    })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (!answer || answer === 'silence') return
    if (answer === 'hang up') return request.socket.destroy()
    response.writeHead(answer.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer.body))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  servers.push(server)
  const channel = resendChannel({
    apiKey: 're_test',
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    from: 'Дневник <diary@test.example>',
    patience,
  })
  return { channel, seen }
}

function failure(status: number, name: string) {
  return { status, body: { statusCode: status, name, message: `It was ${name}` } }
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

it('hands the letter over with its id as the idempotency key', async () => {
  const { channel, seen } = await apiThatAnswers({ status: 200, body: { id: 'provider-1' } })

  expect(await channel.send(letter)).toEqual({ outcome: 'sent', providerId: 'provider-1' })
  expect(seen).toHaveLength(1)
  expect(seen[0]?.path).toBe('/emails')
  expect(seen[0]?.headers['idempotency-key']).toBe(letter.id)
  expect(seen[0]?.headers.authorization).toBe('Bearer re_test')
  expect(seen[0]?.body).toMatchObject({
    from: 'Дневник <diary@test.example>',
    to: letter.to,
    subject: letter.subject,
    html: letter.html,
    text: letter.text,
  })
})

it('gives up on a letter that is not acceptable', async () => {
  const { channel } = await apiThatAnswers(failure(422, 'missing_required_field'))

  expect(await channel.send(letter)).toEqual({
    outcome: 'refused',
    reason: '422 missing_required_field: It was missing_required_field',
  })
})

it('gives up when the key went out before with other words', async () => {
  const { channel } = await apiThatAnswers(failure(409, 'invalid_idempotent_request'))

  expect(await channel.send(letter)).toMatchObject({ outcome: 'refused' })
})

it('asks again later while the first request with this key is still under way', async () => {
  const { channel } = await apiThatAnswers(failure(409, 'concurrent_idempotent_requests'))

  await expect(channel.send(letter)).rejects.toThrow('409 concurrent_idempotent_requests')
})

it.each([
  [429, 'rate_limit_exceeded'],
  [500, 'internal_server_error'],
  [401, 'missing_api_key'],
  [403, 'invalid_api_key'],
])('asks again later after %i %s', async (status, name) => {
  const { channel } = await apiThatAnswers(failure(status, name))

  await expect(channel.send(letter)).rejects.toThrow(`${status} ${name}`)
})

it('asks again later after an error that is no JSON', async () => {
  const { channel } = await apiThatAnswers({ status: 502, body: undefined })

  await expect(channel.send(letter)).rejects.toThrow('502')
})

it('does not wait for ever for an answer', async () => {
  const { channel } = await apiThatAnswers('silence')

  await expect(channel.send(letter)).rejects.toThrow('no answer')
})

it('asks again later when the line drops', async () => {
  const { channel } = await apiThatAnswers('hang up')

  await expect(channel.send(letter)).rejects.toThrow('no answer')
})

it('sends the same words under the same key when it asks again', async () => {
  const { channel, seen } = await apiThatAnswers(failure(500, 'internal_server_error'), {
    status: 200,
    body: { id: 'provider-2' },
  })

  await expect(channel.send(letter)).rejects.toThrow()
  expect(await channel.send(letter)).toEqual({ outcome: 'sent', providerId: 'provider-2' })
  expect(seen[1]?.headers['idempotency-key']).toBe(seen[0]?.headers['idempotency-key'])
  expect(seen[1]?.body).toEqual(seen[0]?.body)
})
