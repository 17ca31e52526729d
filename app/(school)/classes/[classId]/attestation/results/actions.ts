'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openClass } from '@/lib/access/doors'
import { saveYearResults } from '@/lib/attestation/result-commands'
import { decisionsIn, resultsFormSchema } from '@/lib/attestation/schemas'
import { now } from '@/lib/platform/clock'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function saveResults(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(resultsFormSchema, formData)
  if (!form.ok) return form.state

  const ofClass = await openClass(form.data.classId)
  const saved = await saveYearResults(ofClass, decisionsIn(formData))
  revalidatePath(paths.yearResults(ofClass.classId))
  if (!saved.ok) return refuse(formData, saved.refusals)

  // Each saving has an address of its own, so that the form begins anew with what stands in the ledger.
  redirect(paths.yearResults(ofClass.classId, now().getTime().toString(36)))
}
