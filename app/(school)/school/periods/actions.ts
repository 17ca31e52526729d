'use server'

import { redirect } from 'next/navigation'
import { openSchool } from '@/lib/access/doors'
import { actSchema } from '@/lib/attestation/act-schemas'
import { closePeriod, openPeriod } from '@/lib/attestation/closing-commands'
import { closePeriodSchema, openPeriodSchema } from '@/lib/attestation/closing-schemas'
import { changeByAct } from '@/lib/attestation/commands'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function closeForAll(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(closePeriodSchema, formData)
  if (!form.ok) return form.state

  const { periodId, evenSo } = form.data
  const closed = await closePeriod(await openSchool(), { periodId, evenSo: evenSo === 'yes' })
  if (!closed.ok) return refuse(formData, closed.refusals)
  redirect(paths.schoolPeriod(periodId, { done: 'closed' }))
}

export async function openAgain(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(openPeriodSchema, formData)
  if (!form.ok) return form.state

  const { periodId, courseId } = form.data
  const opened = await openPeriod(await openSchool(), { periodId, courseId: courseId ?? null })
  if (!opened.ok) return refuse(formData, opened.refusals)
  redirect(paths.schoolPeriod(periodId, { done: 'opened' }))
}

export async function changeMark(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(actSchema, formData)
  if (!form.ok) return form.state

  const { number, day, reason, ...change } = form.data
  const changed = await changeByAct(await openSchool(), { ...change, act: { number, day, reason } })
  if (!changed.ok) return refuse(formData, changed.refusals)
  redirect(paths.schoolActDone)
}
