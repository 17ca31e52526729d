'use server'

import { notFound, redirect } from 'next/navigation'
import { endSession } from '@/lib/access/commands'
import { findAccount, openAccount, openFrontDoor } from '@/lib/access/doors'
import { firstPageOf } from '@/lib/access/grant'
import {
  acceptInvitation,
  declineInvitation,
  type Opened,
  registerByInvitation,
} from '@/lib/access/invitation-answer-commands'
import { findInvitation } from '@/lib/access/invitation-queries'
import { invitationLinkSchema, newcomerSchema } from '@/lib/access/invitation-schemas'
import { letIn } from '@/lib/access/let-in'
import { waitForForm } from '@/lib/access/letter-limits'
import { passwordTrouble, troubleInWords } from '@/lib/access/password'
import { hashPassword } from '@/lib/access/password-hash'
import { tooManyInWords } from '@/lib/access/pause'
import { clearSessionCookie } from '@/lib/access/session'
import { type FormState, parseForm, refuse, typedValues } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** «Принять», signed in with the invited address. */
export async function accept(formData: FormData): Promise<void> {
  const secret = secretOf(formData)
  const accepted = await acceptInvitation(await openAccount(), secret)
  if (accepted.ok) redirect(startOf(accepted.opened))
  redirect(paths.invitation(secret, accepted.why === 'reads-already' ? accepted.why : undefined))
}

/** «Зарегистрироваться и принять»: the link has proved the mailbox, so nothing more is asked. */
export async function join(_: FormState, formData: FormData): Promise<FormState> {
  const link = await parseForm(invitationLinkSchema, formData)
  if (!link.ok) return link.state

  const visitor = await openFrontDoor()
  const { secret } = link.data
  const invitation = await findInvitation(visitor, secret, null)
  if (invitation?.state !== 'waits' || invitation.hasAccount) redirect(paths.invitation(secret))

  const form = await parseForm(newcomerSchema, formData)
  if (!form.ok) return form.state
  const { password, ...person } = form.data
  const trouble = passwordTrouble(password, { email: invitation.email, ...person })
  if (trouble) return refuse(formData, { password: troubleInWords(trouble) })
  const wait = await waitForForm(visitor)
  if (wait > 0) return refuse(formData, { form: tooManyInWords(wait) })

  const registered = await registerByInvitation(visitor, { ...person, passwordHash: await hashPassword(password) })
  if (!registered.ok) redirect(paths.invitation(secret))
  await letIn(registered.entry)
  redirect(registered.opened ? startOf(registered.opened) : paths.invitation(secret))
}

export async function decline(formData: FormData): Promise<void> {
  const secret = secretOf(formData)
  const [visitor, reader] = await Promise.all([openFrontDoor(), findAccount()])
  await declineInvitation(visitor, reader, secret)
  redirect(paths.invitation(secret))
}

/** Whoever is signed in with another address signs out, and comes back to the invitation. */
export async function leave(formData: FormData): Promise<void> {
  const secret = secretOf(formData)
  const account = await findAccount()
  if (account) await endSession(account, account.sessionId)

  await clearSessionCookie()
  redirect(paths.invitation(secret))
}

function secretOf(formData: FormData): string {
  const link = invitationLinkSchema.safeParse(typedValues(formData))
  return link.success ? link.data.secret : notFound()
}

/** Straight to the diary; where none of what was opened has a page yet, to the account. */
function startOf({ pupilId, parts }: Opened): string {
  const page = firstPageOf(parts)
  return page ? paths.diaryPart(pupilId, page) : paths.account
}
