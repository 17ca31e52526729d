'use server'

import { redirect } from 'next/navigation'
import { openSchool } from '@/lib/access/doors'
import { changedRules } from '@/lib/attestation/rules-change'
import { addWorkKind, mayChangeRules, saveRules } from '@/lib/attestation/rules-commands'
import { findRules } from '@/lib/attestation/rules-queries'
import {
  proposalFields,
  proposalSchema,
  rulesFormSchema,
  weightsIn,
  workKindSchema,
} from '@/lib/attestation/rules-schemas'
import { today } from '@/lib/platform/clock'
import { type FormState, parseForm, refuse } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

/** Looks at what was proposed, and leads to what it would change. Nothing is saved yet. */
export async function proposeRules(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(rulesFormSchema, formData)
  if (!form.ok) return form.state

  const school = await openSchool()
  const { yearId, ...rules } = form.data
  const present = await findRules(school, yearId)
  if (!present) return refuse(formData, { form: 'rules.errors.gone' })
  if (!mayChangeRules(present, today(school.timeZone))) return refuse(formData, { form: 'rules.errors.yearIsOver' })

  const { weights, wrong } = weightsIn(formData, present.kinds)
  if (Object.keys(wrong).length > 0) return refuse(formData, wrong)
  if (changedRules(present.rules, rules).length === 0 && weights.length === 0) {
    return refuse(formData, { form: 'rules.errors.nothingChanged' })
  }
  const saw = present.versions[0]?.id ?? ''
  redirect(paths.schoolRulesPreview(proposalFields({ yearId, saw, rules, weights })))
}

export async function confirmRules(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(proposalSchema, formData)
  if (!form.ok) return form.state

  const saved = await saveRules(await openSchool(), form.data)
  if (!saved.ok) return refuse(formData, saved.refusals)
  redirect(paths.schoolRulesSaved('rules'))
}

export async function addKind(_: FormState, formData: FormData): Promise<FormState> {
  const form = await parseForm(workKindSchema, formData)
  if (!form.ok) return form.state

  const added = await addWorkKind(await openSchool(), form.data)
  if (!added.ok) return refuse(formData, added.refusals)
  redirect(paths.schoolRulesSaved('kind'))
}
