import type { Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { demoPassword, type PersonaName, personas } from '@/prisma/personas'
import { OwnPortal } from './own-portal'
import { signIn } from './parents'
import { expect, test } from './people'
import { things, withThings } from './things'

test.describe('a portal that asks for a second factor', () => {
  let portal: OwnPortal
  test.setTimeout(300_000)
  test.beforeAll(async () => {
    portal = await OwnPortal.open({ REQUIRE_SECOND_FACTOR: 'yes' })
    await portal.start()
  })
  test.afterAll(async () => portal.close())

  test('opens the office to a clerk who has one, and asks again after a quarter of an hour', async ({ page }) => {
    await enter(page, 'office')
    await expect(page).toHaveURL(/\/account\/security\?why=work$/)
    await expect(page.getByText('Для вашей работы нужна вторая проверка')).toBeVisible()
    await page.goto(`${portal.address}/office/applications/${things.sent}`)
    await expect(page).toHaveURL(/\/account\/security\?why=work$/)

    await page.getByRole('button', { name: 'Подключить приложение' }).click()
    const secret = ((await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '').replaceAll(' ', '')
    await page.getByLabel('Код из приложения').fill(codeOf(secret))
    await page.getByRole('button', { name: 'Подключить', exact: true }).click()
    await expect(page.getByText('Приложение подключено.')).toBeVisible()
    await page.goto(`${portal.address}/office/applications/${things.sent}`)
    await expect(page.getByRole('button', { name: 'Подтвердить' })).toBeVisible()
    await expect(page.getByLabel('Пароль, чтобы продолжить')).toHaveCount(0)

    await test.step('what was ticked stays while the password is asked for', async () => {
      await page.getByRole('checkbox', { name: 'Паспорт гражданина РФ', exact: true }).check()
      await letProofAge()
      await page.getByRole('button', { name: 'Подтвердить' }).click()
      await expect(page.getByRole('main').getByRole('alert')).toContainText('больше 15 минут')
      await expect(page.getByRole('checkbox', { name: 'Паспорт гражданина РФ', exact: true })).toBeChecked()
      await page.getByLabel('Пароль, чтобы продолжить').fill(demoPassword)
      await page.getByRole('button', { name: 'Подтвердить' }).click()
      await expect(page.getByLabel('Код доступа')).toBeVisible()
    })

    await test.step('before other such acts the person comes back to the very page', async () => {
      await letProofAge()
      await page.goto(`${portal.address}/account/data`)
      await expect(page.getByRole('heading', { level: 1, name: 'Это точно вы?' })).toBeVisible()
      await page.getByLabel('Код из приложения').fill(codeOf(secret, 30))
      await page.getByRole('button', { name: 'Войти', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Что о вас хранится' })).toBeVisible()
    })
  })

  test('keeps the head and the city out of their rooms, and parents and teachers not', async ({ browser }) => {
    for (const [who, room] of [
      ['head', '/journal/{algebra7B}'],
      ['city', '/city/letters'],
    ] as const) {
      const page = await browser.newPage()
      await enter(page, who)
      expect((await page.request.get(portal.address + withThings(room), { maxRedirects: 0 })).headers().location).toBe(
        '/account/security?why=work',
      )
      await page.close()
    }
    for (const [who, room] of [
      ['parent', '/diary/{vera}/week'],
      ['teacher', '/journal/{algebra7B}'],
    ] as const) {
      const page = await browser.newPage()
      await enter(page, who)
      expect((await page.request.get(portal.address + withThings(room), { maxRedirects: 0 })).status()).toBe(200)
      await page.close()
    }
  })

  test('lets a teacher who is a father change hats, without a script too, and remembers the last', async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, locale: 'ru-RU' })
    await enter(page, 'teacher')
    await expect(page).toHaveURL(/\/journal$/)
    const portalLinks = page.getByRole('navigation', { name: 'Портал' })
    await expect(portalLinks.getByRole('link', { name: 'Журналы' })).toBeVisible()

    await portalLinks.getByText('Вы сейчас: Учитель').click()
    await portalLinks.getByRole('button', { name: 'Семья' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Личный кабинет' })).toBeVisible()
    await expect(portalLinks.getByRole('link', { name: 'Журналы' })).toHaveCount(0)

    await page.context().clearCookies()
    await enter(page, 'teacher')
    await expect(page).toHaveURL(/\/account$/)
    await portalLinks.getByText('Вы сейчас: Семья').click()
    await portalLinks.getByRole('button', { name: 'Учитель' }).click()
    await expect(page).toHaveURL(/\/journal$/)
    await page.close()

    const parents = await browser.newPage({ locale: 'ru-RU' })
    await enter(parents, 'parent')
    await expect(parents.getByText('Вы сейчас:')).toHaveCount(0)
    await parents.close()
  })

  async function enter(page: Page, who: PersonaName): Promise<void> {
    await page.goto(`${portal.address}/sign-in`)
    await signIn(page, personas[who].email, demoPassword)
    await expect(page).not.toHaveURL(/sign-in/)
  }

  async function letProofAge(): Promise<void> {
    await portal.ask(`UPDATE sessions SET proved_at = proved_at - interval '16 minutes' RETURNING id`)
  }
})

function codeOf(secret: string, shift = 0): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + shift })
}
