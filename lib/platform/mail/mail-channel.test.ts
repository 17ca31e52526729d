import { expect, it } from 'vitest'
import { chooseChannel } from './mail-channel'
import { openOutbox } from './outbox'

const from = { MAIL_FROM: 'Дневник <diary@test.example>' }
const resend = { ...from, RESEND_API_KEY: 're_test' }
const smtp = { ...from, SMTP_URL: 'smtp://127.0.0.1:2525' }

it.each([
  ['production', resend, 'resend'],
  ['production', smtp, 'smtp'],
  ['production', { ...resend, ...smtp }, 'resend'],
  ['test', {}, 'outbox'],
  ['test', resend, 'resend'],
  ['test', smtp, 'smtp'],
  ['demo', {}, 'outbox'],
  ['demo', resend, 'outbox'],
  ['development', smtp, 'outbox'],
] as const)('in %s with %o letters leave by %s', (mode, settings, name) => {
  expect(chooseChannel(mode, settings).name).toBe(name)
})

it('never lets letters of production fall into the outbox', () => {
  expect(() => chooseChannel('production', {})).toThrow('RESEND_API_KEY')
  expect(() => chooseChannel('production', { RESEND_API_KEY: 're_test' })).toThrow('MAIL_FROM')
})

it('opens the outbox everywhere but in production', () => {
  expect(openOutbox('production')).toBeNull()
  expect(openOutbox('demo')).not.toBeNull()
  expect(openOutbox('development')).not.toBeNull()
  expect(openOutbox('test')).not.toBeNull()
})
