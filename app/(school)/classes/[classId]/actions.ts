'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openClass } from '@/lib/access/doors'
import { confirmAbsence, type Said } from '@/lib/journal/absence-commands'
import { decisionSchema, excuseSchema, noticeSchema, remarkSchema } from '@/lib/journal/absence-schemas'
import { decideAbsences, excuseDays, withdrawExcuse } from '@/lib/journal/excuse-commands'
import { releaseRemark } from '@/lib/journal/remark-release-commands'
import type { Day } from '@/lib/platform/day'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function decide(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(decisionSchema, formData)
  if (!form.ok) return form.state

  const { entryId, reason } = form.data
  const decided = await decideAbsences(await openClass(form.data.classId), entryId, reason)
  return answer(decided, form.data, 'decided', formData)
}

export async function excuse(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(excuseSchema, formData)
  if (!form.ok) return form.state

  const excused = await excuseDays(await openClass(form.data.classId), form.data)
  return answer(excused, form.data, 'excused', formData)
}

export async function confirm(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(noticeSchema, formData)
  if (!form.ok) return form.state

  const confirmed = await confirmAbsence(await openClass(form.data.classId), form.data.noticeId)
  return answer(confirmed, form.data, 'confirmed', formData)
}

export async function cancel(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(noticeSchema, formData)
  if (!form.ok) return form.state

  const cancelled = await withdrawExcuse(await openClass(form.data.classId), form.data.noticeId)
  return answer(cancelled, form.data, 'cancelled', formData)
}

export async function release(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(remarkSchema, formData)
  if (!form.ok) return form.state

  const released = await releaseRemark(await openClass(form.data.classId), form.data.remarkId)
  return answer(released, form.data, 'released', formData)
}

type Place = { classId: string; day: Day | null }

/** Back on the page, which says what was done; or the form again with what was refused. */
async function answer(said: Said, { classId, day }: Place, done: string, formData: FormData): Promise<FormState> {
  if (!said.ok) return refuse(formData, said.refusals)

  revalidatePath(paths.classPage(classId))
  redirect(paths.classAfter(classId, done, day))
}
