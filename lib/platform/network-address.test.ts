import { describe, expect, it } from 'vitest'
import { networkAddress, placeOf, trustedProxies } from './network-address'

const nobody = trustedProxies('')
const ours = trustedProxies('10.0.0.0/8, 127.0.0.1 fd00::/8')

describe('where a request came from', () => {
  it('is the other end of the connection where no proxy is trusted, whatever it writes', () => {
    expect(networkAddress('203.0.113.5', '198.51.100.7', nobody)).toBe('203.0.113.5')
    expect(networkAddress('127.0.0.1', '198.51.100.7', nobody)).toBe('127.0.0.1')
  })

  it('is what a trusted proxy saw', () => {
    expect(networkAddress('10.0.0.2', '198.51.100.7', ours)).toBe('198.51.100.7')
    expect(networkAddress('fd00::1', '198.51.100.7', ours)).toBe('198.51.100.7')
  })

  it('stops at the first address that no trusted proxy vouches for', () => {
    expect(networkAddress('10.0.0.2', '8.8.8.8, 198.51.100.7, 10.0.0.3', ours)).toBe('198.51.100.7')
    expect(networkAddress('203.0.113.5', '198.51.100.7', ours)).toBe('203.0.113.5')
  })

  it('believes no nonsense', () => {
    expect(networkAddress('10.0.0.2', 'unknown', ours)).toBe('10.0.0.2')
    expect(networkAddress('10.0.0.2', '', ours)).toBe('10.0.0.2')
    expect(networkAddress(undefined, '198.51.100.7', ours)).toBe('')
  })

  it('reads ports, brackets and IPv4 in the dress of IPv6', () => {
    expect(networkAddress('::ffff:10.0.0.2', '198.51.100.7:5123', ours)).toBe('198.51.100.7')
    expect(networkAddress('10.0.0.2', '[2001:db8::7]:443', ours)).toBe('2001:db8::7')
  })
})

describe('what limits count by', () => {
  it('is an IPv4 address, or the /64 of an IPv6 one', () => {
    expect(placeOf('198.51.100.7')).toBe('198.51.100.7')
    expect(placeOf('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2::/64')
    expect(placeOf('2001:0db8:0001:0002::1')).toBe('2001:db8:1:2::/64')
    expect(placeOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(placeOf('::1')).toBe('0:0:0:0::/64')
  })

  it('is one place for all who cannot be told apart', () => {
    expect(placeOf('')).toBe('unknown')
  })
})

describe('the setting of trusted proxies', () => {
  it('refuses what is no address', () => {
    expect(() => trustedProxies('proxy.example')).toThrow()
    expect(() => trustedProxies('10.0.0.0/99')).toThrow()
  })
})
