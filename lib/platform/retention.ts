const msOfDay = 86_400_000

/** How many days each kind of data is kept. The nightly jobs delete by this table, and the privacy page reads it out. */
export const daysKept = {
  /** Since the last letter with a link to prove the mailbox was asked for. */
  unprovedAccount: 7,
  /** The secret of a letter's link, once it is spent or opens nothing any more. */
  mailLink: 30,
  wrongCode: 30,
  /** Since the last answer. */
  draft: 90,
  /** Since it ended or ran out. */
  endedSession: 90,
  /** An app or a passkey that was taken off. */
  removedFactor: 90,
  sentLetter: 90,
  /** One that failed waits for an administrator, but not for ever. */
  unsentLetter: 365,
  look: 365,
  /** The address, the name and the words of an invitation, since it was answered or its letter ran out. */
  invitation: 90,
  /** Taken off a task: a slip can be mended until then. */
  removedFile: 30,
} as const

/** What is older than this instant is not kept any more. */
export function forgottenBefore(kind: keyof typeof daysKept, instant: Date): Date {
  return new Date(instant.getTime() - daysKept[kind] * msOfDay)
}
