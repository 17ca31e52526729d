'use client'

import { useEffect } from 'react'

/** Keeps one page on the device for the moment when there is no network: it says so, and what to do. */
export function OfflineReady() {
  useEffect(() => {
    if (!('serviceWorker' in navigator) || !window.isSecureContext) return
    navigator.serviceWorker.register('/offline-worker.js').catch(() => undefined)
  }, [])

  return null
}
