/** Where a browser wants to be told: made by the browser itself. RFC 8030, RFC 8291. */
export type PushSubscription = { endpoint: string; p256dh: string; auth: string }

/** A push as it leaves. The id is its topic too: a second hand-over replaces the first while the device is away. */
export type RenderedPush = { id: string; subscription: PushSubscription; payload: string; isUrgent: boolean }

/**
 * What became of handing it over. `gone`: the browser does not want to be told any more. `refused` is for good.
 * Everything that may pass with time is thrown as `NotHandedOver`.
 */
export type PushHandOver = { outcome: 'sent' } | { outcome: 'gone' } | { outcome: 'refused'; reason: string }

export type PushChannel = { name: 'web-push' | 'outbox'; send: (push: RenderedPush) => Promise<PushHandOver> }
