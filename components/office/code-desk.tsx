'use client'

import { type FormEvent, Fragment, type ReactNode, useActionState, useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { blankForm, FormStateProvider } from '@/components/ui/form-context'
import type { FormState } from '@/lib/platform/form'
import { CodeSlip, type SlipWords } from './code-slip'

/** What to mend, or the code that was just made: it lives in this answer and nowhere else. */
export type DeskState = FormState & { issued?: { code: string; until: string } }

type Props = {
  action: (state: DeskState, formData: FormData) => Promise<DeskState>
  /** The page's own path: by it the answer finds its form without JavaScript, though the page looks otherwise by then. */
  path: string
  slip: SlipWords
  children: ReactNode
}

/** The form that ends with a code. Read again, the page has forgotten it. */
export function CodeDesk({ action, path, slip, children }: Props) {
  const [state, submit, isSending] = useActionState<DeskState, FormData>(action, blankForm, path)
  const [shown, setShown] = useState({ state, answer: 0 })
  if (shown.state !== state) setShown({ state, answer: shown.answer + 1 })

  if (state.issued) return <CodeSlip {...state.issued} words={slip} path={path} />

  function sendOnce(event: FormEvent) {
    if (isSending) event.preventDefault()
  }

  return (
    <form action={submit} onSubmit={sendOnce} aria-busy={isSending} noValidate>
      <FormStateProvider value={state}>
        <ErrorSummary state={state} />
        {/* React empties fields after an action: new ones take over what was chosen */}
        <Fragment key={shown.answer}>{children}</Fragment>
      </FormStateProvider>
    </form>
  )
}
