'use server'

import { redirect } from 'next/navigation'
import { openFrontDoor } from '@/lib/access/doors'
import { waitForForm } from '@/lib/access/letter-limits'
import { passwordTrouble, troubleInWords } from '@/lib/access/password'
import { hashPassword } from '@/lib/access/password-hash'
import { tooManyInWords } from '@/lib/access/pause'
import { signUpSchema } from '@/lib/access/schemas'
import { writeSignUp } from '@/lib/access/sign-up-memory'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** Registers nobody yet: the address is looked at once more first. */
export async function signUp(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(signUpSchema, formData)
  if (!form.ok) return form.state

  const { password, ...person } = form.data
  const trouble = passwordTrouble(password, person)
  if (trouble) return refuse(formData, { password: troubleInWords(trouble) })

  const wait = await waitForForm(await openFrontDoor())
  if (wait > 0) return refuse(formData, { form: tooManyInWords(wait) })

  await writeSignUp({ ...person, passwordHash: await hashPassword(password), mends: null })
  redirect(paths.checkAddress)
}
