import { type ErrorResponse, Resend } from 'resend'
import { NotHandedOver } from '@/lib/platform/hand-over'
import type { HandOver, MailChannel, RenderedLetter } from './channel'

export type ResendSettings = { apiKey: string; baseUrl?: string; from: string; patience?: number }

/** Sends through Resend. The client never throws and never waits for an end: both are seen to here. */
export function resendChannel({ apiKey, baseUrl, from, patience = 20_000 }: ResendSettings): MailChannel {
  const resend = new Resend(apiKey, { baseUrl: baseUrl || 'https://api.resend.com' })

  async function send({ id, to, subject, html, text }: RenderedLetter): Promise<HandOver> {
    const { data, error } = await resend.emails.send(
      { from, to, subject, html, text },
      { idempotencyKey: id, signal: AbortSignal.timeout(patience) },
    )
    if (!error) return { outcome: 'sent', providerId: data.id }

    const reason = `${error.statusCode ?? 'no answer'} ${error.name}: ${error.message}`
    if (isRefusedForGood(error)) return { outcome: 'refused', reason }
    throw new NotHandedOver(reason)
  }

  return { name: 'resend', send }
}

/**
 * 400 and 422: the letter itself is not acceptable. 409: its key went out before with other words, and asking again is
 * useless; unless that request is still under way. A wrong key or domain (401, 403) is mended by people, so it waits.
 * https://resend.com/docs/api-reference/errors
 */
function isRefusedForGood({ statusCode, name }: Pick<ErrorResponse, 'statusCode' | 'name'>): boolean {
  if (statusCode === 409) return name !== 'concurrent_idempotent_requests'
  return statusCode === 400 || statusCode === 422
}
