import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext } from '@playwright/test'
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

test('without network the device says what to do', async ({ page, context }, testInfo) => {
  test.skip(testInfo.project.name === 'nojs', 'a worker is a script')
  await page.goto('/about')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.setOffline(true)
  await page.goto('/help')

  await expect(page.getByRole('heading', { name: 'Нет связи с Интернетом' })).toBeVisible()
})

const pages = ['/', '/about', '/schools', '/help', '/help/parent', '/privacy', '/nowhere', '/offline']

const looks = [
  { width: 1280, theme: 'light', print: 'normal', locale: 'ru' },
  { width: 1280, theme: 'dark', print: 'normal', locale: 'en' },
  { width: 360, theme: 'dark', print: 'normal', locale: 'ru' },
  { width: 360, theme: 'light', print: 'normal', locale: 'en' },
  { width: 360, theme: 'light', print: 'large', locale: 'ru' },
] as const

for (const look of looks) {
  test(`the portal is accessible: ${Object.values(look).join(', ')}`, async ({ page, context }, testInfo) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width: look.width, height: 800 })
    await choose(context, look, testInfo.project.use.baseURL ?? '')

    for (const address of pages) {
      await page.goto(address)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(look.width)
    }
  })
}

async function choose(context: BrowserContext, look: (typeof looks)[number], url: string): Promise<void> {
  await context.addCookies([
    { name: 'diary-theme', value: look.theme, url },
    { name: 'diary-print', value: look.print, url },
    { name: 'diary-locale', value: look.locale, url },
  ])
}
