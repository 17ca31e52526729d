'use server'

import { redirect } from 'next/navigation'
import { openAccount, openFrontDoor } from '@/lib/access/doors'
import { proveByApp, proveByPasskey } from '@/lib/access/pass-commands'
import { askForPasskey } from '@/lib/access/passkey-commands'
import { factorPauseInWords } from '@/lib/access/pause'
import { proveByPassword } from '@/lib/access/prove-commands'
import { safePath } from '@/lib/access/safe-path'
import { appCodeSchema, givenPasskeySchema, provePasswordSchema } from '@/lib/access/schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function givePassword(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(provePasswordSchema, formData)
  if (!form.ok) return form.state

  const proof = await proveByPassword(await openAccount(), await openFrontDoor(), form.data.password)
  if (!proof.ok) return refuse(formData, factorPauseInWords(proof.seconds) ?? { password: 'security.errors.password' })

  redirect(safePath(form.data.from, paths.account))
}

export async function giveAppCode(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(appCodeSchema, formData)
  if (!form.ok) return form.state

  const proof = await proveByApp(await openAccount(), await openFrontDoor(), form.data.code)
  if (!proof.ok) return refuse(formData, factorPauseInWords(proof.seconds) ?? { code: 'security.errors.codeWrong' })

  redirect(safePath(form.data.from, paths.account))
}

export async function askPasskey() {
  return askForPasskey(await openAccount())
}

export async function givePasskey(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(givenPasskeySchema, formData)
  if (!form.ok) return form.state

  const isProved = await proveByPasskey(await openAccount(), form.data)
  if (!isProved) return refuse(formData, { form: 'security.errors.passkey' })

  redirect(safePath(form.data.from, paths.account))
}
