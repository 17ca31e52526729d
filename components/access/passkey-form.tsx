'use client'

import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { type FormEvent, startTransition, useActionState, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { blankForm, FormStateProvider } from '@/components/ui/form-context'
import { TextField } from '@/components/ui/text-field'
import type { FormState } from '@/lib/platform/form'

type Props = {
  ask: () => Promise<{ challengeId: string; options: PublicKeyCredentialCreationOptionsJSON }>
  add: (state: FormState, formData: FormData) => Promise<FormState>
  words: { name: string; nameHint: string; button: string; failed: string; unable: string }
}

/** A new passkey under a name of one's own. Making it takes a script; without one the page says so. */
export function PasskeyForm({ ask, add, words }: Props) {
  const [state, submit, isSending] = useActionState(add, blankForm)
  const [failure, setFailure] = useState<FormState | null>(null)
  const [isAble, setAble] = useState(false)
  useEffect(() => setAble('PublicKeyCredential' in window), [])
  if (!isAble) return <p className="text-soft">{words.unable}</p>

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setFailure(null)
    try {
      const [{ startRegistration }, { challengeId, options }] = await Promise.all([
        import('@simplewebauthn/browser'),
        ask(),
      ])
      form.append('challengeId', challengeId)
      form.append('answer', JSON.stringify(await startRegistration({ optionsJSON: options })))
      startTransition(() => submit(form))
    } catch {
      setFailure({ ...blankForm, message: words.failed })
    }
  }

  return (
    <form onSubmit={send} aria-busy={isSending} noValidate>
      <FormStateProvider value={failure ?? state}>
        <ErrorSummary state={failure ?? state} />
        <TextField name="passkeyName" label={words.name} hint={words.nameHint} maxLength={60} className="max-w-100" />
        <Button variant="plain">{words.button}</Button>
      </FormStateProvider>
    </form>
  )
}
