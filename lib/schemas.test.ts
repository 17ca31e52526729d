import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createTranslator } from 'next-intl'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type FormState, parseForm } from '@/lib/platform/form'
import { catalogueOf } from '@/lib/platform/i18n/catalogues'
import { locales } from '@/lib/platform/i18n/locale'

/** What a field may be sent as, by our pages or by a stranger's program: not at all, once, or twice. */
const sendings: (string | File)[][] = [
  [],
  [''],
  [' '],
  ['a', 'b'],
  ['x'],
  ['0'],
  ['<'.repeat(5_000)],
  [new File([], 'empty')],
]

let reader: (typeof locales)[number] = 'ru'

/** A message that is not there, or that wants to be told more, is a fault here. */
vi.mock('next-intl/server', () => ({
  async getTranslations() {
    const messages = catalogueOf(reader) as Record<string, string>
    return createTranslator({
      locale: reader,
      messages,
      onError(fault) {
        throw fault
      },
    })
  },
}))

const folder = import.meta.dirname
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|[/-])(schemas|steps)\.ts$/.test(file),
)
const forms = (await Promise.all(files.map(formsOf))).flat()

it('finds the schemas of all forms', () => {
  expect(files.length).toBeGreaterThanOrEqual(4)
  expect(forms.length).toBeGreaterThan(20)
})

it.each(forms)('$name refuses in words of the catalogues, whatever is sent', async ({ schema }) => {
  for (const locale of locales) {
    reader = locale
    for (const sent of sendings) await refusalOf(schema, sent)
  }
})

it('says something of its own where a schema has no words', async () => {
  reader = 'ru'
  const state = await refusalOf(z.object({ id: z.uuid() }), ['none'])
  expect(state?.errors.id).toMatch(/^Проверьте ответы и\sотправьте ещё\sраз$/)
})

/** What the form answers when all its fields were sent like this; null where it takes them. */
async function refusalOf(schema: z.ZodObject, sent: (string | File)[]): Promise<FormState | null> {
  const formData = new FormData()
  for (const field of Object.keys(schema.shape)) for (const value of sent) formData.append(field, value)
  const form = await parseForm(schema, formData)
  return form.ok ? null : form.state
}

async function formsOf(file: string): Promise<{ name: string; schema: z.ZodObject }[]> {
  const exported: Record<string, unknown> = await import(path.join(folder, file))
  return Object.entries(exported).flatMap(([name, found]) => objectsIn(`${file}: ${name}`, found))
}

function objectsIn(name: string, found: unknown): { name: string; schema: z.ZodObject }[] {
  if (found instanceof z.ZodObject) return [{ name, schema: found }]
  if (found === null || typeof found !== 'object' || found instanceof z.ZodType) return []
  return Object.entries(found).flatMap(([key, inner]) => objectsIn(`${name}.${key}`, inner))
}
