'use server'

import { redirect } from 'next/navigation'
import { proveApp as provedApp } from '@/lib/access/app-commands'
import { askProofAgain, openAccount } from '@/lib/access/doors'
import { appCodeSchema } from '@/lib/access/schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function proveApp(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(appCodeSchema, formData)
  if (!form.ok) return form.state

  const account = await openAccount()
  await askProofAgain()
  if (!(await provedApp(account, form.data.code))) return refuse(formData, { code: 'security.errors.codeWrong' })

  redirect(paths.securityAfter('app'))
}
