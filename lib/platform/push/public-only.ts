import { type LookupOptions, lookup } from 'node:dns'
import { BlockList, isIPv6, type LookupFunction } from 'node:net'

/** Addresses of one's own machine and of networks that are nobody else's. RFC 6890. */
const ours = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  ours.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  ours.addSubnet(network, prefix, 'ipv6')

export function isPublicAddress(address: string): boolean {
  return !ours.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/**
 * Finds a name's address as `dns.lookup` does, but none inside our own network: a browser names the server that we are to
 * write to, and must not reach by us what it cannot reach itself.
 */
export const lookupPublicOnly: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...(options as LookupOptions), all: true }, (fault, found) => {
    if (fault) return answer(fault, '', 0)
    const outside = found.filter(({ address }) => isPublicAddress(address))
    const [first] = outside
    if (!first) return answer(new Error(`${hostname} is not an address of the public network`), '', 0)
    return options.all ? answer(null, outside) : answer(null, first.address, first.family)
  })
}
