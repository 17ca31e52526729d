import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test } from './people'
import { things, withThings } from './things'

const folder = join(import.meta.dirname, '..', 'docs', 'screenshots')
const looks = [1280, 360].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ width, theme })))

/** The pictures of docs/screenshots, taken anew by `SCREENSHOTS=1 npx playwright test`. Colours are reduced to keep them small. */
async function take(page: Page, name: string) {
  mkdirSync(folder, { recursive: true })
  for (const { width, theme } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await expect(page.getByRole('main')).toBeVisible()
    const picture = await page.screenshot({ fullPage: width > 640 })
    await sharp(picture)
      .png({ palette: true, colours: 64, compressionLevel: 9 })
      .toFile(join(folder, `${name}-${width}-${theme}.png`))
  }
}

test('the portal', async ({ page }) => {
  await page.goto('/')
  await take(page, 'landing')
})

test('a family', async ({ page, signInAs }) => {
  await signInAs('parent2')
  await page.goto('/account')
  await take(page, 'account')
  await page.goto(withThings('/applications/{sent}/sent'))
  await take(page, 'sent')
})

test('a diary', async ({ page, signInAs }) => {
  await signInAs('parent')
  await page.goto(`/diary/${things.vera}/week`)
  await take(page, 'week')
  await page.goto(`/diary/${things.vera}/marks`)
  await take(page, 'marks')
})

test('a journal', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await page.goto(withThings('/journal/{algebra8B}'))
  await take(page, 'grid')
  await page.goto(withThings('/journal/{algebra7B}/lessons/{lesson7B}'))
  await take(page, 'lesson')
})

test('a class', async ({ page, signInAs }) => {
  await signInAs('classteacher')
  await page.goto(withThings('/classes/{class7B}/attestation?period=1'))
  await take(page, 'attestation')
})

test('an application', async ({ page, signInAs }) => {
  await signInAs('newparent')
  await page.goto('/applications/new')
  await page.getByLabel('Фамилия').fill('Савченко')
  await page.getByLabel('Имя', { exact: true }).fill('Матвей')
  await page.getByLabel('Дата рождения').fill('2018-05-14')
  await goOn(page)
  await page.getByLabel('Номер, название или район').fill('183')
  await page.getByRole('button', { name: 'Найти' }).click()
  await page.getByRole('radio', { name: /183/ }).check()
  await goOn(page)
  await page.getByLabel('Класс').fill('2Б')
  await goOn(page)
  await goOn(page)
  await take(page, 'wizard')
  await page.getByRole('radio', { name: 'Мать' }).check()
  await goOn(page)
  await expect(page.getByRole('heading', { name: 'Напишите о себе' })).toBeVisible()
  await goOn(page)
  await expect(page.getByRole('heading', { name: 'Проверьте ответы' })).toBeVisible()
  await take(page, 'check')
})

test('the office', async ({ page, signInAs }) => {
  await signInAs('office')
  await page.goto('/office/applications')
  await take(page, 'office')
  await page.goto(withThings('/office/applications/{sent}'))
  await take(page, 'office-application')
})

async function goOn(page: Page) {
  await page.getByRole('button', { name: 'Продолжить' }).click()
}
