import type { Page } from '@playwright/test'
import { letterTo } from './letters'
import {
  beginApplication,
  confirmAtDesk,
  expect,
  fillApplication,
  parentPassword,
  proofLink,
  pupilAt,
  register,
  sendApplication,
  signIn,
  test,
  typeCode,
} from './parents'
import { things } from './things'

const noSuchCode = 'Код не подошёл. Проверьте каждый знак на листке'
const wrongCode = (digit: number) => `AAAA-AAAA-AAA${digit}`

test('five wrong codes are followed by a pause, which the office sees @nojs', async ({ newParent, officeDesk }) => {
  const [parent, desk] = [await newParent(), await officeDesk()]
  const { page } = parent
  const { id } = await sendApplication(parent, pupilAt('3А', 1))
  const code = await confirmAtDesk(desk, id)

  for (const digit of [1, 2, 3, 4]) {
    await typeCode(parent, wrongCode(digit))
    await expect(page.getByText(noSuchCode).first()).toBeVisible()
  }
  await typeCode(parent, wrongCode(5))
  await expect(page.getByText('попробуйте снова через 1 минуту').first()).toBeVisible()
  await typeCode(parent, code)
  await expect(page.getByText('Неверных кодов подряд слишком много. Попробуйте снова через').first()).toBeVisible()

  await desk.goto(`/office/applications/${id}`)
  await expect(desk.getByText('ввели 5 неверных кодов')).toBeVisible()
})

test('the code of somebody else opens nothing, and stays good for its owner', async ({ newParent, officeDesk }) => {
  const [owner, finder, desk] = [await newParent(), await newParent('Галкина'), await officeDesk()]
  const { id } = await sendApplication(owner, pupilAt('3А', 2))
  const code = await confirmAtDesk(desk, id)

  await typeCode(finder, code)
  await expect(finder.page.getByText(noSuchCode).first()).toBeVisible()
  await typeCode(owner, code)
  await expect(owner.page).toHaveURL(/\/diary\/[^/]+\/week/)
})

test('a code typed before the data is there is accepted, and opens no page of the diary', async ({
  newParent,
  officeDesk,
}) => {
  const newcomer = pupilAt('5Б', -1)
  const [parent, desk] = [await newParent(), await officeDesk()]
  const { id } = await sendApplication(parent, newcomer)

  await typeCode(parent, await confirmAtDesk(desk, id))
  await expect(
    parent.page.getByText('Код принят. Дневник откроется, когда школа передаст данные. Мы пришлём письмо'),
  ).toBeVisible()
  expect((await parent.page.goto(`/diary/${newcomer.pupilId}/week`))?.status()).toBe(404)
})

test('a link that proves the mailbox is spent by its button, not by being opened, and works once @nojs', async ({
  openBrowser,
  newAddress,
}) => {
  const [context, email] = [await openBrowser(), newAddress()]
  await register(context.request, { surname: 'Чижикова', email })
  const [page, link] = [await context.newPage(), await proofLink(context.request, email)]
  await page.goto(link)
  await page.goto(link)
  await page.getByRole('button', { name: 'Подтвердить адрес' }).click()
  await expect(page.getByText('Адрес подтверждён. Войдите')).toBeVisible()

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'По этой ссылке уже перешли' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Подтвердить адрес' })).toHaveCount(0)
})

test('a link to sign in works once, also on a page that was open before @nojs', async ({
  newParent,
  openBrowser,
  request,
}) => {
  const { email } = await newParent()
  const [mine, theirs] = [await (await openBrowser()).newPage(), await (await openBrowser()).newPage()]
  await mine.goto('/sign-in/letter')
  await mine.getByLabel('Электронная почта').fill(email)
  await mine.getByRole('button', { name: 'Прислать ссылку' }).click()
  const link = (await letterTo(request, email, /Ссылка для входа/)).links[0] as string

  await mine.goto(link)
  await theirs.goto(link)
  await mine.getByRole('main').getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(mine).toHaveURL(/\/account$/)
  await theirs.getByRole('main').getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(theirs.getByRole('heading', { name: 'По этой ссылке уже перешли' })).toBeVisible()
  await theirs.goto('/account')
  await expect(theirs).toHaveURL(/\/sign-in/)
})

test('to whom an address belongs, registering does not tell, but the letter does', async ({ openBrowser, request }) => {
  const context = await openBrowser()
  await register(context.request, { surname: 'Чижикова', email: 'NewParent@Demo.example' })

  await letterTo(request, 'newparent@demo.example', /Вы уже зарегистрированы/)
})

test('a session that was ended on another device is out at the next click', async ({ newParent, openBrowser }) => {
  const { page, email } = await newParent()
  const other = await (await openBrowser()).newPage()
  await other.goto('/sign-in')
  await signIn(other, email)
  await expect(other).toHaveURL(/\/account$/)

  await page.goto('/account/sessions')
  await page.getByRole('button', { name: 'Завершить все, кроме этого' }).click()
  await expect(page.getByText('Остальные входы завершены')).toBeVisible()
  await other.getByRole('link', { name: 'Настройки' }).click()
  await expect(other).toHaveURL(/\/sign-in\?from=/)
  await page.goto('/account')
  await expect(page).toHaveURL(/\/account$/)
})

