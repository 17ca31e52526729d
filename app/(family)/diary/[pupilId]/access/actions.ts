'use server'

import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { askProofAgain, openPassport } from '@/lib/access/doors'
import { bringBack, changeGrant, confirmGrants, endGivenGrant, forgetInvitee } from '@/lib/access/passport-commands'
import { changeSchema, confirmSchema, grantSchema } from '@/lib/access/passport-schemas'
import { type FormState, parseForm, refuse, typedValues } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function change(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(changeSchema, formData)
  if (!form.ok) return form.state

  const { pupilId } = form.data
  const changed = await changeGrant(await openPassport(pupilId), form.data)
  if (!changed.ok) return refuse(formData, changed.refusals)

  revalidatePath(paths.access(pupilId))
  redirect(paths.access(pupilId, 'changed'))
}

export async function end(formData: FormData): Promise<void> {
  const form = grantSchema.safeParse(typedValues(formData))
  if (!form.success) notFound()

  const { pupilId, grantId } = form.data
  const passport = await openPassport(pupilId)
  await askProofAgain()
  if (!(await endGivenGrant(passport, grantId))) notFound()

  revalidatePath(paths.access(pupilId))
  redirect(paths.access(pupilId, 'ended'))
}

export async function confirm(formData: FormData): Promise<void> {
  const form = confirmSchema.safeParse(typedValues(formData))
  if (!form.success) notFound()

  const { pupilId, grantIds } = form.data
  await confirmGrants(await openPassport(pupilId), grantIds)

  revalidatePath(paths.access(pupilId))
  redirect(paths.access(pupilId, 'confirmed'))
}

export async function takeBack(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(grantSchema, formData)
  if (!form.ok) return form.state

  const { pupilId, grantId } = form.data
  const back = await bringBack(await openPassport(pupilId), grantId)
  if (!back.ok) return refuse(formData, back.refusals)

  revalidatePath(paths.access(pupilId))
  redirect(paths.access(pupilId, 'back'))
}

export async function forget(formData: FormData): Promise<void> {
  const form = grantSchema.safeParse(typedValues(formData))
  if (!form.success) notFound()

  const { pupilId, grantId } = form.data
  if (!(await forgetInvitee(await openPassport(pupilId), grantId))) notFound()

  revalidatePath(paths.access(pupilId))
  redirect(paths.access(pupilId, 'forgotten'))
}
