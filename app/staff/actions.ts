'use server'

import { redirect } from 'next/navigation'
import { askProofAgain, openPersonnel } from '@/lib/access/doors'
import { addStaff, dismissStaff } from '@/lib/access/staff-commands'
import { cancelStaffInvitation, inviteStaff, inviteStaffAgain } from '@/lib/access/staff-invitation-commands'
import { addStaffSchema, dismissSchema, inviteStaffSchema, ownInvitationSchema } from '@/lib/access/staff-schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

// The pages of the city, of the head and of the office post here, each through its own door.

export async function add(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(addStaffSchema, formData)
  if (!form.ok) return form.state

  const { as, schoolId, ...person } = form.data
  const added = await addStaff(await openPersonnel(as, schoolId), person)
  if (!added.ok) return refuse(formData, added.refusals)
  redirect(paths.staff(as, schoolId, { person: added.staffId, done: person.email ? 'invited' : 'added' }))
}

export async function invite(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(inviteStaffSchema, formData)
  if (!form.ok) return form.state

  const { as, schoolId, ...invitation } = form.data
  const invited = await inviteStaff(await openPersonnel(as, schoolId), invitation)
  if (!invited.ok) return refuse(formData, invited.refusals)
  redirect(paths.staff(as, schoolId, { person: invitation.staffId, done: 'invited' }))
}

export async function inviteAgain(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(ownInvitationSchema, formData)
  if (!form.ok) return form.state

  const { as, schoolId, staffId, invitationId } = form.data
  const sent = await inviteStaffAgain(await openPersonnel(as, schoolId), invitationId)
  if (!sent.ok) return refuse(formData, sent.refusals)
  redirect(paths.staff(as, schoolId, { person: staffId, done: 'again' }))
}

export async function cancel(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(ownInvitationSchema, formData)
  if (!form.ok) return form.state

  const { as, schoolId, staffId, invitationId } = form.data
  const cancelled = await cancelStaffInvitation(await openPersonnel(as, schoolId), invitationId)
  if (!cancelled.ok) return refuse(formData, cancelled.refusals)
  redirect(paths.staff(as, schoolId, { person: staffId, done: 'cancelled' }))
}

export async function dismiss(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(dismissSchema, formData)
  if (!form.ok) return form.state

  const { as, schoolId, ...dismissal } = form.data
  const personnel = await openPersonnel(as, schoolId)
  await askProofAgain()
  const dismissed = await dismissStaff(personnel, dismissal)
  if (!dismissed.ok) return refuse(formData, dismissed.refusals)
  redirect(paths.staff(as, schoolId, { person: dismissal.staffId, done: dismissal.role ? 'roleEnded' : 'dismissed' }))
}
