import smpp from 'smpp'
import { NotHandedOver } from '@/lib/platform/hand-over'
import type { SmsChannel, SmsHandOver, SmsReceipt } from './channel'
import { type SmsParts, smsParts } from './parts'
import { receiptOf } from './receipt'
import { openLine, Unanswered } from './smpp-line'

type SmppSettings = {
  /** `smpp://system:password@host:2775`, or `ssmpp://` over TLS. */
  url: string
  /** The sender as phones show it: a name agreed with the carrier, or a number. */
  from: string
  patience?: number
  onReceipt: (receipt: SmsReceipt) => Promise<void>
}

/** SMPP 3.4, 5.2.19: the carrier's default is the phones' own alphabet. */
const codings = { ASCII: 0x00, UCS2: 0x08 }

/** Of the number or the text itself: asking again changes nothing. A wrong password or sender is mended by people, so it waits. */
const refusals = new Set([
  smpp.ESME_RINVDSTADR,
  smpp.ESME_RINVDSTTON,
  smpp.ESME_RINVDSTNPI,
  smpp.ESME_RINVMSGLEN,
  smpp.ESME_RINVDCS,
])

/** Sends through a carrier by SMPP 3.4, over one session that stays bound; receipts come back over it. */
export function smppChannel({ url, from, patience = 20_000, onReceipt }: SmppSettings): SmsChannel {
  const line = openLine({
    url,
    patience,
    async onMessage(pdu) {
      const receipt = receiptOf(pdu)
      if (receipt) await onReceipt(receipt)
    },
  })

  return {
    name: 'smpp',
    close: line.close,
    async send({ id, to, text, taken }, onTaken): Promise<SmsHandOver> {
      const { encoding, parts } = smsParts(text)
      const providerIds = [...taken]
      try {
        for (let number = taken.length + 1; number <= parts.length; number++) {
          const message = messageOf({ encoding, parts }, number, referenceOf(id))
          const answer = await line.submit({ ...senderOf(from), ...receiverOf(to), ...message })
          if (refusals.has(answer.command_status))
            return { outcome: 'refused', reason: `status ${answer.command_status}` }
          if (answer.command_status !== smpp.ESME_ROK) throw new NotHandedOver(`status ${answer.command_status}`)

          const providerId = answer.message_id ?? ''
          providerIds.push(providerId)
          await onTaken(providerId)
        }
        return { outcome: 'sent', providerIds }
      } catch (fault) {
        if (fault instanceof Unanswered) return { outcome: 'unanswered', providerIds }
        throw fault
      }
    },
  }
}

function messageOf({ encoding, parts }: SmsParts, number: number, reference: number): Record<string, unknown> {
  const message = parts[number - 1] ?? ''
  const udh = Buffer.from([5, 0, 3, reference, parts.length, number])
  return {
    data_coding: codings[encoding],
    registered_delivery: 1,
    short_message: parts.length > 1 ? { udh, message } : message,
  }
}

/** The same in every try, so that a phone puts the parts together whichever try brought them. */
function referenceOf(id: string): number {
  return Number.parseInt(id.slice(-2), 16)
}

function receiverOf(number: string): Record<string, unknown> {
  return { dest_addr_ton: 1, dest_addr_npi: 1, destination_addr: number.replace('+', '') }
}

/** A name is alphanumeric (5); a number international (1). */
function senderOf(from: string): Record<string, unknown> {
  return /^\+?\d+$/.test(from)
    ? { source_addr_ton: 1, source_addr_npi: 1, source_addr: from.replace('+', '') }
    : { source_addr_ton: 5, source_addr_npi: 0, source_addr: from }
}
