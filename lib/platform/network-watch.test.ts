import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readNetworkAddress, watchNetworkAddresses } from './network-watch'

let seen: Headers
const server = createServer((incoming, answer) => {
  seen = new Headers(Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]))
  answer.end()
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

async function ask(headers: Record<string, string>) {
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, headers }, (answer) => answer.resume().on('end', resolve))
    asked.on('error', reject).end()
  })
  return seen
}

const forged = { 'x-forwarded-for': '198.51.100.7', 'x-diary-address': '198.51.100.8' }

it('tells no address while nobody watches, since anybody may write the header', async () => {
  expect(readNetworkAddress(await ask(forged))).toBe('')
})

it('tells the connection’s own address, whatever the browser wrote, and to Next too', async () => {
  watchNetworkAddresses()
  const headers = await ask(forged)

  expect(readNetworkAddress(headers)).toBe('127.0.0.1')
  expect(headers.get('x-forwarded-for')).toBe('127.0.0.1')
})
