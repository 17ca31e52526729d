'use server'

import { redirect } from 'next/navigation'
import { openFrontDoor } from '@/lib/access/doors'
import { letIn, pathAfter } from '@/lib/access/let-in'
import { signInByPasskey } from '@/lib/access/pass-commands'
import { askForPasskey } from '@/lib/access/passkey-commands'
import { pauseInWords } from '@/lib/access/pause'
import { givenPasskeySchema, signInSchema } from '@/lib/access/schemas'
import { signInByPassword } from '@/lib/access/sign-in-commands'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'

export async function signIn(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(signInSchema, formData)
  if (!form.ok) return form.state

  const visitor = await openFrontDoor()
  const result = await signInByPassword(visitor, form.data)
  if (!result.ok) return refuse(formData, { form: pauseInWords(result.seconds) ?? 'access.signIn.wrong' })

  await letIn(result.entry)
  redirect(pathAfter(result.entry, form.data.from))
}

export async function askPasskey() {
  return askForPasskey(await openFrontDoor())
}

export async function signInWithPasskey(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(givenPasskeySchema, formData)
  if (!form.ok) return form.state

  const entry = await signInByPasskey(await openFrontDoor(), form.data)
  if (!entry) return refuse(formData, { form: 'security.errors.passkey' })

  await letIn(entry)
  redirect(pathAfter(entry, form.data.from))
}
