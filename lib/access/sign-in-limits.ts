import { RateLimiterRes } from 'rate-limiter-flexible'
import type { VisitorKey } from './key'
import { limit } from './limit-store'
import { freeTries, pauseAfter } from './pause'
import { blindName, knownAs } from './seal'

const uncounted = 1_000_000_000
const day = 24 * 60 * 60

/** Failures of one browser, or of one network address, with one account. */
const pairTries = limit({ keyPrefix: 'sign-in-pair', points: uncounted, duration: day }, true)
const pairGate = limit({ keyPrefix: 'sign-in-pair-gate', points: 1, duration: 1 })

/** Failures of a network address with all accounts; a school has one address for everybody. */
const placeTries = limit({ keyPrefix: 'sign-in-place', points: 100, duration: 15 * 60 })

/** Failures of unknown browsers anywhere with one account. */
const freeTriesOfStrangers = 30
const accountTries = limit({ keyPrefix: 'sign-in-account', points: uncounted, duration: 60 * 60 })
const accountGate = limit({ keyPrefix: 'sign-in-account-gate', points: 1, duration: 1 })

export type Admission = { isAdmitted: true; forgive: () => Promise<void> } | { isAdmitted: false; seconds: number }

/**
 * Whether a password, or a code of the second factor, may be tried now, and if not, in how many seconds. A try is counted before it is made, so that
 * a hundred at once do not slip through; `forgive` takes it back when it was the right password.
 *
 * Nobody locks the owner out: a browser that the owner signed in on before is counted by itself, wherever it is, and
 * knows neither the limit of its network address nor that of strangers at the account. A letter's link needs no password.
 */
export async function admitTry(
  visitor: VisitorKey,
  email: string,
  what: 'password' | 'factor' = 'password',
): Promise<Admission> {
  const account = blindName('account', what, email)
  const device = visitor.device?.knows.includes(knownAs(email)) ? visitor.device : null
  const pair = blindName('pair', what, email, device ? 'device' : 'place', device?.id ?? visitor.place)

  const undo: (() => Promise<unknown>)[] = []
  if (!device) {
    const place = blindName('place', visitor.place)
    const { consumedPoints, msBeforeNext } = await placeTries.penalty(place)
    undo.push(() => placeTries.reward(place))
    if (consumedPoints > placeTries.points) return refused(undo, msBeforeNext)
  }

  const { consumedPoints: tries } = await pairTries.penalty(pair)
  undo.push(() => pairTries.reward(pair))
  const wait = await passGate(pairGate, pair, pauseAfter(tries, freeTries))
  if (wait > 0) return refused(undo, wait)

  if (!device) {
    const { consumedPoints: strangers } = await accountTries.penalty(account)
    undo.push(() => accountTries.reward(account))
    const waitForStrangers = await passGate(accountGate, account, pauseAfter(strangers, freeTriesOfStrangers))
    if (waitForStrangers > 0) return refused(undo, waitForStrangers)
  }

  return {
    isAdmitted: true,
    async forgive() {
      await Promise.all(undo.map((take) => take()))
      await Promise.all([pairTries.delete(pair), pairGate.delete(pair)])
    },
  }
}

/** One at a time gets through, and shuts the gate for so many seconds. Milliseconds to wait for the others. */
async function passGate(gate: typeof pairGate, name: string, seconds: number): Promise<number> {
  if (seconds === 0) return 0
  try {
    await gate.consume(name, 1, { customDuration: seconds })
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext
    throw refusal
  }
}

/** A try that was not made is not a failure: whoever waits impatiently does not wait longer for it. */
async function refused(undo: (() => Promise<unknown>)[], milliseconds: number): Promise<Admission> {
  await Promise.all(undo.map((take) => take()))
  return { isAdmitted: false, seconds: Math.max(1, Math.ceil(milliseconds / 1000)) }
}
