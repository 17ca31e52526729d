'use server'

import { redirect } from 'next/navigation'
import { openJournal } from '@/lib/access/doors'
import { answerNote } from '@/lib/attestation/note-commands'
import { answerSchema } from '@/lib/attestation/note-schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function answerJournalNote(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(answerSchema, formData)
  if (!form.ok) return form.state

  const { courseId, noteId, answer } = form.data
  const answered = await answerNote(await openJournal(courseId), { noteId, text: answer })
  if (!answered.ok) return refuse(formData, answered.refusals)
  redirect(paths.journalNoteAnswered(courseId))
}
