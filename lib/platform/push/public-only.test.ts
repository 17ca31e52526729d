import { describe, expect, it } from 'vitest'
import { isPublicAddress, lookupPublicOnly } from './public-only'

describe('the server that a browser names', () => {
  it.each(['127.0.0.1', '10.1.2.3', '192.168.0.1', '169.254.169.254', '::1', 'fd00::1', '::ffff:127.0.0.1', '0.0.0.0'])(
    'is not %s',
    (address) => expect(isPublicAddress(address)).toBe(false),
  )

  it.each(['93.184.216.34', '2606:2800:220:1::1'])('may be %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )

  it('is not found where its name leads to this machine', async () => {
    const fault = await new Promise((resolve) => lookupPublicOnly('localhost', {}, resolve))
    expect(String(fault)).toContain('not an address of the public network')
  })
})
