import { domainToASCII } from 'node:url'
import spelling from '@zootools/email-spell-checker'

const longest = 254
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/
const domainPart = /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/

/**
 * An e-mail address as it is stored and compared: trimmed, in lower case, a Cyrillic domain in Punycode. Null for what
 * cannot be one; Cyrillic before the @ is a keyboard in the wrong language.
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

/** Free mailboxes that belong to the person, in the order in which a slip is looked for. */
const freeDomains = [
  'mail.ru',
  'yandex.ru',
  'ya.ru',
  'rambler.ru',
  'bk.ru',
  'inbox.ru',
  'list.ru',
  'internet.ru',
  'vk.com',
  'gmail.com',
  'yandex.com',
  'icloud.com',
  'outlook.com',
  'hotmail.com',
  'yahoo.com',
  'proton.me',
  'protonmail.com',
  'lenta.ru',
  'autorambler.ru',
  'myrambler.ru',
  'ro.ru',
  'yandex.by',
  'yandex.kz',
  'mail.com',
  'mail.ua',
  'ukr.net',
  'tut.by',
  'inbox.lv',
  'live.com',
  'live.ru',
  'msn.com',
  'me.com',
  'mac.com',
  'gmx.com',
  'gmx.de',
  'gmx.net',
  'web.de',
]

/** Parts of a domain that an employer, an office or a school would have. */
const employersPart =
  /^(?:gov|edu|mil|ac|corp|office|work|bank|univer\w*|uni|institut\w*|school\w*|shkola\w*|sch\d+|gimn\w*|lyceum\w*|licey\w*|zavod\w*)$/

/** Whose mailbox it is, as far as the domain tells: the person's own, an employer's, or there is no telling. */
export type MailboxOwner = 'person' | 'employer' | 'unknown'

export function mailboxOwner(address: string): MailboxOwner {
  const domain = domainOf(address)
  if (freeDomains.includes(domain)) return 'person'
  return domain.split('.').some((part) => employersPart.test(part)) ? 'employer' : 'unknown'
}

/** What was probably meant by a mistyped domain (`mial.ru`); null where nothing looks wrong. */
export function correctedAddress(address: string): string | null {
  if (mailboxOwner(address) !== 'unknown') return null
  const found = spelling.run({
    email: address,
    domains: freeDomains,
    topLevelDomains: ['ru', 'com', 'org', 'net', 'su', 'me'],
    secondLevelDomains: ['mail', 'yandex', 'rambler', 'gmail'],
    domainThreshold: 2,
    secondLevelThreshold: 1,
    topLevelThreshold: 0,
  })
  if (!found) return null

  const corrected = normalAddress(`${address.slice(0, address.lastIndexOf('@'))}@${found.domain}`)
  return corrected === address ? null : corrected
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
