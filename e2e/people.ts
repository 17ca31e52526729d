import { type BrowserContext, test as base, expect } from '@playwright/test'
import { demoPassword, type PersonaName, personas } from '@/prisma/personas'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

/** Who walks through the house: everybody of the demo, and somebody who never signed in. */
export type Visitor = PersonaName | 'stranger'
export const signedIn = Object.keys(personas) as PersonaName[]
export const visitors: readonly Visitor[] = [...signedIn, 'stranger']

type Fixtures = { signInAs: (name: PersonaName) => Promise<void> }
type WorkerFixtures = { signedInAs: (visitor: Visitor) => Promise<StorageState | undefined> }

/** Each person signs in once in a worker, by the form that everybody uses; later tests take over the cookies. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  signedInAs: [
    async ({ browser }, use, workerInfo) => {
      const known = new Map<Visitor, StorageState>()
      await use(async (visitor) => {
        if (visitor === 'stranger') return undefined
        const state = known.get(visitor) ?? (await signIn(await browser.newContext(contextOf(workerInfo)), visitor))
        known.set(visitor, state)
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
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page).not.toHaveURL(/sign-in/)

  const state = await context.storageState()
  await context.close()
  return state
}
