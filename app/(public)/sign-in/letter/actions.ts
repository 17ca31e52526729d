'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { writeAskedAddress } from '@/lib/access/asked-address'
import { openFrontDoor } from '@/lib/access/doors'
import { waitForLetter } from '@/lib/access/letter-limits'
import { tooManyInWords } from '@/lib/access/pause'
import { askLetterSchema } from '@/lib/access/schemas'
import { sendSignInLink } from '@/lib/access/sign-in-commands'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** Answers every address alike, and before it is even looked up. */
export async function askForLink(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(askLetterSchema, formData)
  if (!form.ok) return form.state

  const visitor = await openFrontDoor()
  const wait = await waitForLetter(visitor, 'sign-in', form.data.email)
  if (wait > 0) return refuse(formData, { form: tooManyInWords(wait) })

  after(() => sendSignInLink(visitor, form.data.email))
  await writeAskedAddress(form.data.email)
  redirect(paths.linkSent(paths.signInByLetter))
}
