import { z } from 'zod'
import { nameField, optionalNameField } from '@/lib/access/name-field'
import { phoneField } from '@/lib/access/schemas'
import { dayField } from '@/lib/platform/day-text'
import { classNameFromText } from './class-name'
import { consentVersion } from './consent-text'
import { relations } from './relation'

const childSchema = z.object({
  surname: nameField('applications.errors.childSurname'),
  givenName: nameField('applications.errors.childGivenName'),
  patronymic: optionalNameField,
  birthDay: dayField({ missing: 'applications.errors.birthDay', impossible: 'applications.errors.birthDayWrong' }),
  /** The parent looked at an unusual year once more. */
  isYearRight: z.literal('yes').optional().catch(undefined),
})

const schoolSchema = z.object({
  schoolId: z.uuid('applications.errors.school'),
})

const classSchema = z.object({
  className: z
    .string({ error: 'applications.errors.className' })
    .trim()
    .min(1, 'applications.errors.className')
    .transform((text, context) => {
      const name = classNameFromText(text)
      if (name === null) context.addIssue({ code: 'custom', message: 'applications.errors.classNameWrong' })
      return name ?? z.NEVER
    }),
})

const relationSchema = z.object({
  relation: z.enum(relations, { error: 'applications.errors.relation' }),
})

const applicantSchema = z.object({
  surname: nameField('applications.errors.applicantSurname'),
  givenName: nameField('applications.errors.applicantGivenName'),
  patronymic: optionalNameField,
  phone: phoneField.transform((phone) => phone ?? ''),
})

/** What each question takes. What it gives may be put in again: a draft is checked anew when it is read and when it is sent. */
export const answerSchemas = {
  child: childSchema,
  school: schoolSchema,
  class: classSchema,
  relation: relationSchema,
  applicant: applicantSchema,
}

type Schemas = typeof answerSchemas
export type Answer<Q extends keyof Schemas> = z.output<Schemas[Q]>
/** The answers given so far. */
export type Answers = { [Q in keyof Schemas]?: Answer<Q> }
export type WholeAnswers = Required<Answers>

/** The answers of a stored draft; one that no longer holds counts as not given. */
export function answersFrom(stored: unknown): Answers {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(stored)
  const checked = Object.entries(answerSchemas).flatMap(([question, schema]) => {
    const answer = schema.safeParse(given[question])
    return answer.success ? [[question, answer.data] as const] : []
  })
  return Object.fromEntries(checked)
}

/** All answers; null while one is missing. */
export function wholeAnswers({ child, school, class: inClass, relation, applicant }: Answers): WholeAnswers | null {
  if (!child || !school || !inClass || !relation || !applicant) return null
  return { child, school, class: inClass, relation, applicant }
}

/** The id of a draft or of an application, as a form or an address sends it. */
export const idSchema = z.uuid()

/** A form of which only the id matters. */
export const idFormSchema = z.object({ id: idSchema })

/** The consent has its own box; which text was agreed to is said by the page that showed it. */
export const consentSchema = z.object({
  id: idSchema,
  consent: z.literal('yes', { error: 'applications.errors.consent' }),
  version: z.literal(consentVersion, { error: 'applications.errors.consentVersion' }),
})

/** What a code may look like is told by the command, not by the form. */
export const codeFormSchema = z.object({ code: z.string().max(100).catch('') })
