'use client'

import { useEffect } from 'react'

const journalCache = /^diary-journal:/
/** Where the worker reads whose journals it may show. */
const ownerCache = 'diary-owner'

/**
 * Keeps one page on the device for the moment when there is no network: it says so, and what to do. Of journals that a
 * teacher may open without network only those of whoever is signed in stay; signing out takes them away.
 */
export function OfflineReady({ accountId }: { accountId: string | null }) {
  useEffect(() => {
    if (!('serviceWorker' in navigator) || !window.isSecureContext) return
    navigator.serviceWorker.register('/offline-worker.js').catch(() => undefined)
    keepFor(accountId).catch(() => undefined)

    // Already at the button: whoever comes next may find no network, and no page that says who is signed in.
    const onSubmit = ({ target }: SubmitEvent) => {
      if (target instanceof HTMLFormElement && target.matches('[data-sign-out]')) keepFor(null).catch(() => undefined)
    }
    document.addEventListener('submit', onSubmit)
    return () => document.removeEventListener('submit', onSubmit)
  }, [accountId])

  return null
}

async function keepFor(accountId: string | null): Promise<void> {
  if (accountId) await (await caches.open(ownerCache)).put('/', new Response(accountId))
  else await caches.delete(ownerCache)

  const names = await caches.keys()
  const others = names.filter((name) => journalCache.test(name) && name !== `diary-journal:${accountId}`)
  await Promise.all(others.map((name) => caches.delete(name)))
}