test('signing in leads to no other site', async ({ newParent, openBrowser, baseURL }) => {
  const { email } = await newParent()
  for (const from of ['https://evil.example/account', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const page = await (await openBrowser()).newPage()
    await page.goto(`/sign-in?from=${encodeURIComponent(from)}`)
    await signIn(page, email)
    await expect(page, from).toHaveURL(`${baseURL}/account`)
  }
})

test('a proved address is changed by no field that a form was given', async ({ newParent }) => {
  const { page, email } = await newParent()
  await page.goto('/account/settings')
  await addToForm(page, 'Сохранить', { email: 'thief@mail.ru', emailProvedAt: '', accountId: things.vera })
  await page.getByRole('button', { name: 'Сохранить' }).click()

  await expect(page.getByText('Сохранено')).toBeVisible()
  await expect(page.getByText(email)).toBeVisible()
  await expect(page.getByText('thief@mail.ru')).toHaveCount(0)
  await page.goto('/sign-up/prove')
  await expect(page).toHaveURL(/\/account$/)
})

test('a draft survives signing out, and is offered on another device @nojs', async ({ newParent, openBrowser }) => {
  const parent = await newParent()
  const child = pupilAt('3А', 3)
  await beginApplication(parent, child)

  const other = await (await openBrowser()).newPage()
  await other.goto('/sign-in?from=/applications/new')
  await signIn(other, parent.email)
  await expect(other.getByText('У вас есть незаконченное заявление')).toBeVisible()
  await other.getByRole('link', { name: /^Продолжить: / }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(`В каком классе учится ${child.givenName}?`)
})

test('a school that transmits no data says so and cannot be chosen, also not by posting its id', async ({
  newParent,
}) => {
  const parent = await newParent()
  const { page } = parent
  const step = `/applications/${await beginApplication(parent, pupilAt('3А', 4))}/school`

  await page.goto(`${step}?q=739`)
  await expect(page.getByText('Пока не передаёт данные, поэтому подать заявление в неё нельзя')).toBeVisible()
  await expect(page.getByRole('radio', { name: /739/ })).toBeDisabled()

  await page.goto(`${step}?q=183`)
  await page.getByRole('radio', { name: /183/ }).evaluate((radio: HTMLInputElement, id) => {
    radio.value = id
  }, things.silentSchool)
  await page.getByRole('radio', { name: /183/ }).check()
  await page.getByRole('button', { name: 'Продолжить' }).click()
  await expect(page.getByText('Эта школа пока не передаёт данные. Выберите другую').first()).toBeVisible()
  await expect(page).toHaveURL(/\/school/)
})

test('a second application for the same child and school leads to the first @nojs', async ({ newParent }) => {
  const parent = await newParent()
  const child = pupilAt('3А', 5)
  const { id, number } = await sendApplication(parent, child)

  const { page } = parent
  await page.goto(`/applications/${await fillApplication(parent, child)}/consent`)
  await page.getByRole('checkbox', { name: /соглас/i }).check()
  await page.getByRole('button', { name: 'Отправить в школу' }).click()
  await expect(page).toHaveURL(new RegExp(`/applications/${id}\\?already=yes$`))
  await expect(page.getByText('Такое заявление вы уже отправили')).toBeVisible()
  await expect(page.getByText(number).first()).toBeVisible()
})

test('a withdrawn application waits no longer, and can be begun again from its answers', async ({
  newParent,
  officeDesk,
  request,
}) => {
  const parent = await newParent()
  const { page } = parent
  const child = pupilAt('3А', 6)
  const { id, number } = await sendApplication(parent, child)

  await page.goto(`/applications/${id}`)
  await page.getByRole('link', { name: 'Отозвать заявление' }).click()
  await page.getByRole('button', { name: 'Отозвать заявление' }).click()
  await expect(page.getByText('Вы отозвали заявление').first()).toBeVisible()
  await letterTo(request, parent.email, new RegExp(`Заявление ${number} отозвано`))

  const desk = await officeDesk()
  await desk.goto(`/office/applications/${id}`)
  await expect(desk.getByText('Отозвано').first()).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Подтвердить' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Начать заново с этими ответами' }).click()
  await expect(page.getByRole('heading', { name: 'Проверьте ответы' })).toBeVisible()
  await expect(page.getByText(child.surname).first()).toBeVisible()
})

test('wrong passwords are followed by a pause, and a letter still lets the owner in', async ({
  newParent,
  openBrowser,
}) => {
  const { email } = await newParent()
  const page = await (await openBrowser()).newPage()
  for (let tries = 0; tries < 6; tries++) {
    await page.goto('/sign-in')
    await signIn(page, email, `не ${parentPassword} ${tries}`)
    const told = tries < 5 ? 'Почта или пароль не подошли' : 'Слишком много неудачных попыток'
    await expect(page.getByText(told).first()).toBeVisible()
  }
  await expect(page.getByText('Или войдите по ссылке из письма: для неё ждать не нужно').first()).toBeVisible()
})

/** Puts fields into the form of a button, as somebody with a browser's tools would. */
async function addToForm(page: Page, button: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).evaluate((element, added) => {
    for (const [name, value] of Object.entries(added)) {
      const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value })
      element.closest('form')?.append(input)
    }
  }, fields)
}
