'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { fill } from '@/components/ui/words'
import { hasUnsent } from './grid/unsent-note'

type Props = { accountId: string; words: { title: string; text: string; stay: string; leave: string } }

/**
 * Sends what a teacher left on this device when any page opens, and again before signing out. What cannot be sent is asked
 * about: it stays here, for the same account alone.
 */
export function UnsentGuard({ accountId, words }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const form = useRef<HTMLFormElement | null>(null)
  const mayLeave = useRef(false)
  const [count, setCount] = useState(0)

  useEffect(() => {
    if (hasUnsent(accountId)) void send(accountId)

    const onSubmit = (event: SubmitEvent) => {
      const asked = event.target
      if (!(asked instanceof HTMLFormElement) || !asked.matches('[data-sign-out]')) return
      if (mayLeave.current || !hasUnsent(accountId)) return
      event.preventDefault()
      event.stopPropagation()
      form.current = asked
      void send(accountId).then((waiting) => {
        setCount(waiting)
        if (waiting > 0) dialog.current?.showModal()
        else asked.requestSubmit()
      })
    }
    document.addEventListener('submit', onSubmit, true)
    return () => document.removeEventListener('submit', onSubmit, true)
  }, [accountId])

  return (
    <dialog ref={dialog} className="leaving" aria-labelledby="leaving-heading">
      <h2 id="leaving-heading" className="text-h3">
        {words.title}
      </h2>
      <p>{fill(words.text, { count })}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button type="button" onClick={() => dialog.current?.close()}>
          {words.stay}
        </Button>
        <Button variant="plain" type="button" onClick={leave}>
          {words.leave}
        </Button>
      </div>
    </dialog>
  )

  /** Past the question, which is not asked again. */
  function leave() {
    dialog.current?.close()
    mayLeave.current = true
    form.current?.requestSubmit()
  }
}

/** The sender is fetched only by whoever has something to send. */
async function send(accountId: string): Promise<number> {
  const { sendAll } = await import('./grid/send-all')
  return sendAll(accountId)
}
