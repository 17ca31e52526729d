import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isSecondFactorRequired, readSettings, settingNames } from './settings'

const production = {
  DATABASE_URL: 'postgresql://diary:secret@db.city.example/diary',
  NEXTAUTH_URL: 'https://diary.city.example',
  NEXTAUTH_SECRET: 'Zk3v9QpW7xT1mB8rL5cN2hJ6dF4gS0aY',
  RESEND_API_KEY: 're_123',
  MAIL_FROM: 'Дневник <diary@city.example>',
}
const demo = { DIARY_MODE: 'demo', DATABASE_URL: 'postgresql://diary@localhost/diary', NEXTAUTH_SECRET: 'kept here' }

describe('production', () => {
  it('is the mode of who says nothing, and starts with everything set', () => {
    expect(readSettings(production)).toMatchObject({ DIARY_MODE: 'production', PORT: 3000, HOST: '127.0.0.1' })
  })

  it.each(['DATABASE_URL', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'MAIL_FROM'])('does not start without %s', (name) => {
    expect(() => readSettings({ ...production, [name]: '' })).toThrow(`${name} is missing`)
  })

  it('does not start when no letter could leave', () => {
    expect(() => readSettings({ ...production, RESEND_API_KEY: undefined })).toThrow(
      'RESEND_API_KEY or SMTP_URL is missing',
    )
    expect(() =>
      readSettings({ ...production, RESEND_API_KEY: '', SMTP_URL: 'smtp://mail.city.example' }),
    ).not.toThrow()
  })

  it.each([
    ['NEXTAUTH_SECRET', 'short', 'NEXTAUTH_SECRET is too weak'],
    ['NEXTAUTH_SECRET', 'a'.repeat(64), 'NEXTAUTH_SECRET is too weak'],
    ['NEXTAUTH_URL', 'http://diary.city.example', 'NEXTAUTH_URL must begin with https://'],
    ['NEXTAUTH_URL', 'diary.city.example', 'NEXTAUTH_URL is not an address'],
    ['DIARY_NOW', '2026-11-24T07:30:00Z', 'DIARY_NOW is set'],
  ])('does not start with %s=%s', (name, value, sentence) => {
    expect(() => readSettings({ ...production, [name]: value })).toThrow(sentence)
  })

  it('may be rehearsed without https on this very machine', () => {
    expect(() => readSettings({ ...production, NEXTAUTH_URL: 'http://127.0.0.1:3000' })).not.toThrow()
  })
})

describe('demo, development and test', () => {
  it('are reached at their own address, as nothing else is said', () => {
    expect(readSettings({ ...demo, PORT: '4000' }).NEXTAUTH_URL).toBe('http://127.0.0.1:4000')
  })

  it.each(['0.0.0.0', '192.168.0.4', '::', 'diary.city.example'])('do not listen on %s', (host) => {
    expect(() => readSettings({ ...demo, HOST: host })).toThrow('HOST must be 127.0.0.1')
  })

  it.each(['DATABASE_URL', 'NEXTAUTH_SECRET'])('are given %s by the command that starts them', (name) => {
    expect(() => readSettings({ ...demo, [name]: '' })).toThrow(`${name} is missing: start by npm run demo`)
  })
})

it.each([
  ['DIARY_MODE', 'staging'],
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://localhost/diary'],
  ['DATABASE_DIRECT_URL', 'localhost'],
  ['DIARY_NOW', 'yesterday'],
  ['TRUSTED_PROXIES', 'nginx'],
  ['RESEND_BASE_URL', 'resend'],
  ['MAIL_FROM', 'diary'],
  ['SMTP_URL', 'mail.city.example'],
  ['LOG_LEVEL', 'loud'],
  ['REQUIRE_SECOND_FACTOR', 'perhaps'],
])('names %s when it is %s', (name, value) => {
  expect(() => readSettings({ ...demo, [name]: value })).toThrow(new RegExp(`^${name} is n`))
})

describe('a second factor', () => {
  const isRequired = (said: Record<string, string>) => isSecondFactorRequired(readSettings(said))

  it('is required in production and nowhere else, where nothing is said', () => {
    expect(isRequired(production)).toBe(true)
    expect(isRequired(demo)).toBe(false)
  })

  it('is required where it is said', () => {
    expect(isRequired({ ...production, REQUIRE_SECOND_FACTOR: 'no' })).toBe(false)
    expect(isRequired({ ...demo, REQUIRE_SECOND_FACTOR: 'yes' })).toBe(true)
  })
})

describe('the store of files', () => {
  const store = {
    S3_ENDPOINT: 'https://s3.city.example',
    S3_REGION: 'ru-1',
    S3_BUCKET: 'diary-files',
    S3_ACCESS_KEY_ID: 'diary',
    S3_SECRET_ACCESS_KEY: 'secret',
  }

  it('is this machine where no S3 is named, and S3 where all of it is', () => {
    expect(() => readSettings(production)).not.toThrow()
    expect(readSettings({ ...production, ...store })).toMatchObject(store)
  })

  it.each(Object.keys(store))('is not half an S3: without %s there is no start', (name) => {
    for (const said of [production, demo]) {
      expect(() => readSettings({ ...said, ...store, [name]: '' })).toThrow(new RegExp(`^${name} is missing`))
    }
  })

  it('is reached by https in production, and named as a bucket is', () => {
    const open = { ...store, S3_ENDPOINT: 'http://s3.city.example' }
    expect(() => readSettings({ ...production, ...open })).toThrow('S3_ENDPOINT must begin with https://')
    expect(() => readSettings({ ...demo, ...open })).not.toThrow()
    expect(() => readSettings({ ...production, ...store, S3_BUCKET: 'Файлы' })).toThrow('S3_BUCKET is not the name')
    expect(() => readSettings({ ...production, ...store, S3_ENDPOINT: 's3' })).toThrow('S3_ENDPOINT is not an address')
  })
})

it('takes lists of proxies, single or by network', () => {
  expect(() => readSettings({ ...demo, TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1' })).not.toThrow()
})

it('has every setting explained in .env.example', () => {
  const example = readFileSync('.env.example', 'utf8')
  expect(settingNames.filter((name) => !new RegExp(`^#?${name}=`, 'm').test(example))).toEqual([])
})
