import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createTranslator, IntlErrorCode } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { catalogueOf } from './catalogues'
import { locales } from './locale'
import type { Words } from './typography'

const russian = flat(catalogueOf('ru'))
const english = flat(catalogueOf('en'))

describe('the catalogues', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...russian.keys()].sort())
  })

  it('take the same arguments in both languages', () => {
    for (const [key, words] of russian) {
      expect(argumentsOf(english.get(key) ?? ''), key).toEqual(argumentsOf(words))
    }
  })

  it('say something under every key', () => {
    for (const [key, words] of [...russian, ...english]) expect(words.trim(), key).not.toBe('')
  })

  it.each(locales)('hold every file of %s', (locale) => {
    const folder = fileURLToPath(new URL(`./${locale}`, import.meta.url))
    const files = readdirSync(folder).map((file) => file.replace('.json', ''))
    expect(Object.keys(catalogueOf(locale)).sort()).toEqual(files.sort())
  })

  it('name no form of a Russian plural without those before it', () => {
    for (const [key, words] of russian) {
      if (/many\s*\{/.test(words)) expect(words, key).toMatch(/few\s*\{/)
      if (/few\s*\{/.test(words)) expect(words, key).toMatch(/one\s*\{/)
    }
  })

  it.each(locales)('can be read by the formatter, in %s', (locale) => {
    const unreadable: string[] = []
    const t = createTranslator({
      locale,
      messages: catalogueOf(locale),
      onError: ({ code, message }) => code === IntlErrorCode.INVALID_MESSAGE && unreadable.push(message),
    }) as (key: string) => string
    for (const key of flat(catalogueOf(locale)).keys()) t(key)
    expect(unreadable).toEqual([])
  })

  it('write no Latin letter inside a Russian word', () => {
    for (const [key, words] of russian) expect(words, key).not.toMatch(/[а-яё][a-z]|[a-z][а-яё]/i)
  })
})

function flat(words: Words, under = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[under + key, value] as const] : [...flat(value, `${under}${key}.`)],
    ),
  )
}

/** Names of arguments and tags, in no order: a language may need one of them twice or elsewhere. */
function argumentsOf(words: string): string[] {
  const tags = [...words.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`)
  return [...new Set([...argumentNames(words), ...tags])].sort()
}

/** What stands in braces, and in the messages that a plural or a choice holds. */
function argumentNames(words: string): string[] {
  return bracesOf(words).flatMap((inside) => {
    const [name = '', kind] = inside.split(',').map((part) => part.trim())
    const options = kind && /^(plural|select|selectordinal)$/.test(kind) ? bracesOf(inside) : []
    return [name, ...options.flatMap(argumentNames)]
  })
}

/** The insides of the outermost braces. */
function bracesOf(words: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (const [at, letter] of [...words].entries()) {
    if (letter === '{' && depth++ === 0) start = at + 1
    if (letter === '}' && --depth === 0) found.push([...words].slice(start, at).join(''))
  }
  return found
}
