import type { APIRequestContext, Page } from '@playwright/test'
import { lettersTo, letterTo } from './letters'
import { expect, parentPassword, pupilAt, signIn, test } from './parents'
import { things } from './things'

const invitePath = `/diary/${things.vera}/access/invite`
const subject = /Вам открывают школьный дневник/

test('a parent invites a tutor, who registers by the letter and sees just what was opened @nojs', async ({
  page,
  signInAs,
  openBrowser,
  newAddress,
  request,
}) => {
  await signInAs('parent')
  const email = newAddress()
  await page.goto(`/diary/${things.vera}/access`)
  await page.getByRole('link', { name: 'Пригласить' }).click()
  await page.getByRole('link', { name: 'Репетитора' }).click()
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Как вы его или её называете').fill('Репетитор по алгебре')
  await page.getByRole('checkbox', { name: 'Алгебра' }).check()
  await page.getByRole('radio', { name: /До конца учебного года: 31 мая 2027/ }).check()
  await page.getByLabel('Несколько слов от вас').fill('Вера ждёт вас по средам')
  await page.getByRole('button', { name: 'Отправить приглашение' }).click()
  await expect(page.getByText('Приглашение отправлено').first()).toBeVisible()
  await expect(lineOf(page, email)).toContainText('задания и оценки, только Алгебра')

  const letter = await letterTo(request, email, subject)
  expect(letter.text).toContain('Анна Сергеевна Ковалёва')
  expect(letter.text).toContain('домашние задания')
  expect(letter.text).not.toContain('Вера')

  const tutor = await (await openBrowser()).newPage()
  await tutor.goto(letter.links[0] as string)
  await expect(tutor.getByText('Вера ждёт вас по средам')).toBeVisible()
  await expect(tutor.getByText('Имя ребёнка будет видно, когда вы войдёте')).toBeVisible()
  await tutor.getByLabel('Фамилия').fill('Павлов')
  await tutor.getByLabel('Имя', { exact: true }).fill('Олег')
  await tutor.getByLabel('Пароль', { exact: true }).fill(parentPassword)
  await tutor.getByRole('button', { name: 'Зарегистрироваться и принять' }).click()

  await expect(tutor).toHaveURL(new RegExp(`/diary/${things.vera}/week`))
  const sections = tutor.getByRole('navigation', { name: 'Разделы дневника' })
  await expect(sections.getByRole('link')).toHaveText([/Неделя/, /Оценки/, /Задания/])
  for (const part of ['attendance', 'remarks', 'timetable', 'attestation', 'access', 'access/invite']) {
    expect((await tutor.goto(`/diary/${things.vera}/${part}`))?.status(), part).toBe(404)
  }
  expect((await tutor.goto(`/diary/${things.lev}/week`))?.status()).toBe(404)
  await letterTo(request, 'parent@demo.example', /Ваше приглашение приняли/)
})

test('somebody else who is signed in is not let in, and may come back with the invited address @nojs', async ({
  page,
  signInAs,
  newParent,
  openBrowser,
  request,
}) => {
  await signInAs('parent')
  const { email } = await newParent('Галкина')
  const link = await invite(page, request, email)

  const other = await newParent('Дятлова')
  await other.page.goto(link)
  await expect(other.page.getByRole('heading', { name: 'Это приглашение не для вас' })).toBeVisible()
  await expect(other.page.getByRole('button', { name: 'Принять' })).toHaveCount(0)
  await expect(other.page.getByRole('main')).not.toContainText('Вера')
  await other.page.getByRole('button', { name: 'Выйти и вернуться к приглашению' }).click()
  await expect(other.page.getByRole('heading', { name: 'Войдите, чтобы ответить' })).toBeVisible()

  const owner = await (await openBrowser()).newPage()
  await owner.goto(link)
  await owner.getByRole('main').getByRole('link', { name: 'Войти' }).click()
  await signIn(owner, email)
  await expect(owner.getByRole('main')).toContainText('Вера')
  await owner.getByRole('button', { name: 'Принять' }).click()
  await expect(owner).toHaveURL(new RegExp(`/diary/${things.vera}/week`))

  await other.page.goto(link)
  await expect(other.page.getByRole('heading', { name: 'Приглашение уже принято' })).toBeVisible()
})

test('an invitation is declined without an account, and the parent is told @nojs', async ({
  page,
  signInAs,
  openBrowser,
  newAddress,
  request,
}) => {
  await signInAs('parent')
  const email = newAddress()
  const invited = await (await openBrowser()).newPage()
  await invited.goto(await invite(page, request, email))
  await invited.getByRole('button', { name: 'Отказаться' }).click()

  await expect(invited.getByRole('heading', { name: 'Вы отказались от приглашения' })).toBeVisible()
  await page.goto(invitePath)
  await expect(lineOf(page, email)).toHaveCount(0)
  await letterTo(request, 'parent@demo.example', /От вашего приглашения отказались/)
})

