import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { env } from '@/lib/platform/env'
import { networkAddress, trustedProxies } from './network-address'

/** Where a page finds the network address of its reader. Whatever a browser sends under this name is overwritten. */
const addressHeader = 'x-diary-address'

const watch = globalThis as typeof globalThis & { diaryWatchesAddresses?: boolean }

/**
 * Notes on each request where it came from, before anything else sees it. Next itself believes the `X-Forwarded-For`
 * that a browser sends and shows no page the connection, so Node is asked. Called once, when the server starts.
 */
export function watchNetworkAddresses(): void {
  if (watch.diaryWatchesAddresses) return
  watch.diaryWatchesAddresses = true

  const trusted = trustedProxies(env.TRUSTED_PROXIES)
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',')
    const address = networkAddress(request.socket.remoteAddress, forwarded, trusted)

    request.headers[addressHeader] = address
    request.headers['x-forwarded-for'] = address
  })
}

/** The reader's network address; empty where nobody watched, because then the header is anybody's word. */
export function readNetworkAddress(headers: Headers): string {
  return (watch.diaryWatchesAddresses && headers.get(addressHeader)) || ''
}
