import type { Browser, BrowserContext, Page, TestInfo } from '@playwright/test'
import { letterTo } from './letters'
import { expect, test } from './people'

const password = 'ромашка и василёк'

test('a parent registers, files an application, shows a passport, gets a code and reads the week @nojs', async ({
  page,
  request,
  browser,
  signedInAs,
}, testInfo) => {
  test.setTimeout(180_000)
  const email = `mother-${testInfo.project.name}-${testInfo.repeatEachIndex}-${testInfo.retry}@mail.ru`

  await test.step('registers, looks at the address twice, proves the mailbox', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Создать заявление' }).first().click()
    await page.getByLabel('Фамилия').fill('Крылова')
    await page.getByLabel('Имя', { exact: true }).fill('Ирина')
    await page.getByLabel('Электронная почта').fill(email)
    await page.getByLabel('Пароль', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Зарегистрироваться' }).click()

    await expect(page.getByRole('heading', { name: 'Проверьте адрес. Потом его изменить нельзя' })).toBeVisible()
    await expect(page.getByText(email)).toBeVisible()
    await page.getByRole('button', { name: 'Верно' }).click()
    await expect(page.getByRole('heading', { name: /откройте письмо/ })).toBeVisible()

    const letter = await letterTo(request, email, /адрес/i)
    await page.goto(letter.links[0] as string)
    await page.getByRole('button', { name: 'Подтвердить адрес' }).click()
    await signIn(page, email)
    await expect(page.getByRole('heading', { level: 1, name: 'Личный кабинет' })).toBeVisible()
  })

  const number = await test.step('answers one question a page and sends the application', async () => {
    await page.getByRole('link', { name: 'Создать заявление' }).first().click()
    await page.getByLabel('Фамилия').fill('Крылова')
    await page.getByLabel('Имя', { exact: true }).fill('Полина')
    await page.getByLabel('Отчество').fill('Денисовна')
    await page.getByLabel('Дата рождения').fill('2015-02-20')
    await goOn(page)

    await page.getByLabel('Номер, название или район').fill('183')
    await page.getByRole('button', { name: 'Найти' }).click()
    await page.getByRole('radio', { name: /183/ }).check()
    await goOn(page)

    await page.getByLabel('Класс').fill('5 а')
    await goOn(page)
    await page.getByRole('radio', { name: 'Мать' }).check()
    await goOn(page)
    await expect(page.getByLabel('Фамилия')).toHaveValue('Крылова')
    await goOn(page)

    await expect(page.getByRole('heading', { name: 'Проверьте ответы' })).toBeVisible()
    await expect(page.getByText('Крылова Полина Денисовна')).toBeVisible()
    await goOn(page)
    await page.getByRole('checkbox', { name: /соглас/i }).check()
    await page.getByRole('button', { name: 'Отправить в школу' }).click()

    await expect(page.getByRole('heading', { name: 'Это ещё не всё: придите в школу с паспортом' })).toBeVisible()
    return ((await page.getByLabel('Номер заявления').textContent()) ?? '').trim()
  })
  expect(number).toMatch(/^183-/)
  expect((await letterTo(request, email, /заявление/i)).text).toContain(number)

  const code = await confirmAtSchool(browser, testInfo, await signedInAs('office'), number)
  await letterTo(request, email, /готов/i)

  await test.step('types the code and reads this week', async () => {
    await page.goto('/account')
    await page.getByLabel('Код доступа').fill(` ${code.toLowerCase().replaceAll('-', ' ')} `)
    await page.getByRole('button', { name: 'Открыть дневник' }).click()

    await expect(page).toHaveURL(/\/diary\/[^/]+\/week/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('23–28 ноября')
    await expect(page.getByText('Русский язык').first()).toBeVisible()
  })

  await test.step('does not open it twice with the same code', async () => {
    await page.goto('/account')
    await page.getByLabel('Код доступа').fill(code)
    await page.getByRole('button', { name: 'Открыть дневник' }).click()
    await expect(page.getByText(/уже/).first()).toBeVisible()
  })
})

async function signIn(page: Page, email: string) {
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
}

async function goOn(page: Page) {
  await page
    .getByRole('button', { name: 'Продолжить' })
    .or(page.getByRole('link', { name: 'Продолжить' }))
    .click()
}

type Storage = Awaited<ReturnType<BrowserContext['storageState']>> | undefined

/** The clerk finds the application by its number, sees the passport, joins the pupil, and hands over the code. */
async function confirmAtSchool(browser: Browser, { project }: TestInfo, storageState: Storage, number: string) {
  return test.step('the office finds it, sees the passport and hands over the code', async () => {
    const { baseURL, locale, javaScriptEnabled } = project.use
    const context = await browser.newContext({ storageState, baseURL, locale, javaScriptEnabled })
    const page = await context.newPage()
    await page.goto('/office/applications')
    await page.getByLabel('Номер или фамилия').fill(number)
    await page.getByRole('button', { name: 'Найти' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Крылова Полина Денисовна' })).toBeVisible()

    await expect(page.getByText('Совпадает всё').first()).toBeVisible()
    await page.getByRole('radio', { name: /Крылова Полина/ }).check()
    await page.getByRole('checkbox', { name: 'Паспорт гражданина РФ', exact: true }).check()
    await page.getByRole('button', { name: 'Подтвердить' }).click()

    const code = ((await page.getByLabel('Код доступа').textContent()) ?? '').trim()
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    await page.reload()
    await expect(page.getByText(code)).toHaveCount(0)
    await context.close()
    return code
  })
}
