import { Agent } from 'node:https'
import { isIP } from 'node:net'
import webPush, { WebPushError } from 'web-push'
import { NotHandedOver } from '@/lib/platform/hand-over'
import type { PushChannel, PushHandOver } from './channel'
import { isPublicAddress, lookupPublicOnly } from './public-only'

type WebPushSettings = {
  /** The pair that tells push services who we are. RFC 8292. */
  keys: { publicKey: string; privateKey: string }
  /** Whom a push service may write to: `mailto:` or an address of the web. */
  subject: string
  patience?: number
  /** For tests: a push service on this machine, with a certificate of its own. */
  agent?: Agent
}

/** A device that is away longer than this reads the news when it opens the diary. */
const secondsToKeep = 24 * 60 * 60

/** Sends through the push service that each browser named, encrypted for that browser alone. */
export function webPushChannel({ keys, subject, patience = 20_000, agent }: WebPushSettings): PushChannel {
  const usedAgent = agent ?? new Agent({ keepAlive: true, lookup: lookupPublicOnly })

  return {
    name: 'web-push',
    async send({ id, subscription: { endpoint, p256dh, auth }, payload, isUrgent }): Promise<PushHandOver> {
      if (!agent && isInside(endpoint)) return { outcome: 'refused', reason: 'not an address of the public network' }
      try {
        await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, payload, {
          vapidDetails: { subject, ...keys },
          TTL: secondsToKeep,
          urgency: isUrgent ? 'high' : 'normal',
          topic: id.replaceAll('-', ''),
          timeout: patience,
          agent: usedAgent,
        })
        return { outcome: 'sent' }
      } catch (fault) {
        return endOf(fault)
      }
    },
  }
}

/** Names are looked up by the agent; an address written out is not. */
function isInside(endpoint: string): boolean {
  const host = new URL(endpoint).hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && !isPublicAddress(host)
}

/** RFC 8030, 5: 404 and 410 mean that the subscription ended; 413 and other 4xx are of this push; the rest may pass. */
function endOf(fault: unknown): PushHandOver {
  const reason = fault instanceof Error ? fault.message : String(fault)
  if (!(fault instanceof WebPushError)) throw new NotHandedOver(reason)
  const { statusCode } = fault
  if (statusCode === 404 || statusCode === 410) return { outcome: 'gone' }
  const mayPass = statusCode === 401 || statusCode === 403 || statusCode === 408 || statusCode === 429
  if (statusCode >= 400 && statusCode < 500 && !mayPass) return { outcome: 'refused', reason: `status ${statusCode}` }
  throw new NotHandedOver(`status ${statusCode}`)
}
