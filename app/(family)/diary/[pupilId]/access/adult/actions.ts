'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { openComingOfAge } from '@/lib/access/doors'
import { answerAboutParent } from '@/lib/applications/adult-commands'
import { adultAnswerSchema } from '@/lib/applications/adult-schemas'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

export async function answer(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(adultAnswerSchema, formData)
  if (!form.ok) return form.state

  const { pupilId, parentId } = form.data
  const answered = await answerAboutParent(await openComingOfAge(pupilId), parentId, form.data.answer)
  if (!answered) return refuse(formData, { form: 'adult.errors.gone' })

  revalidatePath(paths.comingOfAge(pupilId))
  redirect(paths.comingOfAge(pupilId, 'yes'))
}
