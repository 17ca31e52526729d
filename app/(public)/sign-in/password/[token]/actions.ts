'use server'

import { redirect } from 'next/navigation'
import { openFrontDoor } from '@/lib/access/doors'
import { passwordTrouble, troubleInWords } from '@/lib/access/password'
import { resetPassword } from '@/lib/access/password-commands'
import { findMailToken } from '@/lib/access/queries'
import { linkSchema, nameSchema, resetSchema } from '@/lib/access/schemas'
import { clearSessionCookie } from '@/lib/access/session'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function setPassword(_: FormState, formData: FormData): Promise<FormState> {
  const link = await parseForm(linkSchema, formData)
  if (!link.ok) return link.state

  const visitor = await openFrontDoor()
  const token = await findMailToken(visitor, 'reset-password', link.data.secret)
  if (token?.state !== 'live') redirect(paths.resetPassword(link.data.secret))

  const form = await parseForm(resetSchema, formData)
  const person = token.isNameless ? await parseForm(nameSchema, formData) : { ok: true as const, data: token.name }
  if (!person.ok) return person.state
  if (!form.ok) return form.state

  const { secret, password } = form.data
  const trouble = passwordTrouble(password, { email: token.email, ...person.data })
  if (trouble) return refuse(formData, { password: troubleInWords(trouble) })

  const isSet = await resetPassword(visitor, { secret, password, name: person.data })
  if (isSet) await clearSessionCookie()
  redirect(isSet ? paths.signInWithNewPassword : paths.resetPassword(secret))
}
