'use client'

import { type FormEvent, Fragment, type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { blankForm, FormStateProvider } from '@/components/ui/form-context'
import type { FormState } from '@/lib/platform/form'

/** What to mend, or the token that was just made, with a command that tries it: they live in this answer and nowhere else. */
export type TokenState = FormState & { made?: { token: string; example: string } }

export type TokenWords = { heading: string; once: string; token: string; example: string; secret: string; done: string }

type Props = {
  action: (state: TokenState, formData: FormData) => Promise<TokenState>
  /** The page's own path: by it the answer finds its form without JavaScript. */
  path: string
  words: TokenWords
  children: ReactNode
}

/** The form that ends with a token. Read again, the page has forgotten it. */
export function TokenDesk({ action, path, words, children }: Props) {
  const [state, submit, isSending] = useActionState<TokenState, FormData>(action, blankForm, path)
  const [shown, setShown] = useState({ state, answer: 0 })
  if (shown.state !== state) setShown({ state, answer: shown.answer + 1 })

  if (state.made) return <MadeToken {...state.made} path={path} words={words} />

  function sendOnce(event: FormEvent) {
    if (isSending) event.preventDefault()
  }

  return (
    <form action={submit} onSubmit={sendOnce} aria-busy={isSending} className="max-w-measure" noValidate>
      <FormStateProvider value={state}>
        <ErrorSummary state={state} />
        {/* React empties fields after an action: new ones take over what was typed */}
        <Fragment key={shown.answer}>{children}</Fragment>
      </FormStateProvider>
    </form>
  )
}

type MadeProps = { token: string; example: string; path: string; words: TokenWords }

function MadeToken({ token, example, path, words }: MadeProps) {
  const made = useRef<HTMLDivElement>(null)
  useEffect(() => made.current?.focus(), [])

  return (
    <div ref={made} tabIndex={-1} className="outline-none">
      <div role="status" className="rounded-corner border border-green bg-green-tint px-5 py-4">
        <p className="font-bold text-green">{words.heading}</p>
        <p>{words.once}</p>
      </div>
      <p id="token-label" className="mt-5 text-grid text-soft">
        {words.token}
      </p>
      <output aria-labelledby="token-label" className="block font-mono text-lead font-bold break-all">
        {token}
      </output>
      <p className="mt-3">{words.secret}</p>
      <p className="mt-5 text-grid text-soft">{words.example}</p>
      <code className="mt-1 block rounded-corner border border-rule px-4 py-3 text-grid break-all">{example}</code>
      {/* A whole new page on purpose: what the browser holds of the token goes with the old one */}
      <a href={path} className="button button-plain mt-5">
        {words.done}
      </a>
    </div>
  )
}
