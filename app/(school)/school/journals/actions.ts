'use server'

import { redirect } from 'next/navigation'
import { openSchool } from '@/lib/access/doors'
import { leaveNote, settleNote } from '@/lib/attestation/note-commands'
import { noteSchema, settlingSchema } from '@/lib/attestation/note-schemas'
import { openDays } from '@/lib/attestation/opening-commands'
import { openingSchema } from '@/lib/attestation/opening-schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function openClosedDays(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(openingSchema, formData)
  if (!form.ok) return form.state

  const opened = await openDays(await openSchool(), form.data)
  if (!opened.ok) return refuse(formData, opened.refusals)
  redirect(paths.schoolJournal(form.data.courseId, 'opened'))
}

export async function noteJournal(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(noteSchema, formData)
  if (!form.ok) return form.state

  const { courseId, note } = form.data
  const noted = await leaveNote(await openSchool(), { courseId, text: note })
  if (!noted.ok) return refuse(formData, noted.refusals)
  redirect(paths.schoolJournal(courseId, 'noted'))
}

export async function settleJournalNote(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(settlingSchema, formData)
  if (!form.ok) return form.state

  const settled = await settleNote(await openSchool(), form.data.noteId)
  if (!settled.ok) return refuse(formData, settled.refusals)
  redirect(paths.schoolJournal(form.data.courseId, 'settled'))
}
