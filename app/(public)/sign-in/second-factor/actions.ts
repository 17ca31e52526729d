'use server'

import { redirect } from 'next/navigation'
import { openAwaiting, openFrontDoor } from '@/lib/access/doors'
import { letIn, pathAfter } from '@/lib/access/let-in'
import { passByApp, passByPasskey, passByRecoveryCode } from '@/lib/access/pass-commands'
import { askForPasskey } from '@/lib/access/passkey-commands'
import { factorPauseInWords } from '@/lib/access/pause'
import { appCodeSchema, givenPasskeySchema, recoveryCodeSchema } from '@/lib/access/schemas'
import { clearSessionCookie } from '@/lib/access/session'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function giveAppCode(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(appCodeSchema, formData)
  if (!form.ok) return form.state

  const result = await passByApp(await openAwaiting(), await openFrontDoor(), form.data.code)
  if (!result.ok) return refuse(formData, factorPauseInWords(result.seconds) ?? { code: 'security.errors.codeWrong' })

  await letIn(result.entry)
  redirect(pathAfter(result.entry, form.data.from))
}

export async function giveRecoveryCode(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(recoveryCodeSchema, formData)
  if (!form.ok) return form.state

  const result = await passByRecoveryCode(await openAwaiting(), await openFrontDoor(), form.data.recoveryCode)
  if (!result.ok) {
    const pause = factorPauseInWords(result.seconds)
    return refuse(formData, pause ?? { recoveryCode: 'security.errors.recoveryCodeWrong' })
  }

  await letIn(result.entry)
  redirect(pathAfter(result.entry, form.data.from))
}

export async function askPasskey() {
  return askForPasskey(await openAwaiting())
}

export async function givePasskey(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(givenPasskeySchema, formData)
  if (!form.ok) return form.state

  const entry = await passByPasskey(await openAwaiting(), await openFrontDoor(), form.data)
  if (!entry) return refuse(formData, { form: 'security.errors.passkey' })

  await letIn(entry)
  redirect(pathAfter(entry, form.data.from))
}

/** Somebody else's password, or no way to give the second factor: back to the beginning. */
export async function leave(): Promise<void> {
  await clearSessionCookie()
  redirect(paths.signIn())
}
