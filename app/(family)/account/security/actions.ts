'use server'

import { redirect } from 'next/navigation'
import type { CodesState } from '@/components/access/codes-desk'
import { beginApp as beginAppOf, removeApp as removeAppOf } from '@/lib/access/app-commands'
import { askProofAgain, openAccount } from '@/lib/access/doors'
import { askForNewPasskey, removePasskey as endPasskey, addPasskey as keepPasskey } from '@/lib/access/passkey-commands'
import { makeRecoveryCodes } from '@/lib/access/recovery-commands'
import { newPasskeySchema, removePasskeySchema } from '@/lib/access/schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function beginApp(): Promise<void> {
  const account = await openAccount()
  await askProofAgain()
  await beginAppOf(account)
  redirect(paths.securityApp)
}

export async function removeApp(): Promise<void> {
  const account = await openAccount()
  await askProofAgain()
  await removeAppOf(account)
  redirect(paths.securityAfter('app-removed'))
}

export async function askPasskey() {
  const account = await openAccount()
  await askProofAgain()
  return askForNewPasskey(account)
}

export async function addPasskey(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(newPasskeySchema, formData)
  if (!form.ok) return form.state

  const { passkeyName: name, challengeId, answer } = form.data
  const isKept = await keepPasskey(await openAccount(), { name, challengeId, answer })
  if (!isKept) return refuse(formData, { form: 'security.errors.passkeyNotKept' })

  redirect(paths.securityAfter('passkey'))
}

export async function removePasskey(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(removePasskeySchema, formData)
  if (!form.ok) return form.state

  const account = await openAccount()
  await askProofAgain()
  await endPasskey(account, form.data.passkeyId)
  redirect(paths.securityAfter('passkey-removed'))
}

export async function makeCodes(): Promise<CodesState> {
  const account = await openAccount()
  await askProofAgain()
  return { values: {}, errors: {}, codes: await makeRecoveryCodes(account) }
}
