import { describe, expect, it } from 'vitest'
import { correctedAddress, mailboxOwner, normalAddress } from './mailbox'

describe('an address as it is stored', () => {
  it.each([
    [' Anna.Kovaleva@Mail.RU ', 'anna.kovaleva@mail.ru'],
    ["o'neil+school@gmail.com", "o'neil+school@gmail.com"],
    ['anna@почта.рф', 'anna@xn--80a1acny.xn--p1ai'],
    ['anna@mail.ru.', 'anna@mail.ru'],
  ])('%s is %s', (typed, stored) => {
    expect(normalAddress(typed)).toBe(stored)
  })

  it.each([
    '',
    'anna',
    '@mail.ru',
    'anna@',
    'anna@mail',
    'anna@@mail.ru',
    'an na@mail.ru',
    'a..b@mail.ru',
    '.a@mail.ru',
    'анна@mail.ru',
    'anna@mail.ru\nbcc: everybody@mail.ru',
    'Anna <anna@mail.ru>',
    `${'a'.repeat(65)}@mail.ru`,
    `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.ru`,
  ])('refuses %j', (typed) => {
    expect(normalAddress(typed)).toBeNull()
  })
})

describe('a mistyped domain', () => {
  it.each([
    ['anna@mial.ru', 'anna@mail.ru'],
    ['anna@mail.ri', 'anna@mail.ru'],
    ['anna@yandex.ry', 'anna@yandex.ru'],
    ['anna@ramler.ru', 'anna@rambler.ru'],
    ['anna@gmial.com', 'anna@gmail.com'],
    ["o'neil+x@gmail.con", "o'neil+x@gmail.com"],
  ])('%s is offered as %s', (typed, meant) => {
    expect(correctedAddress(typed)).toBe(meant)
  })

  it.each(['anna@mail.ru', 'anna@ya.ru', 'anna@bk.ru', 'anna@list.ru', 'anna@demo.example', 'anna@gov.spb.ru'])(
    'leaves %s alone',
    (typed) => {
      expect(correctedAddress(typed)).toBeNull()
    },
  )
})

describe('whose mailbox it is', () => {
  it('knows the free ones, which are the person’s own', () => {
    for (const domain of ['mail.ru', 'yandex.ru', 'rambler.ru', 'gmail.com']) {
      expect(mailboxOwner(`anna@${domain}`)).toBe('person')
    }
  })

  it('suspects offices, schools and universities', () => {
    for (const domain of ['gov.spb.ru', 'school183.spb.ru', 'edu.mos.ru', 'mil.ru', 'bank.example']) {
      expect(mailboxOwner(`anna@${domain}`)).toBe('employer')
    }
  })

  it('cannot tell the rest, and asks', () => {
    expect(mailboxOwner('anna@romashka.ru')).toBe('unknown')
  })
})
