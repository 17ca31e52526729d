/** A text message as it leaves: rendered and kept; parts that a carrier took already are not handed over again. */
export type RenderedSms = { id: string; to: string; text: string; taken: readonly string[] }

/**
 * What became of handing it over. `refused` is for good. `unanswered`: the line broke, or nobody answered, after it was
 * written: the carrier may have it, so that asking again might send it twice. Everything that may pass with time is thrown as
 * `NotHandedOver`.
 */
export type SmsHandOver =
  | { outcome: 'sent'; providerIds: readonly string[] }
  | { outcome: 'refused'; reason: string }
  | { outcome: 'unanswered'; providerIds: readonly string[] }

/** What the carrier tells later of one part. */
export type SmsReceipt = { providerId: string; state: 'delivered' | 'failed' }

export type SmsChannel = {
  name: 'smpp' | 'outbox'
  /** `onTaken` is told of each part as the carrier takes it, so that a retry begins after it. */
  send: (sms: RenderedSms, onTaken: (providerId: string) => Promise<void>) => Promise<SmsHandOver>
  close: () => void
}
