'use server'

import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { openAccount } from '@/lib/access/doors'
import { leaveDiary } from '@/lib/access/leave-commands'
import { leaveSchema } from '@/lib/access/schemas'
import { typeCode } from '@/lib/applications/code-commands'
import { codeFormSchema } from '@/lib/applications/schemas'
import { type FormState, parseForm, refuse, typedValues } from '@/lib/platform/form'
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

/** «Отказаться от доступа»: there is nothing to mend in this form, only a right that one was given, or was not. */
export async function leave(formData: FormData): Promise<void> {
  const form = leaveSchema.safeParse(typedValues(formData))
  if (!form.success) notFound()

  const hasLeft = await leaveDiary(await openAccount(), form.data.grantId)
  if (!hasLeft) redirect(paths.account)

  revalidatePath(paths.account)
  redirect(paths.accountAfterLeaving)
}
