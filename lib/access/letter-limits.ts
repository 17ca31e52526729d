import { RateLimiterRes } from 'rate-limiter-flexible'
import type { PassportKey, VisitorKey } from './key'
import { limit } from './limit-store'
import { blindName, knownAs } from './seal'

/** Each kind is counted by itself: a flood of one never stands before the link that somebody needs to get in. */
export type AskedLetter = 'registration' | 'sign-in' | 'reset-password'

/**
 * Letters to one mailbox. Links live longer than this window, so that whoever has to wait has a letter that works
 * already, whoever asked for it.
 */
const toMailbox = limit({ keyPrefix: 'letters-to', points: 3, duration: 15 * 60 })
/** Letters to one mailbox, asked for by one browser or network address. */
const byPair = limit({ keyPrefix: 'letters-pair', points: 6, duration: 60 * 60 })
/** Letters asked for from one network address: a parents' meeting may register in one room. */
const byPlace = limit({ keyPrefix: 'letters-place', points: 200, duration: 60 * 60 })
/** Forms of registration from one network address, each of which costs a password's hash. */
const forms = limit({ keyPrefix: 'sign-up-forms', points: 300, duration: 60 * 60 })

/** Invitations that one parent sends, and that one mailbox gets: a stranger's mailbox is not to be flooded. */
const fromInviter = limit({ keyPrefix: 'invitations-from', points: 60, duration: 24 * 60 * 60 })
const toInvited = limit({ keyPrefix: 'invitations-to', points: 12, duration: 24 * 60 * 60 })

/** Seconds to wait before another letter of this kind may be asked for; 0: it may be sent now, and is counted. */
export async function waitForLetter(visitor: VisitorKey, kind: AskedLetter, email: string): Promise<number> {
  const device = visitor.device?.knows.includes(knownAs(email)) ? visitor.device : null
  const pair = blindName('letters-pair', kind, email, device ? 'device' : 'place', device?.id ?? visitor.place)

  return (
    (device ? 0 : await take(byPlace, blindName('letters-place', visitor.place))) ||
    (await take(byPair, pair)) ||
    (await take(toMailbox, blindName('letters-to', kind, email)))
  )
}

/** Seconds to wait before another form of registration is looked at. */
export function waitForForm(visitor: VisitorKey): Promise<number> {
  return take(forms, blindName('sign-up-forms', visitor.place))
}

/** Whether a parent may write one more invitation to this mailbox today. Also one that is refused counts: nobody tries out addresses. */
export async function mayInviteMore({ accountId }: PassportKey, email: string): Promise<boolean> {
  if ((await take(fromInviter, blindName('invitations-from', accountId))) > 0) return false
  return (await take(toInvited, blindName('invitations-to', email))) === 0
}

async function take(counter: typeof forms, name: string): Promise<number> {
  try {
    await counter.consume(name)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}
