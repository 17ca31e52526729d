'use server'

import { redirect } from 'next/navigation'
import { openFrontDoor, openSignedIn } from '@/lib/access/doors'
import { findRegistration } from '@/lib/access/queries'
import { askLetterSchema } from '@/lib/access/schemas'
import { sendProofAgain } from '@/lib/access/sign-up-commands'
import { writeSignUp } from '@/lib/access/sign-up-memory'
import { type FormState, parseForm } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function sendAgain(): Promise<void> {
  const account = await openSignedIn()
  if (account.isProved) redirect(paths.account)

  const { seconds } = await sendProofAgain(await openFrontDoor(), account.email)
  redirect(paths.afterLetter(paths.proveAddress, seconds))
}

/** Mends nothing yet: the new address is looked at once more, as the first one was. */
export async function mendAddress(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(askLetterSchema, formData)
  if (!form.ok) return form.state

  const registration = await findRegistration(await openSignedIn())
  if (!registration) redirect(paths.account)

  await writeSignUp({ ...registration, email: form.data.email })
  redirect(paths.checkAddress)
}
