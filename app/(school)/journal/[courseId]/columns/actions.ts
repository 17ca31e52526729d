'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openJournal } from '@/lib/access/doors'
import { addColumn, type ColumnSaid, changeColumn, removeColumn } from '@/lib/journal/column-commands'
import { marksIn } from '@/lib/journal/column-form'
import { columnChangeSchema, columnRemovalSchema, newColumnSchema } from '@/lib/journal/column-schemas'
import { mostEntries } from '@/lib/journal/entry'
import { saveEntries } from '@/lib/journal/entry-commands'
import { type FormState, parseForm, refuse, typedValues } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'
import { columnAnswer } from './answer'

const formSchema = z.object({
  courseId: z.guid('journal.errors.form'),
  columnId: z.guid('journal.errors.form'),
  /** The cell's own page sends its pupil. */
  enrolmentId: z.guid('journal.errors.form').optional(),
})

/** The marks of a column, or of one cell of it: all that may be saved is; the rest is asked about at its field. */
export async function saveMarks(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(formSchema, formData)
  if (!form.ok) return form.state

  const { courseId, columnId, enrolmentId } = form.data
  const journal = await openJournal(courseId)
  const { marks, wrong } = marksIn(typedValues(formData), columnId)
  const { results } = await saveEntries(journal, marks.slice(0, mostEntries))
  if (Object.keys(wrong).length > 0 || results.some(({ outcome }) => outcome !== 'saved')) {
    return columnAnswer(journal, columnId, formData, { marks, results, wrong })
  }

  redirect(
    enrolmentId
      ? paths.journalCell(courseId, columnId, enrolmentId, 'yes')
      : paths.journalColumn(courseId, columnId, 'yes'),
  )
}

export async function addWork(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(newColumnSchema, formData)
  if (!form.ok) return form.state

  const { courseId, ...column } = form.data
  const added = await addColumn(await openJournal(courseId), column)
  if (!added.ok) return refuseWork(formData, added)
  redirect(paths.journalColumn(courseId, column.id))
}

export async function changeWork(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(columnChangeSchema, formData)
  if (!form.ok) return form.state

  const { courseId, ...column } = form.data
  const changed = await changeColumn(await openJournal(courseId), column)
  if (!changed.ok) return refuseWork(formData, changed)
  redirect(paths.journalColumn(courseId, column.columnId, 'yes'))
}

export async function removeWork(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(columnRemovalSchema, formData)
  if (!form.ok) return form.state

  const { courseId, columnId } = form.data
  const removed = await removeColumn(await openJournal(courseId), columnId)
  if (!removed.ok) return refuseWork(formData, removed)
  redirect(paths.journal(courseId))
}

function refuseWork(formData: FormData, { refusal }: Extract<ColumnSaid, { ok: false }>): Promise<FormState> {
  const key = refusal === 'hasMarks' ? 'journal.errors.hasMarks' : `journal.refusals.${refusal}`
  return refuse(formData, { form: { key, values: { values: '' } } })
}
