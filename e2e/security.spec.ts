import type { BrowserContext, Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { personas } from '@/prisma/personas'
import { letterTo } from './letters'
import { expect, parentPassword, register, signIn, test } from './parents'

const half = 30

test('a code of an app is asked for after the password, and a spare one where the telephone is lost @nojs', async ({
  newParent,
}) => {
  test.setTimeout(120_000)
  const { page, email, context } = await newParent()

  await page.goto('/account/security')
  await page.getByRole('button', { name: 'Подключить приложение' }).click()
  await expect(page.getByRole('img', { name: /QR-код/ })).toBeVisible()
  const secret = ((await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '').replaceAll(' ', '')
  await giveCode(page, '000000', 'Подключить')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Код не подошёл')
  await giveCode(page, codeOf(secret), 'Подключить')
  await expect(page.getByText('Приложение подключено.')).toBeVisible()

  await page.getByRole('button', { name: 'Сделать запасные коды' }).click()
  const codes = page.getByRole('list', { name: 'Запасные коды' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const spare = ((await codes.nth(4).textContent()) ?? '').trim()
  await page.goto('/account/security')
  await expect(page.getByText(spare)).toHaveCount(0)
  await expect(page.getByText('Осталось 10 кодов')).toBeVisible()

  await test.step('the password alone opens nothing', async () => {
    await context.clearCookies()
    await page.goto('/sign-in?from=/account/settings')
    await signIn(page, email)
    await expect(page.getByRole('heading', { level: 1, name: 'Ещё один шаг' })).toBeVisible()
    for (const path of ['/account', '/account/security', '/applications/new']) {
      expect((await context.request.get(path, { maxRedirects: 0 })).headers().location).toContain('/sign-in')
    }
  })

  await test.step('a code goes on to where one wanted to be, with another session', async () => {
    const owed = await sessionOf(context)
    await giveCode(page, '12345', 'Войти')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('шесть цифр')
    await giveCode(page, codeOf(secret, half), 'Войти')
    await expect(page).toHaveURL(/\/account\/settings$/)
    expect(await sessionOf(context)).not.toBe(owed)
    await page.goto('/sign-in/second-factor')
    await expect(page).toHaveURL(/\/account$/)
  })

  await test.step('a spare code, typed as people type, lets in once', async () => {
    await context.clearCookies()
    await page.goto('/sign-in')
    await signIn(page, email)
    await page.getByText('Телефона нет под рукой').click()
    await giveSpare(page, spare.toLowerCase().replaceAll('-', ' '))
    await expect(page.getByRole('heading', { level: 1, name: 'Личный кабинет' })).toBeVisible()
    expect((await letterTo(context.request, email, /запасному коду/)).text).toContain('Осталось 9 запасных кодов')

    await context.clearCookies()
    await page.goto('/sign-in')
    await signIn(page, email)
    await page.getByText('Телефона нет под рукой').click()
    await giveSpare(page, spare)
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Код не подошёл')
    await page.getByRole('button', { name: 'Выйти и начать вход заново' }).click()
    await expect(page).toHaveURL(/\/sign-in$/)
  })
})

test('a passkey signs in without a password, and after one', async ({ newParent, baseURL }) => {
  test.setTimeout(120_000)
  const { page, email, context } = await newParent()
  // Browsers give passkeys to names only.
  const named = (path: string) => (baseURL ?? '').replace('127.0.0.1', 'localhost') + path
  await addAuthenticator(page)

  await page.goto(named('/sign-in?from=/account/security'))
  await signIn(page, email)
  await page.getByRole('button', { name: 'Добавить ключ доступа' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await page.getByLabel('Как назвать новый ключ').fill('Телефон')
  await page.getByRole('button', { name: 'Добавить ключ доступа' }).click()
  await expect(page.getByText('Ключ доступа добавлен')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Ваши ключи доступа' })).toContainText('Телефон')
  await letterTo(context.request, email, /Защита входа изменена/)

  await context.clearCookies()
  await page.goto(named('/sign-in?from=/account/settings'))
  await page.getByRole('button', { name: 'Войти с ключом доступа' }).click()
  await expect(page).toHaveURL(named('/account/settings'))

  await context.clearCookies()
  await page.goto(named('/sign-in'))
  await signIn(page, email)
  await expect(page.getByRole('heading', { level: 1, name: 'Ещё один шаг' })).toBeVisible()
  await page.getByRole('button', { name: 'Войти с ключом доступа' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Личный кабинет' })).toBeVisible()

  await page.goto(named('/account/security'))
  await page.getByRole('button', { name: 'Удалить ключ доступа: Телефон' }).click()
  await expect(page.getByText('Ключ доступа удалён')).toBeVisible()
  await context.clearCookies()
  await page.goto(named('/sign-in'))
  await page.getByRole('button', { name: 'Войти с ключом доступа' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Ключ доступа не подошёл')
})

test('an account is closed with its password, and its address is free again @nojs', async ({ newParent }) => {
  test.setTimeout(120_000)
  const { page, email, context } = await newParent()

  await page.goto('/account/settings')
  await page.getByRole('link', { name: 'Закрыть личный кабинет' }).click()
  await expect(page.getByRole('heading', { name: 'Что останется и почему' })).toBeVisible()
  await page.getByLabel('Пароль', { exact: true }).fill(parentPassword)
  await page.getByRole('button', { name: 'Закрыть личный кабинет' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Отметьте, что понимаете последствия')
  await page.getByRole('checkbox', { name: /отменить это нельзя/ }).check()
  await page.getByLabel('Пароль', { exact: true }).fill('не тот пароль')
  await page.getByRole('button', { name: 'Закрыть личный кабинет' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Пароль не подходит')
  await page.getByLabel('Пароль', { exact: true }).fill(parentPassword)
  await page.getByRole('button', { name: 'Закрыть личный кабинет' }).click()
  await expect(page.getByText('Личный кабинет закрыт')).toBeVisible()

  await signIn(page, email)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('не подошли')
  await letterTo(context.request, email, /кабинет закрыт/)
  await register(context.request, { surname: 'Чижикова', email })
})

test('a person reads and takes along all that is kept about them @nojs', async ({ newParent }) => {
  const { page, email, context } = await newParent()
  await page.goto('/account/settings')
  await page.getByRole('link', { name: 'Что о вас хранится' }).click()
  await expect(page.getByText(email).first()).toBeVisible()

  const json = await context.request.get('/account/data.json')
  expect(json.headers()).toMatchObject({ 'content-disposition': 'attachment; filename="data.json"' })
  expect((await json.json()).account[0]).toMatchObject({ email, surname: 'Чижикова', hasPassword: true })
  const csv = await context.request.get('/account/data.csv')
  expect(csv.headers()['cache-control']).toContain('no-store')
  expect(await csv.text()).toContain(`"Вы";"1";"Почта";"${email}"`)
})

test('a sign-in on a new device is told by letter', async ({ openBrowser }) => {
  const { email } = personas.newparent
  for (const _ of [1, 2]) {
    const page = await (await openBrowser()).newPage()
    await page.goto('/sign-in')
    await signIn(page, email, 'demo-diary-2026')
    await expect(page).toHaveURL(/\/account$/)
    await page.context().close()
  }
  const reader = await openBrowser()
  expect((await letterTo(reader.request, email, /нового устройства/)).links[0]).toContain('/account/sessions')
})

function codeOf(secret: string, shift = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + shift })
}

async function giveCode(page: Page, code: string, button: string): Promise<void> {
  await page.getByLabel('Код из приложения').fill(code)
  await page.getByRole('button', { name: button, exact: true }).click()
}

async function giveSpare(page: Page, code: string): Promise<void> {
  await page.getByLabel('Запасной код').fill(code)
  await page.locator('form').filter({ hasText: 'Запасной код' }).getByRole('button', { name: 'Войти' }).click()
}

async function sessionOf(context: BrowserContext): Promise<string | undefined> {
  return (await context.cookies()).find(({ name }) => name.includes('session-token'))?.value
}

/** A device of the browser's own that holds passkeys and recognises its owner at once. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
