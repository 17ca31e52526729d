'use server'

import { redirect } from 'next/navigation'
import { openJournal } from '@/lib/access/doors'
import { type ReadPlan, readPlan, readRows } from '@/lib/journal/plan'
import { copyPlan, mayWritePlan, savePlan } from '@/lib/journal/plan-commands'
import { copiedPlanSchema, typedPlanSchema, uploadedPlanSchema } from '@/lib/journal/plan-schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'
import { rowsOfSpreadsheet } from '@/lib/platform/spreadsheet'

export async function savePlanTyped(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(typedPlanSchema, formData)
  if (!form.ok) return form.state

  return put(form.data.courseId, readPlan(form.data.plan), 'plan', formData)
}

export async function uploadPlan(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(uploadedPlanSchema, formData)
  if (!form.ok) return form.state

  // A workbook may be made to cost much when it is opened: it is looked into for whoever may write the plan, and nobody else.
  if (!mayWritePlan(await openJournal(form.data.courseId))) return refuse(formData, { form: 'plan.errors.notYours' })
  const rows = await rowsOfSpreadsheet(form.data.spreadsheet)
  if (!rows) return refuse(formData, { spreadsheet: 'plan.errors.notASpreadsheet' })
  return put(form.data.courseId, readRows(rows), 'spreadsheet', formData)
}

export async function copyPlanOf(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(copiedPlanSchema, formData)
  if (!form.ok) return form.state

  const journal = await openJournal(form.data.courseId)
  const copied = await copyPlan(journal, form.data.fromCourseId)
  if (!copied.ok) return refuse(formData, copied.refusals)
  redirect(paths.planSaved(journal.courseId))
}

async function put(courseId: string, read: ReadPlan, field: string, formData: FormData): Promise<FormState> {
  const journal = await openJournal(courseId)
  if (!read.ok) return refuse(formData, { [field]: { key: `plan.errors.${read.why}`, values: { line: read.line } } })

  const saved = await savePlan(journal, read.hours)
  if (!saved.ok) return refuse(formData, saved.refusals)
  redirect(paths.planSaved(courseId))
}
