'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openAccount } from '@/lib/access/doors'
import { typeCode } from '@/lib/applications/code-commands'
import { codeFormSchema } from '@/lib/applications/schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** The code from the school's paper: opens the diary, or is accepted and waits for the school's data. */
export async function openByCode(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(codeFormSchema, formData)
  if (!form.ok) return form.state

  const account = await openAccount()
  const typed = await typeCode(account, form.data.code)
  if (!typed.ok) return refuse(formData, { code: typed.refusal })

  revalidatePath(paths.account)
  redirect(typed.pupilId ? paths.diary(typed.pupilId) : paths.accountAfterCode)
}
