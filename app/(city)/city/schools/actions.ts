'use server'

import { notFound, redirect } from 'next/navigation'
import { openCity } from '@/lib/access/doors'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'
import { addSchool, mendSchool } from '@/lib/register/school-commands'
import { mendSchoolSchema, schoolFactsSchema } from '@/lib/register/school-schemas'
import { findSchoolFacts } from '@/lib/register/schools'

export async function add(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(schoolFactsSchema, formData)
  if (!form.ok) return form.state

  const added = await addSchool(await openCity(), form.data)
  if (!added.ok) return refuse(formData, added.refusals)
  redirect(paths.staff('city', added.schoolId, { done: 'schoolAdded' }))
}

export async function mend(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(mendSchoolSchema, formData)
  if (!form.ok) return form.state

  const city = await openCity()
  const { schoolId, ...facts } = form.data
  if (!(await findSchoolFacts(city, schoolId))) notFound()

  const mended = await mendSchool(city, schoolId, facts)
  if (!mended.ok) return refuse(formData, mended.refusals)
  redirect(paths.staff('city', schoolId, { done: 'schoolMended' }))
}
