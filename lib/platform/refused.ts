import type { Refusal } from './form'

/** What is to be mended, by field; `form` for the whole. */
export type Refusals = Record<string, Refusal>

/** What a command answers when it did nothing. */
export type Refused = { ok: false; refusals: Refusals }

export function refused(refusals: Refusals): Refused {
  return { ok: false, refusals }
}
