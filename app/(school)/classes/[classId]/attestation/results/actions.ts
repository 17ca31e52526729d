'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openClass } from '@/lib/access/doors'
import { saveYearResults } from '@/lib/attestation/result-commands'
import { decisionsIn, resultsFormSchema } from '@/lib/attestation/schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function saveResults(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(resultsFormSchema, formData)
  if (!form.ok) return form.state

  const ofClass = await openClass(form.data.classId)
  const saved = await saveYearResults(ofClass, decisionsIn(formData))
  revalidatePath(paths.yearResults(ofClass.classId))
  if (!saved.ok) return refuse(formData, saved.refusals)

  redirect(paths.yearResults(ofClass.classId, 'yes'))
}
