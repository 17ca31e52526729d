import { domainToASCII } from 'node:url'

const longest = 254
const localPart = /^[^\s@"(),:;<>[\\\]]{1,64}$/u
const domainPart = /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/

/**
 * An e-mail address as it is stored and compared: trimmed, in lower case, a Cyrillic domain in Punycode. Null for what
 * cannot be one.
 */
export function normalAddress(typed: string): string | null {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const at = text.lastIndexOf('@')
  if (at < 1) return null

  const local = text.slice(0, at)
  const domain = domainToASCII(text.slice(at + 1).replace(/\.$/, ''))
  if (!localPart.test(local) || /^\.|\.\.|\.$/.test(local) || !domainPart.test(domain)) return null

  const address = `${local}@${domain}`
  return address.length <= longest ? address : null
}
