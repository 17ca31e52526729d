'use server'

import { revalidatePath } from 'next/cache'
import { notFound } from 'next/navigation'
import { openDiary } from '@/lib/access/doors'
import { tickSchema } from '@/lib/journal/homework-schemas'
import { tickTask } from '@/lib/journal/homework-tick-commands'
import { typedValues } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** «Сделано»: there is nothing to mend in this form, only a task that is the pupil's or is not. */
export async function tick(formData: FormData): Promise<void> {
  const form = tickSchema.safeParse(typedValues(formData))
  if (!form.success) notFound()

  const { pupilId, homeworkId, done } = form.data
  const diary = await openDiary(pupilId, 'homework')
  if (!(await tickTask(diary, { homeworkId, isDone: done === 'yes' }))) notFound()

  // No redirect: to the same page with another hash the browser's script would go without reading it anew.
  revalidatePath(paths.homework(pupilId))
}
