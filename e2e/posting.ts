import { readFileSync } from 'node:fs'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { withThings } from './things'

type Manifest = { node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }> }

const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest

/** Calls an action as the browser's script does, from a page that anybody may see. Names and values of fields may name things. */
export function postTo(
  context: APIRequestContext,
  action: string,
  fields: Record<string, string>,
  { headers = {}, address = '' }: { headers?: Record<string, string>; address?: string } = {},
): Promise<APIResponse> {
  const [file, exportedName] = action.split(' ')
  const found = Object.entries(manifest.node).find(
    ([, one]) => one.filename === `app/${file}` && one.exportedName === exportedName,
  )
  if (!found) throw new Error(`The build has no action ${action}`)
  const [id, { workers }] = found

  return context.post(address + addressOf(Object.keys(workers)[0] ?? ''), {
    headers: { 'next-action': id, ...headers },
    multipart: encoded(id, fields),
    maxRedirects: 0,
  })
}

/** What React sends: a form's fields under a prefix, then the arguments. The id's first byte tells how many of these are read. */
function encoded(id: string, fields: Record<string, string>): FormData {
  const takesState = id.startsWith('60')
  const takesForm = takesState || id.startsWith('40')
  const sent = new FormData()
  for (const [field, value] of Object.entries(takesForm ? fields : {})) {
    sent.append(`_1_${withThings(field)}`, withThings(value))
  }
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
