'use client'

import { useEffect } from 'react'

const journalCache = /^diary-journal:/

/**
 * Keeps one page on the device for the moment when there is no network: it says so, and what to do. Of journals that a
 * teacher may open without network only those of whoever is signed in stay; signing out takes them away.
 */
export function OfflineReady({ accountId }: { accountId: string | null }) {
  useEffect(() => {
    if (!('serviceWorker' in navigator) || !window.isSecureContext) return
    navigator.serviceWorker.register('/offline-worker.js').catch(() => undefined)
    forgetOthers(accountId).catch(() => undefined)
  }, [accountId])

  return null
}

async function forgetOthers(accountId: string | null): Promise<void> {
  const names = await caches.keys()
  const others = names.filter((name) => journalCache.test(name) && name !== `diary-journal:${accountId}`)
  await Promise.all(others.map((name) => caches.delete(name)))
}
