import { getTranslations } from 'next-intl/server'
import { type core, z } from 'zod'

/** What a form shows again: what was typed, what to mend at which field, and a word about the whole. */
export type FormState = { values: Record<string, string | string[]>; errors: Record<string, string>; message?: string }

/** What a form is sent to: a page hands it to the component that draws the form. */
export type FormAction = (state: FormState, formData: FormData) => Promise<FormState>

/** The key of a message, with what it needs to be said. */
export type Refusal = string | { key: string; values: Record<string, string | number> }

export type ParsedForm<T> = { ok: true; data: T } | { ok: false; state: FormState }

/**
 * Checks what a form sent. A schema's messages are keys of the catalogues and come back in the reader's language;
 * the first trouble of each field is told. Trouble with the form as a whole is in `message`.
 */
export async function parseForm<T extends z.ZodType>(schema: T, formData: FormData): Promise<ParsedForm<z.output<T>>> {
  const result = schema.safeParse(typedValues(formData), inGeneral)
  if (result.success) return { ok: true, data: result.data }

  return { ok: false, state: await refuse(formData, refusalsOf(result.error.issues)) }
}

/** What is said where a schema names no message of its own: no page of ours sends a field like that. */
const inGeneral = { error: () => 'common.errors.form' }

/** The form again with what was typed and what to mend; the field `form` stands for the form as a whole. */
export async function refuse(formData: FormData, refusals: Record<string, Refusal>): Promise<FormState> {
  const t = await getTranslations()
  const said = Object.entries(refusals).map(([field, refusal]) => [
    field,
    typeof refusal === 'string' ? t(refusal) : t(refusal.key, refusal.values),
  ])
  const { form: message, ...errors } = Object.fromEntries(said)

  return { values: valuesToShow(formData), errors, message }
}

/** A field that may be there many times, once or not at all: checkboxes of one name. */
export function listOf<T extends z.ZodType>(member: T) {
  return z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(member))
}

/** What was sent under each name, without what Next adds for itself. Goes through a form once: a stranger's may have thousands of fields. */
export function typedValues(formData: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const sent = new Map<string, FormDataEntryValue[]>()
  for (const [name, entry] of formData) {
    if (name.startsWith('$ACTION')) continue
    // No keyboard types a zero, and no text of the database may hold one.
    const value = isText(entry) ? entry.replaceAll('\0', '') : entry
    const before = sent.get(name)
    if (before) before.push(value)
    else sent.set(name, [value])
  }
  return Object.fromEntries(
    [...sent].map(([name, values]) => {
      const [only] = values
      return [name, only !== undefined && values.length === 1 ? only : values]
    }),
  )
}

/** The first trouble of each field, as keys of the catalogues. */
export function refusalsOf(issues: core.$ZodIssue[]): Record<string, Refusal> {
  const refusals: Record<string, Refusal> = {}
  for (const issue of issues) {
    const field = issue.path.length > 0 ? String(issue.path[0]) : 'form'
    refusals[field] ??= { key: issue.message, values: limitsOf(issue) }
  }
  return refusals
}

function limitsOf(issue: core.$ZodIssue): Record<string, number> {
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) }
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) }
  return {}
}

/** A password is never sent back, nor is a file. */
export function valuesToShow(formData: FormData): FormState['values'] {
  const shown = Object.entries(typedValues(formData)).filter(([name]) => !/password/i.test(name))
  return Object.fromEntries(
    shown.map(([name, sent]) => [name, Array.isArray(sent) ? sent.filter(isText) : isText(sent) ? sent : '']),
  )
}

function isText(sent: FormDataEntryValue): sent is string {
  return typeof sent === 'string'
}
