'use client'

import { Failure } from '@/components/portal/failure'
import './globals.css'

/** Stands in for the whole page when its frame could not be made. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="ru">
      <body>
        <Failure error={error} retry={() => window.location.reload()} />
      </body>
    </html>
  )
}
