'use client'

import { type FormEvent, type ReactNode, useEffect, useState } from 'react'

type Props = {
  /** The address of the route that takes the form. */
  to: string
  id?: string
  /** Said while the files travel. */
  sending: string
  className?: string
  children: ReactNode
}

/** A form with files, sent as a browser sends forms: it needs no script. With one, it says that files take their time, and goes once. */
export function UploadForm({ to, id, sending, className, children }: Props) {
  const [isSending, setSending] = useState(false)

  useEffect(() => {
    const again = () => setSending(false)
    window.addEventListener('pageshow', again)
    return () => window.removeEventListener('pageshow', again)
  }, [])

  function sendOnce(event: FormEvent) {
    if (isSending) event.preventDefault()
    else setSending(true)
  }

  return (
    <form
      id={id}
      action={to}
      method="post"
      encType="multipart/form-data"
      onSubmit={sendOnce}
      aria-busy={isSending}
      className={className}
    >
      {children}
      <p role="status" className="text-grid text-soft">
        {isSending && sending}
      </p>
    </form>
  )
}
