'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openPassport } from '@/lib/access/doors'
import {
  cancelInvitation,
  changeInvitation,
  sendInvitation,
  sendInvitationAgain,
} from '@/lib/access/invitation-commands'
import { changeInvitationSchema, inviteSchema, ownInvitationSchema } from '@/lib/access/invitation-schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function invite(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(inviteSchema, formData)
  if (!form.ok) return form.state

  const { pupilId, ...invitation } = form.data
  const sent = await sendInvitation(await openPassport(pupilId), invitation)
  if (!sent.ok) return refuse(formData, sent.refusals)

  revalidatePath(paths.access(pupilId))
  redirect(paths.invite(pupilId, { done: 'sent' }))
}

export async function change(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(changeInvitationSchema, formData)
  if (!form.ok) return form.state

  const { pupilId, invitationId, ...terms } = form.data
  const changed = await changeInvitation(await openPassport(pupilId), invitationId, terms)
  if (!changed.ok) return refuse(formData, changed.refusals)

  revalidatePath(paths.access(pupilId))
  redirect(paths.invite(pupilId, { done: 'changed' }))
}

export async function sendAgain(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(ownInvitationSchema, formData)
  if (!form.ok) return form.state

  const { pupilId, invitationId } = form.data
  const sent = await sendInvitationAgain(await openPassport(pupilId), invitationId)
  if (!sent.ok) return refuse(formData, sent.refusals)

  revalidatePath(paths.access(pupilId))
  redirect(paths.invite(pupilId, { done: 'again' }))
}

export async function cancel(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(ownInvitationSchema, formData)
  if (!form.ok) return form.state

  const { pupilId, invitationId } = form.data
  const cancelled = await cancelInvitation(await openPassport(pupilId), invitationId)
  if (!cancelled.ok) return refuse(formData, cancelled.refusals)

  revalidatePath(paths.access(pupilId))
  redirect(paths.invite(pupilId, { done: 'cancelled' }))
}
