import { createTransport } from 'nodemailer'
import { NotHandedOver } from '@/lib/platform/hand-over'
import type { HandOver, MailChannel, RenderedLetter } from './channel'

export type SmtpSettings = { url: string; from: string; patience?: number }

/** Sends through a mail server of one's own. */
export function smtpChannel({ url, from, patience = 20_000 }: SmtpSettings): MailChannel {
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  async function send({ id, to, subject, html, text }: RenderedLetter): Promise<HandOver> {
    try {
      // The same Message-ID each time: a mail server that took the letter before a line dropped can tell it is the same one.
      const info = await transport.sendMail({ from, to, subject, html, text, messageId: `<${id}@${domainOf(from)}>` })
      return { outcome: 'sent', providerId: info.messageId }
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault)
      if (isRefusedForGood(fault)) return { outcome: 'refused', reason }
      throw new NotHandedOver(reason)
    }
  }

  return { name: 'smtp', send }
}

/** 5xx answers to the address or the letter are final (RFC 5321, 4.2.1); a wrong password is mended by people, so it waits. */
function isRefusedForGood(fault: unknown): boolean {
  const { code, responseCode } = fault as { code?: string; responseCode?: number }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
}
