import { type APIRequestContext, type APIResponse, expect } from '@playwright/test'

/**
 * Sends the form of a page as a browser without JavaScript would: its hidden fields as they stand, the others as given.
 * It is the one whose HTML contains `mark`. Fast, for what comes before a test's own matter.
 */
export async function submitForm(
  request: APIRequestContext,
  path: string,
  mark: string,
  fields: Record<string, string> = {},
): Promise<APIResponse> {
  const page = await request.get(path)
  expect(page.status(), path).toBe(200)
  const forms = [...(await page.text()).matchAll(/<form.*?<\/form>/gs)].map(([form]) => form)
  const form = forms.find((one) => one.includes(mark))
  if (!form) throw new Error(`${page.url()} has no form with ${mark}`)

  const { origin } = new URL(page.url())
  return request.post(page.url(), { headers: { origin }, multipart: { ...hiddenFields(form), ...fields } })
}

function hiddenFields(form: string): Record<string, string> {
  const inputs = [...form.matchAll(/<input [^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    decoded(/ name="([^"]*)"/.exec(input)?.[1] ?? ''),
    decoded(/ value="([^"]*)"/.exec(input)?.[1] ?? ''),
  ])
  return Object.fromEntries(inputs)
}

function decoded(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
