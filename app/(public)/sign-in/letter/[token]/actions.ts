'use server'

import { redirect } from 'next/navigation'
import { openFrontDoor } from '@/lib/access/doors'
import { letIn, pathAfter } from '@/lib/access/let-in'
import { linkSchema } from '@/lib/access/schemas'
import { signInByLink } from '@/lib/access/sign-in-commands'
import { type FormState, parseForm } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function enterByLink(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(linkSchema, formData)
  if (!form.ok) return form.state

  const entry = await signInByLink(await openFrontDoor(), form.data.secret)
  if (!entry) redirect(paths.signInLink(form.data.secret))

  await letIn(entry)
  redirect(pathAfter(entry))
}
