/** A letter as it leaves: everything rendered, the id is the idempotency key. */
export type RenderedLetter = { id: string; to: string; subject: string; html: string; text: string }

/**
 * What became of handing a letter over. `refused` is for good: asking again with the same letter is useless.
 * Everything that may pass with time is thrown as `NotHandedOver`, so that the job asks again.
 */
export type HandOver = { outcome: 'sent'; providerId: string | null } | { outcome: 'refused'; reason: string }

export type MailChannel = { name: 'resend' | 'smtp' | 'outbox'; send: (letter: RenderedLetter) => Promise<HandOver> }
