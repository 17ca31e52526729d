'use server'

import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { openDiary } from '@/lib/access/doors'
import type { DiaryKey } from '@/lib/access/key'
import { announceAbsence, mayAnnounce, withdrawAbsence } from '@/lib/journal/absence-commands'
import { announcementSchema, withdrawalSchema } from '@/lib/journal/absence-schemas'
import { type FormState, parseForm, refuse, typedValues } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function announce(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(announcementSchema, formData)
  if (!form.ok) return form.state

  const { pupilId } = form.data
  const announced = await announceAbsence(await openToAnnounce(pupilId), form.data)
  if (!announced.ok) return refuse(formData, announced.refusals)

  revalidatePath(paths.attendance(pupilId))
  redirect(paths.attendanceAfter(pupilId, 'said'))
}

export async function withdraw(formData: FormData): Promise<void> {
  const form = withdrawalSchema.safeParse(typedValues(formData))
  if (!form.success) notFound()

  const { pupilId, id } = form.data
  const withdrawn = await withdrawAbsence(await openToAnnounce(pupilId), id)
  if (!withdrawn) redirect(paths.attendance(pupilId))

  revalidatePath(paths.attendance(pupilId))
  redirect(paths.attendanceAfter(pupilId, 'withdrawn'))
}

/** To whoever only reads there is nothing here. */
async function openToAnnounce(pupilId: string): Promise<DiaryKey> {
  const diary = await openDiary(pupilId, 'attendance')
  return mayAnnounce(diary) ? diary : notFound()
}
