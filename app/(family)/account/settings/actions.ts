'use server'

import { redirect } from 'next/navigation'
import { saveSettings as storeSettings } from '@/lib/access/commands'
import { openAccount, openFrontDoor } from '@/lib/access/doors'
import { rememberLocale } from '@/lib/access/let-in'
import { passwordTrouble, troubleInWords } from '@/lib/access/password'
import { changePassword as storePassword } from '@/lib/access/password-commands'
import { tooManyInWords } from '@/lib/access/pause'
import { changePasswordSchema, settingsSchema } from '@/lib/access/schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function saveSettings(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(settingsSchema, formData)
  if (!form.ok) return form.state

  await storeSettings(await openAccount(), form.data)
  await rememberLocale(form.data.locale)
  redirect(paths.settingsAfter('settings'))
}

export async function changePassword(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(changePasswordSchema, formData)
  if (!form.ok) return form.state

  const account = await openAccount()
  const trouble = passwordTrouble(form.data.password, { email: account.email, ...account.name })
  if (trouble) return refuse(formData, { password: troubleInWords(trouble) })

  const change = await storePassword(account, await openFrontDoor(), form.data)
  if (!change.ok && change.seconds > 0) return refuse(formData, { form: tooManyInWords(change.seconds) })
  if (!change.ok) return refuse(formData, { currentPassword: 'access.errors.passwordWrong' })

  redirect(paths.settingsAfter('password'))
}
