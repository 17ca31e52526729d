import { expectAccessible, lookAs, looks, nameOf, seenIn } from './looks'
import { expect, test } from './people'

test('a stranger finds the own school and learns whether it transmits data @nojs', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Номер, название или район').fill('183')
  await page.getByRole('button', { name: 'Найти школу' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Школы' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '№ 183' }).first()).toContainText('передаёт')
})

test('a school is found in spite of a typing mistake @nojs', async ({ page }) => {
  await page.goto('/schools?q=нивский')

  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Невск')
})

test('large print, theme and language are remembered, and the page stays where it was @nojs', async ({ page }) => {
  await page.goto('/schools?q=183')

  await page.getByRole('button', { name: 'Версия для слабовидящих' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-print', 'large')

  await page.getByText('Тема', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Тёмная' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await page.getByRole('button', { name: 'English' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Schools' })).toBeVisible()
  await expect(page).toHaveURL(/\/schools\?q=183$/)

  await page.goto('/help')
  await expect(page.locator('html')).toHaveAttribute('data-print', 'large')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('help answers why no letter came, and every instruction has a page to print @nojs', async ({ page }) => {
  await page.goto('/help')
  await page.getByText('Не пришло письмо').click()
  await expect(page.getByText('Ссылка из письма действует 24 часа')).toBeVisible()

  for (const name of ['родителей', 'приглашённых', 'учителей', 'секретаря школы']) {
    await page.goto('/help')
    await page.getByRole('link', { name: `Памятка для ${name}` }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Памятка для ${name}` })).toBeVisible()
  }
})

test('an address that leads nowhere says so, with status 404 @nojs', async ({ page }) => {
  const answer = await page.goto('/nowhere')

  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: 'Такой страницы нет' })).toBeVisible()
})

test('without network the device says what to do', async ({ page, context }) => {
  await page.goto('/about')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.setOffline(true)
  await page.goto('/help')

  await expect(page.getByRole('heading', { name: 'Нет связи с Интернетом' })).toBeVisible()
})

const pages = { main: ['/', '/schools', '/help'], rest: ['/about', '/help/parent', '/privacy', '/nowhere', '/offline'] }

for (const look of looks) {
  test(`the portal is accessible: ${nameOf(look)}`, async ({ page, baseURL }) => {
    test.setTimeout(300_000)
    await lookAs(page, look, baseURL)
    for (const address of seenIn(look, pages)) {
      await page.goto(address)
      await expectAccessible(page, look)
    }
  })
}

test('the dark theme that was chosen is as readable as that of the device', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'diary-theme', value: 'dark', url: baseURL ?? '' }])
  await page.goto('/')
  await expectAccessible(page, { locale: 'ru', theme: 'dark', width: 1280, print: 'normal' })
})
