import { env, mode } from '@/lib/platform/env'
import type { MailChannel } from './channel'
import { outboxChannel } from './outbox'
import { resendChannel } from './resend'
import { smtpChannel } from './smtp'

type MailSettings = Pick<typeof env, 'RESEND_API_KEY' | 'RESEND_BASE_URL' | 'SMTP_URL' | 'MAIL_FROM'>

/**
 * By which way letters leave. A demo and a developer's machine never write to anybody; a test does when it is told of
 * a server; production always does, and has been refused at the start when neither is set.
 */
export function chooseChannel(inMode: typeof mode, settings: MailSettings): MailChannel {
  const { RESEND_API_KEY: apiKey, RESEND_BASE_URL: baseUrl, SMTP_URL: smtpUrl, MAIL_FROM: from } = settings
  if (inMode === 'demo' || inMode === 'development') return outboxChannel
  if (apiKey && from) return resendChannel({ apiKey, baseUrl, from })
  if (smtpUrl && from) return smtpChannel({ url: smtpUrl, from })
  if (inMode === 'test') return outboxChannel
  throw new Error('Letters have no way out: set RESEND_API_KEY or SMTP_URL, and MAIL_FROM')
}

let chosen: MailChannel | undefined

export function mailChannel(): MailChannel {
  chosen ??= chooseChannel(mode, env)
  return chosen
}
