'use server'

import { redirect } from 'next/navigation'
import { endSession } from '@/lib/access/commands'
import { findAccount, openAccount, openFrontDoor } from '@/lib/access/doors'
import { invitationLinkSchema, newcomerSchema } from '@/lib/access/invitation-schemas'
import { letIn } from '@/lib/access/let-in'
import { waitForForm } from '@/lib/access/letter-limits'
import { passwordTrouble, troubleInWords } from '@/lib/access/password'
import { tooManyInWords } from '@/lib/access/pause'
import { clearSessionCookie } from '@/lib/access/session'
import {
  acceptStaffInvitation,
  declineStaffInvitation,
  type JoinRefusal,
  joinByStaffInvitation,
} from '@/lib/access/staff-join-commands'
import { findStaffInvitation } from '@/lib/access/staff-queries'
import type { StaffRole } from '@/lib/access/staff-role'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** Where somebody begins who has just joined: a head with the people of the school. */
const firstRoom: Record<StaffRole, string> = {
  teacher: paths.journalDay(),
  office: paths.officeApplications,
  head: paths.schoolStaff,
}

/** «Принять», for whoever is signed in with the address of the invitation. */
export async function accept(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(invitationLinkSchema, formData)
  if (!form.ok) return form.state

  const { secret } = form.data
  const joined = await acceptStaffInvitation(await openAccount(), secret)
  if (!joined.ok) return refuseToJoin(formData, secret, joined.refusal)
  redirect(firstRoom[joined.role])
}

/** The same for somebody new: an account, its mailbox proved by the letter, the appointment, and in. */
export async function join(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(newcomerSchema, formData)
  if (!form.ok) return form.state

  const visitor = await openFrontDoor()
  const { secret, password, ...name } = form.data
  const invitation = await findStaffInvitation(visitor, secret)
  if (invitation?.state !== 'waits') redirect(paths.staffInvitation(secret))

  const trouble = passwordTrouble(password, { email: invitation.email, ...name })
  if (trouble) return refuse(formData, { password: troubleInWords(trouble) })

  const wait = await waitForForm(visitor)
  if (wait > 0) return refuse(formData, { form: tooManyInWords(wait) })

  const joined = await joinByStaffInvitation(visitor, { secret, password, name })
  if (!joined.ok) return refuseToJoin(formData, secret, joined.refusal)

  await letIn(joined.entry)
  redirect(firstRoom[joined.role])
}

/** «Отказаться»: whoever holds the link may, without an account too. */
export async function decline(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(invitationLinkSchema, formData)
  if (!form.ok) return form.state

  await declineStaffInvitation((await findAccount()) ?? (await openFrontDoor()), form.data.secret)
  redirect(paths.staffInvitation(form.data.secret))
}

/** Signed in under another address: out, and back to the invitation. */
export async function leave(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(invitationLinkSchema, formData)
  if (!form.ok) return form.state

  const account = await findAccount()
  if (account) await endSession(account, account.sessionId)
  await clearSessionCookie()
  redirect(paths.staffInvitation(form.data.secret))
}

/** The page says itself what became of an invitation; only where it would say nothing new a word is put above the form. */
async function refuseToJoin(formData: FormData, secret: string, refusal: JoinRefusal): Promise<FormState> {
  if (refusal === 'register changed') return refuse(formData, { form: 'people.errors.registerChanged' })
  redirect(paths.staffInvitation(secret))
}