test('an invitation is sent again, changed and taken back; only its newest link opens it', async ({
  page,
  signInAs,
  openBrowser,
  newAddress,
  request,
}) => {
  await signInAs('parent')
  const email = newAddress()
  const first = await invite(page, request, email)
  await lineOf(page, email)
    .getByRole('button', { name: /^Отправить ещё раз/ })
    .click()
  await expect(page.getByText('Письмо отправлено ещё раз').first()).toBeVisible()
  await expect.poll(async () => (await lettersTo(request, email)).length).toBe(2)
  const second = (await lettersTo(request, email))[0]?.links[0] as string

  await lineOf(page, email)
    .getByRole('link', { name: /^Изменить приглашение/ })
    .click()
  await page.getByRole('checkbox', { name: 'Домашние задания' }).uncheck()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(lineOf(page, email)).toContainText('Откроется: оценки,')

  const invited = await (await openBrowser()).newPage()
  await invited.goto(first)
  await expect(invited.getByRole('heading', { name: 'Такого приглашения нет' })).toBeVisible()
  await invited.goto(second)
  await expect(invited.getByRole('main').getByRole('listitem')).toHaveText(['Оценки'])

  await lineOf(page, email)
    .getByRole('button', { name: /^Отменить приглашение/ })
    .click()
  await expect(page.getByText('Приглашение отменено').first()).toBeVisible()
  await invited.getByRole('button', { name: 'Отказаться' }).click()
  await expect(invited.getByRole('heading', { name: 'Приглашение отменено' })).toBeVisible()
})

test('a form says what to mend, and sends nothing @nojs', async ({ page, signInAs, newAddress }) => {
  await signInAs('parent')
  await page.goto(`${invitePath}?who=tutor`)
  await page.getByRole('radio', { name: 'До дня, который укажу ниже' }).check()
  await page.getByRole('button', { name: 'Отправить приглашение' }).click()
  for (const told of ['Введите адрес электронной почты', 'Напишите, как вы называете этого человека']) {
    await expect(page.getByText(told).first()).toBeVisible()
  }

  await page.getByLabel('Электронная почта').fill('parent@demo.example')
  await page.getByLabel('Как вы его или её называете').fill('Я сама')
  await page.getByRole('radio', { name: /До конца учебного года/ }).check()
  await page.getByRole('button', { name: 'Отправить приглашение' }).click()
  await expect(page.getByText('Это ваш адрес: вам дневник уже открыт').first()).toBeVisible()
  await expect(page.getByLabel('Как вы его или её называете')).toHaveValue('Я сама')

  const email = newAddress()
  await page.goto(`${invitePath}?who=pupil`)
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByRole('button', { name: 'Отправить приглашение' }).click()
  await expect(page.getByText('Без вашего согласия ребёнку младше 14 лет').first()).toBeVisible()
  await page.goto(invitePath)
  await expect(lineOf(page, email)).toHaveCount(0)
})

test('fields that were forged open no other child, and name no other inviter', async ({
  page,
  signInAs,
  newAddress,
}) => {
  await signInAs('parent')
  const [email, stranger] = [newAddress(), pupilAt('3А', 7)]
  await page.goto(`${invitePath}?who=relative`)
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Как вы его или её называете').fill('Бабушка')
  await page.getByRole('checkbox', { name: 'Лев' }).check()
  await page.getByRole('checkbox', { name: 'Лев' }).evaluate((box: HTMLInputElement, id) => {
    box.value = id
  }, stranger.pupilId)
  await page.getByRole('button', { name: 'Отправить приглашение' }).click()
  await expect(page.getByText('Один из этих дневников вам не открыт').first()).toBeVisible()

  await page.goto(`${invitePath}?who=relative`)
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Как вы его или её называете').fill('Бабушка')
  await page.getByRole('button', { name: 'Отправить приглашение' }).evaluate((button, id) => {
    for (const [name, value] of Object.entries({ accountId: id, state: 'accepted', basis: 'representative' })) {
      button.closest('form')?.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
    }
  }, things.vera)
  await page.getByRole('button', { name: 'Отправить приглашение' }).click()
  await expect(lineOf(page, email)).toContainText('близкий человек')
})

/** The link of a letter that invites to the homework and the marks of Вера. */
async function invite(page: Page, request: APIRequestContext, email: string): Promise<string> {
  await page.goto(`${invitePath}?who=other`)
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Как вы его или её называете').fill('Няня')
  for (const part of ['Расписание', 'Посещаемость', 'Аттестация', 'Статистика', 'События и собрания']) {
    await page.getByRole('checkbox', { name: part }).uncheck()
  }
  await page.getByRole('button', { name: 'Отправить приглашение' }).click()
  await expect(page.getByText('Приглашение отправлено').first()).toBeVisible()
  return (await letterTo(request, email, subject)).links[0] as string
}

/** The line of a waiting invitation. */
function lineOf(page: Page, email: string) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: email })
}
