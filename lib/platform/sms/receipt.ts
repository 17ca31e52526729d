import type { Pdu } from 'smpp'
import type { SmsReceipt } from './channel'

const isReceipt = (pdu: Pdu) => ((pdu.esm_class ?? 0) & 0x3c) === 0x04

/** SMPP 3.4, 5.2.28: the states of a message that do not change any more. */
const endedStates: Record<number, SmsReceipt['state']> = {
  2: 'delivered',
  3: 'failed',
  4: 'failed',
  5: 'failed',
  8: 'failed',
}
const endedWords: Record<string, SmsReceipt['state']> = {
  DELIVRD: 'delivered',
  EXPIRED: 'failed',
  DELETED: 'failed',
  UNDELIV: 'failed',
  REJECTD: 'failed',
}

/** What a carrier tells of a message: in fields of its own, or, as older ones do, in words (SMPP 3.4, appendix B). Null where it ends nothing. */
export function receiptOf(pdu: Pdu): SmsReceipt | null {
  if (!isReceipt(pdu)) return null
  const words = pdu.short_message?.message ?? ''
  const providerId = pdu.receipted_message_id ?? /\bid:(\S+)/.exec(words)?.[1]
  const state = endedStates[pdu.message_state ?? 0] ?? endedWords[/\bstat:(\w+)/.exec(words)?.[1] ?? '']
  return providerId && state ? { providerId, state } : null
}
