import { randomUUID } from 'node:crypto'
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import type { Day } from '@/lib/platform/day'
import { submitForm } from './forms'
import { letterTo } from './letters'
import { test as base, expect } from './people'
import { classList, things } from './things'

export const parentPassword = 'ромашка и василёк'

/** A parent of one test alone, in a browser of their own. */
export type Parent = { email: string; surname: string; context: BrowserContext; page: Page }

type Child = {
  pupilId: string
  surname: string
  givenName: string
  patronymic: string | null
  birthDay: Day
  className: string
}

type Fixtures = {
  /** Somebody's own browser, with the project's settings. */
  openBrowser: () => Promise<BrowserContext>
  /** Somebody who has registered, proved the mailbox and signed in. */
  newParent: (surname?: string) => Promise<Parent>
  /** The desk of the office, in a browser of its own. */
  officeDesk: (clerk?: 'office' | 'head') => Promise<Page>
  /** An address that no other test has. */
  newAddress: () => string
}

export const test = base.extend<Fixtures>({
  openBrowser: async ({ browser }, use, { project }) => {
    const { baseURL, locale, timezoneId, javaScriptEnabled } = project.use
    const opened: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext({ baseURL, locale, timezoneId, javaScriptEnabled })
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
  },

  newAddress: async ({ baseURL: _ }, use) => {
    await use(() => `parent-${randomUUID()}@mail.ru`)
  },

  newParent: async ({ openBrowser, newAddress }, use) => {
    await use(async (surname = 'Чижикова') => {
      const [email, context] = [newAddress(), await openBrowser()]
      await register(context.request, { surname, email })
      await submitForm(context.request, await proofLink(context.request, email), 'name="secret"')
      const entered = await submitForm(context.request, '/sign-in', 'name="password"', {
        email,
        password: parentPassword,
      })
      expect(entered.url()).toMatch(/\/account$/)
      return { email, surname, context, page: await context.newPage() }
    })
  },

  officeDesk: async ({ openBrowser, signedInAs }, use) => {
    await use(async (clerk = 'office') => {
      const context = await openBrowser()
      await context.addCookies((await signedInAs(clerk))?.cookies ?? [])
      return context.newPage()
    })
  },
})

export { expect }

/** A pupil of the school's register: who stands in this place of the class list. */
export function pupilAt(className: string, seat: number): Child {
  const pupil = classList(className).at(seat)
  if (!pupil) throw new Error(`Nobody is at ${seat} in ${className}`)
  return pupil
}

/** Up to «откройте письмо». */
export async function register(request: APIRequestContext, person: { surname: string; email: string }): Promise<void> {
  const fields = { ...person, givenName: 'Нина', patronymic: '', phone: '', password: parentPassword }
  expect((await submitForm(request, '/sign-up', 'name="password"', fields)).url()).toMatch(/\/sign-up\/check$/)
  expect((await submitForm(request, '/sign-up/check', 'Верно')).url()).toMatch(/\/sign-up\/sent/)
}

export async function proofLink(request: APIRequestContext, email: string): Promise<string> {
  return (await letterTo(request, email, /адрес/i)).links[0] as string
}

export async function signIn(page: Page, email: string, password = parentPassword): Promise<void> {
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
}

/** The first two questions: a draft is there, and its school is chosen. Answers the draft's id. */
export async function beginApplication({ context }: Parent, child: Child): Promise<string> {
  const { request } = context
  const { surname, givenName, birthDay } = child
  const first = { surname, givenName, patronymic: child.patronymic ?? '', birthDay }
  const begun = await submitForm(request, '/applications/new', 'name="birthDay"', first)
  expect(begun.url()).toMatch(/\/school$/)
  const id = begun.url().split('/').at(-2) as string

  await answer(request, `${id}/school?q=183`, 'schoolId', things.school, 'class')
  return id
}

/** All questions, each with its answer, up to the check. */
export async function fillApplication(parent: Parent, child: Child): Promise<string> {
  const { request } = parent.context
  const id = await beginApplication(parent, child)
  await answer(request, `${id}/class`, 'className', child.className, 'relation')
  await answer(request, `${id}/relation`, 'relation', 'mother', 'applicant')
  const applicant = { surname: parent.surname, givenName: 'Нина', patronymic: '', phone: '' }
  const last = await submitForm(request, `/applications/${id}/applicant`, 'name="surname"', applicant)
  expect(last.url()).toMatch(/\/check$/)
  return id
}

/** From the first question to «Отправить в школу». The id stands in addresses, the number on paper. */
export async function sendApplication(parent: Parent, child: Child): Promise<{ id: string; number: string }> {
  const draft = await fillApplication(parent, child)
  const sent = await submitForm(parent.context.request, `/applications/${draft}/consent`, 'name="consent"', {
    consent: 'yes',
  })
  expect(sent.url()).toMatch(/\/sent$/)
  const number = /\b183-[\d-]+\d/.exec(await sent.text())?.[0] ?? ''
  return { id: sent.url().split('/').at(-2) as string, number }
}

/** The clerk joins the application to the pupil that matches, and reads the code. */
export async function confirmAtDesk(desk: Page, id: string): Promise<string> {
  await desk.goto(`/office/applications/${id}`)
  await expect(desk.getByText('Совпадает всё').first()).toBeVisible()
  await desk.getByRole('checkbox', { name: 'Паспорт гражданина РФ', exact: true }).check()
  await desk.getByRole('button', { name: 'Подтвердить' }).click()
  return ((await desk.getByLabel('Код доступа').textContent()) ?? '').trim()
}

export async function typeCode({ page }: Parent, code: string): Promise<void> {
  await page.goto('/account')
  await page.getByLabel('Код доступа').fill(code)
  await page.getByRole('button', { name: 'Открыть дневник' }).click()
}

async function answer(request: APIRequestContext, step: string, name: string, value: string, next: string) {
  const given = await submitForm(request, `/applications/${step}`, `name="${name}"`, { [name]: value })
  expect(given.url(), step).toMatch(new RegExp(`/${next}$`))
}
