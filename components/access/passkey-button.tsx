'use client'

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { startTransition, useActionState, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { blankForm } from '@/components/ui/form-context'
import type { FormState } from '@/lib/platform/form'

type Props = {
  ask: () => Promise<{ challengeId: string; options: PublicKeyCredentialRequestOptionsJSON }>
  give: (state: FormState, formData: FormData) => Promise<FormState>
  from: string
  words: { button: string; failed: string }
}

/** «Войти с ключом доступа»: only there where the browser can, which takes a script. */
export function PasskeyButton({ ask, give, from, words }: Props) {
  const [state, submit, isSending] = useActionState(give, blankForm)
  const [hasFailed, setFailed] = useState(false)
  const [isAble, setAble] = useState(false)
  useEffect(() => setAble('PublicKeyCredential' in window), [])
  if (!isAble) return null

  async function press() {
    setFailed(false)
    try {
      const [{ startAuthentication }, { challengeId, options }] = await Promise.all([
        import('@simplewebauthn/browser'),
        ask(),
      ])
      const answer = await startAuthentication({ optionsJSON: options })
      startTransition(() => submit(formOf({ challengeId, from, answer: JSON.stringify(answer) })))
    } catch {
      setFailed(true)
    }
  }

  const trouble = hasFailed ? words.failed : state.message
  return (
    <div>
      <Button type="button" variant="plain" onClick={press} disabled={isSending}>
        {words.button}
      </Button>
      <p role="alert" className="mt-2 font-semibold text-red empty:hidden">
        {trouble}
      </p>
    </div>
  )
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
