'use client'

import { type FormEvent, Fragment, type ReactNode, useActionState, useState } from 'react'
import type { FormAction } from '@/lib/platform/form'
import { ErrorSummary } from './error-summary'
import { blankForm, FormStateProvider } from './form-context'

type Props = {
  action: FormAction
  className?: string
  label?: string
  children: ReactNode
}

/**
 * A form whose action answers what to mend. Works without JavaScript too: the page comes back with the answer in it.
 * Fields inside read their values and errors from it.
 */
export function Form({ action, className, label, children }: Props) {
  const [state, submit, isSending] = useActionState(action, blankForm)
  const [shown, setShown] = useState({ state, answer: 0 })
  if (shown.state !== state) setShown({ state, answer: shown.answer + 1 })

  function sendOnce(event: FormEvent) {
    if (isSending) event.preventDefault()
  }

  return (
    <form action={submit} onSubmit={sendOnce} aria-busy={isSending} aria-label={label} className={className} noValidate>
      <FormStateProvider value={state}>
        <ErrorSummary state={state} />
        {/* React empties fields after an action: new ones take over what was typed */}
        <Fragment key={shown.answer}>{children}</Fragment>
      </FormStateProvider>
    </form>
  )
}
