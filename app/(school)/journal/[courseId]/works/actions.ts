'use server'

import { notFound, redirect } from 'next/navigation'
import { openJournal } from '@/lib/access/doors'
import { removeTaskFile } from '@/lib/journal/file-commands'
import { fileRemovalSchema, returnSchema } from '@/lib/journal/homework-schemas'
import { returnWork } from '@/lib/journal/return-commands'
import { refusedToAddress } from '@/lib/platform/files/limits'
import { type FormState, parseForm, refuse, typedValues } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** «Вернуть»: with a word, a mark or both. */
export async function giveBack(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(returnSchema, formData)
  if (!form.ok) return form.state

  const { courseId, homeworkId, handInId } = form.data
  const returned = await returnWork(await openJournal(courseId), form.data)
  if (!returned.ok) return refuse(formData, returned.refusals)

  redirect(paths.journalHandIn(courseId, homeworkId, handInId, { returned: 'yes' }))
}

/** Takes a file off a task: there is nothing to mend in this form. */
export async function removeFile(formData: FormData): Promise<void> {
  const form = fileRemovalSchema.safeParse(typedValues(formData))
  if (!form.success) notFound()

  const { courseId, homeworkId, fileId, lessonId } = form.data
  const outcome = await removeTaskFile(await openJournal(courseId), fileId)
  if (outcome === 'gone') notFound()

  const refused = outcome === 'closed' ? refusedToAddress([{ ordinal: 1, fault: 'closed' }]) : null
  redirect(
    lessonId
      ? paths.lessonFiles(courseId, lessonId, refused)
      : paths.journalTask(courseId, homeworkId, refused ? { refused } : { removed: 'yes' }),
  )
}
