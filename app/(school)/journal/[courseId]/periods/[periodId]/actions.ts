'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openJournal } from '@/lib/access/doors'
import { savePeriodMarks } from '@/lib/attestation/commands'
import { decisionsIn, periodFormSchema } from '@/lib/attestation/schemas'
import { now } from '@/lib/platform/clock'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** «Сохранить», and «Сохранить и закрыть период». */
export async function giveMarks(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(periodFormSchema, formData)
  if (!form.ok) return form.state

  const { courseId, periodId, kind, act } = form.data
  const journal = await openJournal(courseId)
  const chosen = decisionsIn(formData)
  const saved = await savePeriodMarks(journal, { periodId, kind, chosen, close: act === 'close' })
  revalidatePath(paths.journalPeriod(courseId, periodId))
  if (!saved.ok) return refuse(formData, saved.refusals)

  const whatFor = kind === 'period' ? undefined : kind
  // Each saving has an address of its own, so that the form begins anew with what stands in the ledger.
  const savedAt = act === 'close' ? 'closed' : now().getTime().toString(36)
  redirect(paths.journalPeriod(courseId, periodId, { kind: whatFor, saved: savedAt }))
}
