'use server'

import { redirect } from 'next/navigation'
import { openAccount, openFrontDoor } from '@/lib/access/doors'
import { pauseInWords } from '@/lib/access/pause'
import { proveByPassword } from '@/lib/access/prove-commands'
import { safePath } from '@/lib/access/safe-path'
import { provePasswordSchema } from '@/lib/access/schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function givePassword(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(provePasswordSchema, formData)
  if (!form.ok) return form.state

  const proof = await proveByPassword(await openAccount(), await openFrontDoor(), form.data.password)
  if (!proof.ok) {
    const pause = pauseInWords(proof.seconds)
    return refuse(formData, pause ? { form: pause } : { password: 'security.errors.password' })
  }

  redirect(safePath(form.data.from, paths.account))
}
