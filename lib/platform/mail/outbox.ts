import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { mode } from '@/lib/platform/env'
import type { MailChannel } from './channel'
import { linksOf } from './links'

declare const outboxOpened: unique symbol

/** Proof that this deployment is none that people rely on: only there may messages be read by anybody. */
export type OutboxKey = { readonly [outboxOpened]: true }

/** Null in production, where there is no outbox. */
export function openOutbox(inMode = mode): OutboxKey | null {
  return inMode === 'production' ? null : ({} as OutboxKey)
}

/** Keeps letters instead of sending them. The same letter twice is one. */
export const outboxChannel: MailChannel = {
  name: 'outbox',
  async send({ id, to, subject, html, text }) {
    await db.outboxMessage.createMany({
      data: [{ id, channel: 'email', to: to.toLowerCase(), subject, text, html, links: linksOf(text), at: now() }],
      skipDuplicates: true,
    })
    return { outcome: 'sent', providerId: null }
  },
}

/** What was sent, newest first; with an address, only to that address. */
export async function listMessages(
  _: OutboxKey,
  { to, limit = 100, skip = 0 }: { to?: string; limit?: number; skip?: number } = {},
) {
  return db.outboxMessage.findMany({
    where: to ? { to: to.trim().toLowerCase() } : {},
    select: { id: true, channel: true, to: true, subject: true, text: true, html: true, links: true, at: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
    skip,
  })
}

/** How many messages there are in all; with an address, to that address. */
export async function countMessages(_: OutboxKey, { to }: { to?: string } = {}) {
  return db.outboxMessage.count({ where: to ? { to: to.trim().toLowerCase() } : {} })
}

export async function findMessage(_: OutboxKey, id: string) {
  return db.outboxMessage.findUnique({
    where: { id },
    select: { id: true, channel: true, to: true, subject: true, text: true, html: true, links: true, at: true },
  })
}
