import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import { Agent, createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import ece from 'http_ece'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import webPush from 'web-push'
import { webPushChannel } from './web-push-channel'

type Got = { headers: Record<string, unknown>; body: Buffer }

const keys = webPush.generateVAPIDKeys()
const browser = createECDH('prime256v1')
const auth = randomBytes(16)
browser.generateKeys()

let service: Server
let origin: string
let ca: string
let got: Got[]
let status: number

/** A push service on this machine, which keeps what it is given, as the browser would get it. */
beforeAll(async () => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  })
  ca = cert
  service = createServer({ cert, key }, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(chunks) })
      if (status > 0) response.writeHead(status).end()
    })
  }).listen(0, '127.0.0.1')
  await once(service, 'listening')
  origin = `https://127.0.0.1:${(service.address() as AddressInfo).port}`
})

afterAll(() => {
  service.closeAllConnections()
  service.close()
})

beforeEach(() => {
  got = []
  status = 201
})

function send(said: { agent?: Agent | null } = {}) {
  const agent = said.agent === null ? undefined : new Agent({ ca })
  const channel = webPushChannel({ keys, subject: 'mailto:help@portal.example', patience: 300, agent })
  return channel.send({
    id: '01890000-0000-7000-8000-0000000000ab',
    subscription: {
      endpoint: `${origin}/push/1`,
      p256dh: browser.getPublicKey('base64url'),
      auth: auth.toString('base64url'),
    },
    payload: 'В дневнике новая оценка',
    isUrgent: false,
  })
}

describe('a push', () => {
  it('can be read by the browser alone, and says who sent it', async () => {
    expect(await send()).toEqual({ outcome: 'sent' })

    const [one] = got
    expect(one?.body.includes('дневник')).toBe(false)
    const params = { version: 'aes128gcm', privateKey: browser, authSecret: auth.toString('base64url') }
    expect(ece.decrypt(one?.body, params).toString()).toBe('В дневнике новая оценка')
    expect(one?.headers).toMatchObject({ ttl: '86400', urgency: 'normal', topic: '018900000000700080000000000000ab' })
    expect(isSignedFor(String(one?.headers.authorization), origin)).toBe(true)
  })

  it.each([404, 410])('to a browser that is gone (%i) ends there', async (said) => {
    status = said
    expect(await send()).toEqual({ outcome: 'gone' })
  })

  it('that the service does not accept is refused for good', async () => {
    status = 413
    expect(await send()).toEqual({ outcome: 'refused', reason: 'status 413' })
  })

  it.each([429, 500, 503, 403])('waits while the service answers %i', async (said) => {
    status = said
    await expect(send()).rejects.toThrow(`status ${said}`)
  })

  it('waits where the service does not answer at all', async () => {
    status = 0
    await expect(send()).rejects.toThrow()
  })

  it('is not written to a machine of our own network, whatever a browser names', async () => {
    expect((await send({ agent: null })).outcome).toBe('refused')
    expect(got).toEqual([])
  })
})

/** VAPID, RFC 8292: a token signed by our key, for this very service. */
function isSignedFor(authorization: string, audience: string): boolean {
  const token = /t=([^,]+)/.exec(authorization)?.[1] ?? ''
  const [head = '', body = '', signature = ''] = token.split('.')
  const point = Buffer.from(keys.publicKey, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  return isRight && JSON.parse(Buffer.from(body, 'base64url').toString()).aud === audience
}
