import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listOf, refusalsOf, typedValues, valuesToShow } from './form'

function sent(...entries: [string, string][]): FormData {
  const formData = new FormData()
  for (const [name, value] of entries) formData.append(name, value)
  return formData
}

describe('what a form sent', () => {
  it('is taken without what Next adds for itself', () => {
    expect(typedValues(sent(['$ACTION_REF_1', ''], ['surname', 'Ковалёва']))).toEqual({ surname: 'Ковалёва' })
  })

  it('is a list where a name came more than once', () => {
    expect(typedValues(sent(['seen', 'passport'], ['seen', 'birth']))).toEqual({ seen: ['passport', 'birth'] })
  })

  it('loses what no database can keep', () => {
    expect(typedValues(sent(['reason', 'не \0тот']))).toEqual({ reason: 'не тот' })
  })

  it('is read in a moment, however many fields a stranger sends', () => {
    const formData = sent(...Array.from({ length: 30_000 }, (_, at): [string, string] => [`field${at}`, '']))
    const started = performance.now()
    expect(Object.keys(typedValues(formData))).toHaveLength(30_000)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('is shown again without passwords', () => {
    const formData = sent(['email', 'a@b.ru'], ['password', 'secret'], ['newPassword', 'secret'])
    expect(valuesToShow(formData)).toEqual({ email: 'a@b.ru' })
  })
})

describe('listOf', () => {
  const schema = z.object({ seen: listOf(z.enum(['passport', 'birth'])) })

  it('takes none, one and several', () => {
    expect(schema.parse({})).toEqual({ seen: [] })
    expect(schema.parse({ seen: 'birth' })).toEqual({ seen: ['birth'] })
    expect(schema.parse({ seen: ['passport', 'birth'] })).toEqual({ seen: ['passport', 'birth'] })
  })
})

describe('refusalsOf', () => {
  it('tells the first trouble of each field, with its limits', () => {
    const schema = z.object({ name: z.string().max(3, 'long').regex(/^a/, 'letter'), born: z.string('missing') })
    const issues = schema.safeParse({ name: 'bcde' }).error?.issues ?? []
    expect(refusalsOf(issues)).toEqual({
      name: { key: 'long', values: { maximum: 3 } },
      born: { key: 'missing', values: {} },
    })
  })
})
