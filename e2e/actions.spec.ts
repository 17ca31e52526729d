import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { type Deed, deeds } from './deeds'
import { actionsOfHouse } from './house'
import { expect, test, type Visitor, visitors } from './people'
import { withThings } from './things'

test('every server action of the house says who may do it', () => {
  expect(Object.keys(deeds).sort()).toEqual(actionsOfHouse())
})

for (const visitor of visitors) {
  test(`${visitor} can do nothing by posting to the actions of others`, async ({ playwright, baseURL, signedInAs }) => {
    test.setTimeout(300_000)
    const storageState = await signedInAs(visitor)
    const context = await playwright.request.newContext({ baseURL, storageState })
    for (const [name, deed] of refusedTo(visitor)) {
      expect.soft(await post(context, name, deed), `${visitor} posting to ${name}`).toBe(refusal(visitor))
    }
    await context.dispose()
  })
}

test('a write that another site sends is turned away', async ({ request, baseURL }) => {
  const from = (origin: string) =>
    request.post('/sign-in', { headers: { origin }, multipart: { email: 'parent@demo.example' }, maxRedirects: 0 })

  expect((await from('https://evil.example')).status()).toBe(403)
  expect((await from('null')).status()).toBe(403)
  expect((await from(baseURL ?? '')).status()).not.toBe(403)
})

function refusedTo(visitor: Visitor): [string, Deed][] {
  return Object.entries(deeds).filter(([, { opensTo }]) => opensTo !== 'everybody' && !opensTo.includes(visitor))
}

function refusal(visitor: Visitor): string {
  return visitor === 'stranger' ? 'signs in' : 'missing'
}

type Manifest = { node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }> }

const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest

/** Calls an action as the browser's script does, from a page that anybody may see. */
async function post(context: APIRequestContext, name: string, deed: Deed): Promise<string> {
  const [file, exportedName] = name.split(' ')
  const found = Object.entries(manifest.node).find(
    ([, action]) => action.filename === `app/${file}` && action.exportedName === exportedName,
  )
  if (!found) throw new Error(`The build has no action ${name}`)
  const [id, { workers }] = found

  const answer = await context.post(addressOf(Object.keys(workers)[0] ?? ''), {
    headers: { 'next-action': id },
    multipart: encoded(id, deed.fields),
    maxRedirects: 0,
  })
  const to = answer.headers()['x-action-redirect']
  if (to?.startsWith('/sign-in')) return 'signs in'
  return answer.status() === 404 ? 'missing' : `${answer.status()} ${to ?? ''} ${(await answer.text()).slice(0, 200)}`
}

/** What React sends: a form's fields under a prefix, then the arguments. The id's first byte tells how many of these are read. */
function encoded(id: string, fields: Record<string, string>): FormData {
  const takesState = id.startsWith('60')
  const takesForm = takesState || id.startsWith('40')
  const sent = new FormData()
  for (const [field, value] of Object.entries(takesForm ? fields : {})) sent.append(`_1_${field}`, withThings(value))
  sent.append('0', JSON.stringify(takesForm ? [...(takesState ? [{ values: {}, errors: {} }] : []), '$K1'] : []))
  return sent
}

/** `app/(family)/account/page` is answered at /account; what is in brackets may be anything, for an action is found by its id. */
function addressOf(worker: string): string {
  const parts = worker.split('/').slice(1, -1)
  return `/${parts
    .filter((part) => !part.startsWith('('))
    .map((part) => part.replace(/\[\w+\]/, 'any'))
    .join('/')}`
}
