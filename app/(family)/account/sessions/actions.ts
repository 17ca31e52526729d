'use server'

import { redirect } from 'next/navigation'
import { endOtherSessions, endSession } from '@/lib/access/commands'
import { openAccount } from '@/lib/access/doors'
import { endSessionSchema } from '@/lib/access/schemas'
import { clearSessionCookie } from '@/lib/access/session'
import { type FormState, parseForm } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function endOne(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(endSessionSchema, formData)
  if (!form.ok) return form.state

  const account = await openAccount()
  await endSession(account, form.data.sessionId)
  if (form.data.sessionId !== account.sessionId) redirect(paths.sessionsAfter('one'))

  await clearSessionCookie()
  redirect(paths.home)
}

export async function endOthers(): Promise<void> {
  await endOtherSessions(await openAccount())
  redirect(paths.sessionsAfter('others'))
}
