import { type BrowserContext, test as base, expect } from '@playwright/test'
import { demoPassword, type PersonaName, personas } from '@/prisma/personas'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

/** Who walks through the house: everybody of the demo, and somebody who never signed in. */
export type Visitor = PersonaName | 'stranger'
export const signedIn = Object.keys(personas) as PersonaName[]
export const visitors: readonly Visitor[] = [...signedIn, 'stranger']

type Fixtures = { signInAs: (name: PersonaName) => Promise<void> }
type WorkerFixtures = { signedInAs: (visitor: Visitor) => Promise<StorageState | undefined> }

/** The portal asks again who is there a quarter of an hour after it was told. */
const msFresh = 8 * 60_000

/** Each person signs in by the form that everybody uses; the tests of a worker share the cookies for as long as they are fresh. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  signedInAs: [
    async ({ browser }, use, workerInfo) => {
      const known = new Map<Visitor, { state: StorageState; at: number }>()
      await use(async (visitor) => {
        if (visitor === 'stranger') return undefined
        const before = known.get(visitor)
        if (before && Date.now() - before.at < msFresh) return before.state
        const state = await signIn(await browser.newContext(contextOf(workerInfo)), visitor)
        known.set(visitor, { state, at: Date.now() })
        return state
      })
    },
    { scope: 'worker' },
  ],
  signInAs: async ({ context, signedInAs }, use) => {
    await use(async (name) => {
      await context.addCookies((await signedInAs(name))?.cookies ?? [])
    })
  },
})

export { expect }

function contextOf({ project }: { project: { use: { baseURL?: string; locale?: string; timezoneId?: string } } }) {
  const { baseURL, locale, timezoneId } = project.use
  return { baseURL, locale, timezoneId }
}

async function signIn(context: BrowserContext, name: PersonaName): Promise<StorageState> {
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Электронная почта').fill(personas[name].email)
  await page.getByLabel('Пароль', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(page).not.toHaveURL(/sign-in/)

  const state = await context.storageState()
  await context.close()
  return state
}
