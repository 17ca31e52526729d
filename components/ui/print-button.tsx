'use client'

import { type ReactNode, useEffect, useState } from 'react'

/** Prints the page; only there where it can do so. Without JavaScript the browser's own menu prints. */
export function PrintButton({ children }: { children: ReactNode }) {
  const [isReactive, setReactive] = useState(false)
  useEffect(() => setReactive(true), [])
  if (!isReactive) return null

  return (
    <button type="button" onClick={() => window.print()} className="button button-plain print-hidden">
      {children}
    </button>
  )
}
