'use server'

import { redirect } from 'next/navigation'
import { openFrontDoor } from '@/lib/access/doors'
import { linkSchema } from '@/lib/access/schemas'
import { proveAddress } from '@/lib/access/sign-up-commands'
import { type FormState, parseForm } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function verifyAddress(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(linkSchema, formData)
  if (!form.ok) return form.state

  const isProved = await proveAddress(await openFrontDoor(), form.data.secret)
  redirect(isProved ? paths.signInProved : paths.verifyAddress(form.data.secret))
}
