'use server'

import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { openDiary } from '@/lib/access/doors'
import { signatureSchema } from '@/lib/journal/signature'
import { signWeek } from '@/lib/journal/signature-commands'
import { parseForm } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** «Подписать неделю». To whoever may not sign it there is nothing here. */
export async function sign(formData: FormData): Promise<void> {
  const form = await parseForm(signatureSchema, formData)
  if (!form.ok) notFound()

  const { pupilId, monday } = form.data
  const diary = await openDiary(pupilId, 'week')
  if (!(await signWeek(diary, monday))) notFound()

  revalidatePath(paths.diary(pupilId))
  redirect(paths.weekSigned(pupilId, monday))
}
