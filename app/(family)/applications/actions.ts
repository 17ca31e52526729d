'use server'

import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { openAccount } from '@/lib/access/doors'
import { sendApplication, withdrawApplication } from '@/lib/applications/commands'
import { withdrawConsent } from '@/lib/applications/consent-commands'
import { beginAgain, beginDraft, discardDraft, saveAnswer } from '@/lib/applications/drafts'
import { answerSchemas, consentSchema, idFormSchema } from '@/lib/applications/schemas'
import { stepAfter, stepFormSchema } from '@/lib/applications/steps'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** The first question: with its answer the draft begins. */
export async function begin(_: FormState, formData: FormData): Promise<FormState> {
  const page = await parseForm(idFormSchema, formData)
  if (!page.ok) return page.state
  const child = await parseForm(answerSchemas.child, formData)
  if (!child.ok) return child.state

  const account = await openAccount()
  const begun = await beginDraft(account, page.data.id, child.data)
  if (!begun.ok) return refuse(formData, begun.refusals)

  redirect(paths.applicationStep(page.data.id, stepAfter('child')))
}

/** Any question of a draft; which one, the form says. */
export async function answer(_: FormState, formData: FormData): Promise<FormState> {
  const page = await parseForm(stepFormSchema, formData)
  if (!page.ok) return page.state
  const { id, step, from } = page.data
  const given = await parseForm(answerSchemas[step], formData)
  if (!given.ok) return given.state

  const account = await openAccount()
  const saved = await saveAnswer(account, id, { [step]: given.data })
  if (!saved.ok) return refuse(formData, saved.refusals)

  redirect(paths.applicationStep(id, stepAfter(step, from)))
}

/** The consent is given and the application goes to school. */
export async function send(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(consentSchema, formData)
  if (!form.ok) return form.state

  const account = await openAccount()
  const sent = await sendApplication(account, form.data.id)
  if (sent.ok) {
    revalidatePath(paths.account)
    redirect(paths.applicationSent(sent.id))
  }
  if (sent.why === 'already') redirect(paths.applicationAlready(sent.id))
  if (sent.why === 'unanswered') redirect(paths.applicationChange(form.data.id, sent.question, 'again'))
  if (sent.why === 'too-many') return refuse(formData, { form: 'applications.errors.tooManySent' })
  return refuse(formData, { form: 'applications.errors.noDraft' })
}

export async function withdraw(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(idFormSchema, formData)
  if (!form.ok) return form.state

  const account = await openAccount()
  const withdrawn = await withdrawApplication(account, form.data.id)
  if (!withdrawn.ok && withdrawn.why === 'unknown') notFound()
  if (!withdrawn.ok) return refuse(formData, { form: 'applications.withdraw.tooLate' })

  revalidatePath(paths.account)
  redirect(paths.application(form.data.id))
}

export async function takeBackConsent(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(idFormSchema, formData)
  if (!form.ok) return form.state

  const account = await openAccount()
  const withdrawn = await withdrawConsent(account, form.data.id)
  if (!withdrawn.ok && withdrawn.why === 'unknown') notFound()
  if (!withdrawn.ok) return refuse(formData, { form: 'applications.withdrawConsent.tooLate' })

  revalidatePath(paths.account)
  redirect(paths.application(form.data.id))
}

/** A new draft out of the answers of an application that came to nothing. */
export async function startAgain(formData: FormData): Promise<void> {
  const form = idFormSchema.safeParse({ id: formData.get('id') })
  const account = await openAccount()
  const draftId = form.success ? await beginAgain(account, form.data.id) : null
  if (!draftId) notFound()

  redirect(paths.applicationStep(draftId, 'check'))
}

export async function discard(formData: FormData): Promise<void> {
  const form = idFormSchema.safeParse({ id: formData.get('id') })
  const account = await openAccount()
  if (form.success) await discardDraft(account, form.data.id)

  revalidatePath(paths.account)
  redirect(paths.account)
}
