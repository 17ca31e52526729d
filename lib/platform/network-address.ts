import { BlockList, isIP, isIPv4 } from 'node:net'

/** The reverse proxies that are believed, as the setting TRUSTED_PROXIES lists them: `10.0.0.1, 192.168.0.0/16, fd00::/8`. */
export function trustedProxies(setting: string): BlockList {
  const trusted = new BlockList()
  for (const entry of setting.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', prefix] = entry.split('/')
    const family = familyOf(address)
    if (prefix === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(prefix), family)
  }
  return trusted
}

/**
 * Who is asking, as far as it can be known: the other end of the connection, or what a trusted proxy says stood behind
 * it. Anybody may write an `X-Forwarded-For`; of its entries only those count that trusted proxies added.
 */
export function networkAddress(
  connected: string | undefined,
  forwarded: string | undefined,
  trusted: BlockList,
): string {
  const entries = (forwarded ?? '').split(',').map((entry) => plainAddress(entry))
  let address = plainAddress(connected ?? '')

  while (isIP(address) && trusted.check(address, familyOf(address))) {
    const before = entries.pop()
    if (!before || !isIP(before)) break
    address = before
  }
  return isIP(address) ? address : ''
}

/** What limits count by: one household has a whole /64 of IPv6 to choose addresses from. */
export function placeOf(address: string): string {
  if (isIP(address) !== 6) return address || 'unknown'
  return `${groupsOf(address).slice(0, 4).join(':')}::/64`
}

/** Without a port, brackets, zone, or the dress of IPv6 around an IPv4 address. */
function plainAddress(text: string): string {
  const trimmed = text.trim().toLowerCase()
  const bare = trimmed.match(/^\[([^\]]+)\](?::\d+)?$/)?.[1] ?? trimmed.match(/^([\d.]+):\d+$/)?.[1] ?? trimmed
  const inner = bare.replace(/%.*$/, '').replace(/^::ffff:(?=[\d.]+$)/, '')
  return isIP(inner) ? inner : ''
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv4(address) ? 'ipv4' : 'ipv6'
}
