'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { DeskState } from '@/components/office/code-desk'
import { askProofAgain, openOffice } from '@/lib/access/doors'
import { owedProof } from '@/lib/access/owed-proof'
import { recordPaperAnswer } from '@/lib/applications/adult-commands'
import { paperAnswerSchema } from '@/lib/applications/adult-schemas'
import type { IssuedCode } from '@/lib/applications/issue-code'
import {
  confirmApplication,
  reissueCode,
  rejectApplication,
  revokeApplication,
  undoJoin,
} from '@/lib/applications/office-commands'
import {
  confirmationSchema,
  movingSchema,
  reissueSchema,
  rejectionSchema,
  revocationSchema,
  undoSchema,
} from '@/lib/applications/office-schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

/** «Подтвердить», and on an application that is confirmed «Выдать новый код»: one action, so that its answer finds the form that asked. */
export async function giveCode(_: DeskState, formData: FormData): Promise<DeskState> {
  return formData.has('codeId') ? giveNewCode(formData) : confirm(formData)
}

async function confirm(formData: FormData): Promise<DeskState> {
  const form = await parseForm(confirmationSchema, formData)
  if (!form.ok) return form.state

  const office = await openOffice()
  const owed = await owedProof(formData)
  if (owed) return owed

  const moving = formData.get('movesFrom') ? await parseForm(movingSchema, formData) : null
  if (moving && !moving.ok) return moving.state

  const confirmed = await confirmApplication(office, form.data, moving?.data)
  if (!confirmed.ok) return refuse(formData, confirmed.refusals)

  revalidatePath(paths.officeApplication(form.data.applicationId))
  return show(confirmed)
}

async function giveNewCode(formData: FormData): Promise<DeskState> {
  const form = await parseForm(reissueSchema, formData)
  if (!form.ok) return form.state

  const office = await openOffice()
  const owed = await owedProof(formData)
  if (owed) return owed

  const reissued = await reissueCode(office, form.data)
  if (!reissued.ok) return refuse(formData, reissued.refusals)

  revalidatePath(paths.officeApplication(form.data.applicationId))
  return show(reissued)
}

export async function reject(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(rejectionSchema, formData)
  if (!form.ok) return form.state

  const { applicationId, rejectReason: reason } = form.data
  const rejected = await rejectApplication(await openOffice(), { applicationId, reason })
  if (!rejected.ok) return refuse(formData, rejected.refusals)

  redirect(paths.officeApplication(applicationId))
}

export async function undo(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(undoSchema, formData)
  if (!form.ok) return form.state

  const { applicationId, undoReason: reason } = form.data
  const undone = await undoJoin(await openOffice(), { applicationId, reason })
  if (!undone.ok) return refuse(formData, undone.refusals)

  redirect(paths.officeApplication(applicationId))
}

export async function revoke(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(revocationSchema, formData)
  if (!form.ok) return form.state

  const { applicationId, revokeReason: reason, ...act } = form.data
  const office = await openOffice()
  await askProofAgain()
  const revoked = await revokeApplication(office, { applicationId, reason, ...act })
  if (!revoked.ok) return refuse(formData, revoked.refusals)

  redirect(paths.officeApplication(applicationId))
}

export async function recordAnswer(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(paperAnswerSchema, formData)
  if (!form.ok) return form.state

  const { applicationId, answer } = form.data
  const recorded = await recordPaperAnswer(await openOffice(), applicationId, answer)
  if (!recorded) return refuse(formData, { form: 'adult.errors.gone' })

  revalidatePath(paths.officeApplication(applicationId))
  redirect(paths.officeApplication(applicationId))
}

async function show({ code, lastDay }: IssuedCode): Promise<DeskState> {
  const [t, locale] = await Promise.all([getTranslations('office.slip'), getLocale()])
  return { values: {}, errors: {}, issued: { code, until: t('until', { day: formatDayOfYear(lastDay, locale) }) } }
}
