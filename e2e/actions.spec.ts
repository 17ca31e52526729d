import type { APIRequestContext } from '@playwright/test'
import { type Deed, deeds } from './deeds'
import { actionsOfHouse } from './house'
import { expect, test, type Visitor, visitors } from './people'
import { postTo } from './posting'

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

function refusedTo(visitor: Visitor): [string, Deed][] {
  return Object.entries(deeds).filter(([, { opensTo }]) => opensTo !== 'everybody' && !opensTo.includes(visitor))
}

function refusal(visitor: Visitor): string {
  return visitor === 'stranger' ? 'signs in' : 'missing'
}

async function post(context: APIRequestContext, name: string, { fields }: Deed): Promise<string> {
  const answer = await postTo(context, name, fields)
  const to = answer.headers()['x-action-redirect']
  if (to?.startsWith('/sign-in')) return 'signs in'
  return answer.status() === 404 ? 'missing' : `${answer.status()} ${to ?? ''} ${(await answer.text()).slice(0, 200)}`
}
