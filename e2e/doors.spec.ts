import type { APIResponse } from '@playwright/test'
import { type Answer, rooms } from './expectations'
import { addressesOf } from './house'
import { expect, test, type Visitor, visitors } from './people'
import { withThings } from './things'

test('every page and route of the house says who gets what', () => {
  const found = [...addressesOf('page.tsx'), ...addressesOf('route.ts')].sort()
  expect(Object.keys(rooms).sort()).toEqual(found)
})

for (const visitor of visitors) {
  test(`${visitor} gets into the own rooms, and no other`, async ({ playwright, baseURL, signedInAs }) => {
    test.setTimeout(300_000)
    const context = await playwright.request.newContext({ baseURL, storageState: await signedInAs(visitor) })
    for (const room of Object.values(rooms).flat()) {
      const path = withThings(room.at)
      const answer = answerOf(await context.get(path, { maxRedirects: 0 }), path)
      expect.soft(answer, `${visitor} at ${room.at}`).toBe(expected(room, visitor))
    }
    await context.dispose()
  })
}

function expected(room: (typeof rooms)[string][number], visitor: Visitor): Answer {
  return room.opensTo.includes(visitor) ? 'opens' : (withThings(room.otherwise(visitor)) as Answer)
}

function answerOf(response: APIResponse, path: string): Answer | string {
  const status = response.status()
  if (status === 200) return 'opens'
  if (status === 404) return 'missing'
  if (status === 405) return 'takes posts only'
  if (status === 401) return 'asks for a token'
  if (status !== 307 && status !== 303) return String(status)

  const to = response.headers().location ?? ''
  return to === `/sign-in?from=${encodeURIComponent(path)}` ? 'signs in' : `goes to ${to}`
}
