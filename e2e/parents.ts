import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import type { Day } from '@/lib/platform/day'
import { letterTo } from './letters'
import { test as base, expect } from './people'
import { classList } from './things'

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
  /** Registers, proves the mailbox and signs in. */
  newParent: (surname?: string) => Promise<Parent>
  /** The desk of the office, in a browser of its own. */
  officeDesk: (clerk?: 'office' | 'head') => Promise<Page>
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

  newParent: async ({ openBrowser, request }, use, { testId, repeatEachIndex, retry }) => {
    let count = 0
    await use(async (surname = 'Чижикова') => {
      count++
      const email = `parent${count}-${testId.split('-').at(-1)}-${repeatEachIndex}-${retry}@mail.ru`
      const context = await openBrowser()
      const page = await context.newPage()
      await register(page, { surname, email })
      await proveMailbox(page, request, email)
      await signIn(page, email)
      await expect(page).toHaveURL(/\/account$/)
      return { email, surname, context, page }
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

export async function register(page: Page, { surname, email }: { surname: string; email: string }): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Фамилия').fill(surname)
  await page.getByLabel('Имя', { exact: true }).fill('Нина')
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(parentPassword)
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click()
  await page.getByRole('button', { name: 'Верно' }).click()
  await expect(page).toHaveURL(/\/sign-up\/sent/)
}

/** The address of the letter's page, after its button was pressed. */
export async function proveMailbox(page: Page, request: APIRequestContext, email: string): Promise<string> {
  const link = (await letterTo(request, email, /адрес/i)).links[0] as string
  await page.goto(link)
  await page.getByRole('button', { name: 'Подтвердить адрес' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  return link
}

export async function signIn(page: Page, email: string, password = parentPassword): Promise<void> {
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
}

export async function goOn(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'Продолжить' })
    .or(page.getByRole('link', { name: 'Продолжить' }))
    .click()
}

/** The first two questions: a draft is there, and its school is chosen. */
export async function beginApplication(page: Page, child: Child): Promise<void> {
  await page.goto('/applications/new')
  await page.getByLabel('Фамилия').fill(child.surname)
  await page.getByLabel('Имя', { exact: true }).fill(child.givenName)
  await page.getByLabel('Отчество').fill(child.patronymic ?? '')
  await page.getByLabel('Дата рождения').fill(child.birthDay)
  await goOn(page)
  await expect(page).toHaveURL(/\/school/)
  await page.goto(`${page.url()}?q=183`)
  await page.getByRole('radio', { name: /183/ }).check()
  await goOn(page)
  await expect(page).toHaveURL(/\/class/)
}

/** All questions up to the consent, whose button is pressed. */
export async function fillAndSend(page: Page, child: Child): Promise<void> {
  await beginApplication(page, child)
  await page.getByLabel('Класс').fill(child.className)
  await goOn(page)
  await page.getByRole('radio', { name: 'Мать' }).check()
  await goOn(page)
  await expect(page).toHaveURL(/\/applicant/)
  await goOn(page)
  await expect(page).toHaveURL(/\/check/)
  await goOn(page)
  await page.getByRole('checkbox', { name: /соглас/i }).check()
  await page.getByRole('button', { name: 'Отправить в школу' }).click()
}

/** From the first question to «Отправить в школу». The id stands in the address, the number on the page. */
export async function sendApplication(page: Page, child: Child): Promise<{ id: string; number: string }> {
  await fillAndSend(page, child)
  await expect(page).toHaveURL(/\/sent$/)
  const number = ((await page.getByLabel('Номер заявления').textContent()) ?? '').trim()
  return { id: page.url().split('/').at(-2) as string, number }
}

/** The clerk joins the application to the pupil that matches, and reads the code. */
export async function confirmAtDesk(desk: Page, id: string): Promise<string> {
  await desk.goto(`/office/applications/${id}`)
  await expect(desk.getByText('Совпадает всё').first()).toBeVisible()
  await desk.getByRole('checkbox', { name: 'Паспорт гражданина РФ', exact: true }).check()
  await desk.getByRole('button', { name: 'Подтвердить' }).click()
  return ((await desk.getByLabel('Код доступа').textContent()) ?? '').trim()
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.goto('/account')
  await page.getByLabel('Код доступа').fill(code)
  await page.getByRole('button', { name: 'Открыть дневник' }).click()
}
