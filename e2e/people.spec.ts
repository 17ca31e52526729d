import { randomInt } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { letterTo } from './letters'
import { expect, parentPassword, test } from './parents'

test('the city invites a head, the head a teacher, who works until the dismissal @nojs', async ({
  page,
  signInAs,
  openBrowser,
  newAddress,
}) => {
  test.setTimeout(120_000)
  const [headAddress, teacherAddress] = [newAddress(), newAddress()]
  await signInAs('city')
  const school = await addSchool(page)
  await addPerson(page, { surname: 'Журавлёва', position: 'Директор', email: headAddress })
  await expect(page.getByRole('status')).toContainText('Письмо с приглашением отправлено')
  await expect(page.getByText(`письмо отправлено на ${headAddress}`)).toBeVisible()

  const head = await joinBy(await openBrowser(), headAddress)
  await expect(head).toHaveURL(/\/school\/staff$/)
  await expect(head.getByRole('heading', { level: 1 })).toContainText(school)

  await addPerson(head, { surname: 'Дятлов', position: 'Учитель физики', email: teacherAddress })
  const teacher = await joinBy(await openBrowser(), teacherAddress)
  await expect(teacher).toHaveURL(/\/journal$/)
  await head.goto('/school/staff')
  await expect(head.getByRole('row', { name: /Дятлов/ })).toContainText('Учитель')

  await head.getByRole('link', { name: /Дятлов/ }).click()
  await head.getByRole('link', { name: 'Уволить…' }).click()
  await expect(head.getByText('закроются для этого человека при следующем же нажатии')).toBeVisible()
  await head.getByRole('button', { name: 'Уволить', exact: true }).click()
  await expect(head.getByRole('status')).toContainText('Сотрудник уволен')

  const refused = await teacher.goto('/journal')
  expect(refused?.status()).toBe(404)
  await letterTo(teacher.request, teacherAddress, /Доступ к работе в школе закрыт/)
})

test('the only head of a school stays, whoever wants to dismiss them', async ({ page, signInAs }) => {
  await signInAs('city')
  await page.goto('/city/schools?q=183')
  await page.getByRole('link', { name: 'Школа № 183' }).click()
  await page.getByRole('link', { name: 'Воронцова Елена Борисовна' }).click()
  await page.getByRole('link', { name: 'Уволить…' }).click()
  await page.getByRole('button', { name: 'Уволить', exact: true }).click()

  await expect(page.getByText('Это единственный руководитель школы').first()).toBeVisible()
  await page.goto('/city/schools?q=183')
  await expect(page.getByRole('row', { name: /Школа № 183/ })).toContainText('Воронцова Е. Б.')
})

test('an invitation is for its address alone, opened or not, and is taken back by whoever made it', async ({
  page,
  signInAs,
  openBrowser,
  newAddress,
  newParent,
}) => {
  const address = newAddress()
  await signInAs('office')
  await page.goto('/office/staff')
  await addPerson(page, {
    surname: `Синицына-${randomInt(100_000)}`.replace(/\d/g, letterOf),
    position: 'Учитель',
    email: address,
  })
  const link = await linkIn(page, address)

  const { page: other } = await newParent()
  await other.goto(link)
  await expect(other.getByText('Приглашение отправлено на другой адрес')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Принять' })).toHaveCount(0)
  await other.getByRole('button', { name: 'Выйти и вернуться к приглашению' }).click()
  await expect(other.getByRole('heading', { name: 'Ваш личный кабинет' })).toBeVisible()

  await page.getByRole('button', { name: 'Отправить ещё раз' }).click()
  await expect(page.getByRole('status')).toContainText('Письмо отправлено ещё раз')
  await other.reload()
  await expect(other.getByRole('heading', { name: 'Такого приглашения нет' })).toBeVisible()

  await page.getByRole('button', { name: 'Отменить приглашение' }).click()
  await expect(page.getByRole('status')).toContainText('Приглашение отменено')
  const stranger = await (await openBrowser()).newPage()
  await stranger.goto(await linkIn(page, address))
  await expect(stranger.getByRole('heading', { name: 'Школа отменила приглашение' })).toBeVisible()
})

test('the office dismisses nobody and makes no clerk', async ({ page, signInAs }) => {
  await signInAs('office')
  await page.goto('/office/staff')
  await expect(page.getByRole('radio')).toHaveCount(0)
  await page.getByRole('link', { name: 'Крылов Денис Андреевич' }).click()
  await expect(page.getByText('Входит с адресом teacher@demo.example')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Уволить…' })).toHaveCount(0)
})

/** The sheet of the city's new school; answers its short name. */
async function addSchool(page: Page): Promise<string> {
  const number = String(randomInt(10_000, 100_000))
  await page.goto('/city/schools')
  await page.getByRole('link', { name: 'Добавить школу' }).click()
  const facts = {
    'Короткое название': `Школа № ${number}`,
    'Полное название': `Средняя школа № ${number}`,
    Тип: 'Средняя школа',
    'Чья школа': 'Государственная',
    Район: 'Невский',
    Адрес: 'Санкт-Петербург, Новая улица, дом 1',
    Кабинет: '3',
    'Часы приёма': 'по будням с 9:00 до 17:00',
    Телефон: '+7 812 000-07-77',
  }
  for (const [label, value] of Object.entries(facts)) await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByLabel('Номер', { exact: true }).fill('183')
  await page.getByRole('button', { name: 'Добавить школу' }).click()
  await expect(page.getByText('Школа с этим номером уже есть').first()).toBeVisible()

  await page.getByLabel('Номер', { exact: true }).fill(number)
  await page.getByRole('button', { name: 'Добавить школу' }).click()
  await expect(page.getByRole('status')).toContainText('Школа добавлена')
  return number
}

type Person = { surname: string; position: string; email: string }

async function addPerson(page: Page, { surname, position, email }: Person): Promise<void> {
  const form = page.getByRole('form', { name: 'Добавить сотрудника' })
  await form.getByLabel('Фамилия').fill(surname)
  await form.getByLabel('Имя', { exact: true }).fill('Нина')
  await form.getByLabel('Должность').fill(position)
  await form.getByLabel('Электронная почта').fill(email)
  await form.getByRole('button', { name: 'Добавить' }).click()
  await expect(page.getByRole('status')).toContainText('Письмо с приглашением отправлено')
}

async function linkIn({ request }: Page, address: string): Promise<string> {
  return (await letterTo(request, address, /приглашают работать/)).links[0] as string
}

/** Somebody new opens the letter, sees what is offered, and takes it. */
async function joinBy(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(await linkIn(page, address))
  await expect(page.getByText(address).first()).toBeVisible()
  await page.getByLabel('Новый пароль', { exact: true }).fill(parentPassword)
  await page.getByRole('button', { name: 'Принять приглашение и войти' }).click()
  return page
}

function letterOf(digit: string): string {
  return 'абвгдежзик'[Number(digit)] ?? ''
}
