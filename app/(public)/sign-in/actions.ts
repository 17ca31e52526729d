'use server'

import { redirect } from 'next/navigation'
import { openFrontDoor } from '@/lib/access/doors'
import { letIn } from '@/lib/access/let-in'
import { pauseInWords } from '@/lib/access/pause'
import { safePath } from '@/lib/access/safe-path'
import { signInSchema } from '@/lib/access/schemas'
import { signInByPassword } from '@/lib/access/sign-in-commands'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'

export async function signIn(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(signInSchema, formData)
  if (!form.ok) return form.state

  const visitor = await openFrontDoor()
  const result = await signInByPassword(visitor, form.data)
  if (!result.ok) return refuse(formData, { form: pauseInWords(result.seconds) ?? 'access.signIn.wrong' })

  await letIn(result.entry)
  redirect(safePath(form.data.from, result.entry.startPath))
}
