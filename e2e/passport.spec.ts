import type { APIRequestContext, Page } from '@playwright/test'
import { letterTo } from './letters'
import { confirmAtDesk, expect, type Parent, parentPassword, pupilAt, sendApplication, test, typeCode } from './parents'

test.describe.configure({ timeout: 120_000 })

type Child = ReturnType<typeof pupilAt>

test('a parent sees the look of whom she let in, changes what he sees, ends it, and his open page is empty @nojs', async ({
  newParent,
  officeDesk,
  openBrowser,
  newAddress,
  request,
  javaScriptEnabled,
}) => {
  const mother = await newParent('Синицына')
  const child = await openDiary(mother, pupilAt('6А', 3), await officeDesk())
  const email = newAddress()
  await invite(mother, child, email)
  const tutor = await (await openBrowser()).newPage()
  await accept(tutor, request, email)
  await tutor.goto(`/diary/${child.pupilId}/marks`)
  await expect(tutor.getByRole('heading', { level: 1 })).toBeVisible()

  const { page } = mother
  const passport = `/diary/${child.pupilId}/access`
  await page.goto(`/diary/${child.pupilId}/week`)
  await page.getByRole('link', { name: 'Доступ' }).first().click()
  await expect(page.getByRole('heading', { name: 'Кто видит дневник' })).toBeVisible()
  const line = page.getByRole('listitem').filter({ hasText: email })
  await expect(line).toContainText('Видит: задания и оценки')
  await page.getByText('Репетитор Семён последний раз 24 ноября').click()
  await expect(page.getByText('вторник, 24 ноября: неделя и оценки')).toBeAttached()

  await page.getByRole('link', { name: 'Изменить или закрыть: Репетитор Семён' }).click()
  await page.getByRole('checkbox', { name: 'оценки' }).uncheck()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('изменения уже действуют')).toBeVisible()
  await expect(line).toContainText('Видит: задания')
  expect((await tutor.goto(`/diary/${child.pupilId}/marks`))?.status()).toBe(404)
  await tutor.goto(`/diary/${child.pupilId}/homework`)

  await page.getByRole('link', { name: 'Изменить или закрыть: Репетитор Семён' }).click()
  await page.getByRole('link', { name: 'Закрыть доступ' }).click()
  await expect(page.getByText('Дневник закроется сразу')).toBeVisible()
  await page.getByRole('button', { name: 'Закрыть доступ' }).click()
  await expect(page.getByText('дневник этому человеку закрыт')).toBeVisible()
  await expect(line).toHaveCount(0)

  await tutor.getByRole('navigation', { name: 'Разделы дневника' }).getByRole('link').first().click()
  if (javaScriptEnabled) await expect(tutor.getByRole('heading', { name: /нет/i }).first()).toBeVisible()
  await expect(tutor.locator('body')).not.toContainText(child.givenName)

  const file = await page.request.get(`${passport}/passport.csv`)
  expect(file.headers()['content-type']).toContain('text/csv')
  const csv = await file.text()
  for (const told of ['"доступ закрыт";"Репетитор Семён"', email, '"доступ изменён"', 'вы закрыли']) {
    expect(csv).toContain(told)
  }
})

test('each parent sees of the other what they are, and neither address, nor name, nor whom they let in by name @nojs', async ({
  newParent,
  officeDesk,
  openBrowser,
  newAddress,
  request,
}) => {
  const mother = await newParent('Зябликова')
  const other = await newParent('Дроздова')
  const desk = await officeDesk()
  const child = await openDiary(mother, pupilAt('6А', 5), desk)
  await openDiary(other, pupilAt('6А', 5), desk)
  const email = newAddress()
  await invite(other, child, email)
  await accept(await (await openBrowser()).newPage(), request, email)

  await mother.page.goto(`/diary/${child.pupilId}/access`)
  const main = mother.page.getByRole('main')
  await expect(main).toContainText('Кого впустил другой представитель')
  await expect(main).toContainText('репетитор: задания и оценки')
  const csv = await (await mother.page.request.get(`/diary/${child.pupilId}/access/passport.csv`)).text()
  for (const hidden of [other.email, other.surname, email, 'Репетитор Семён']) {
    await expect(main).not.toContainText(hidden)
    expect(csv).not.toContain(hidden)
  }
})

test('a consent is taken back: the diary closes, what follows is said before, the office knows @nojs', async ({
  newParent,
  officeDesk,
}) => {
  const mother = await newParent('Щеглова')
  const desk = await officeDesk()
  const child = await openDiary(mother, pupilAt('6А', 7), desk)
  const { page } = mother
  await page.goto(`/diary/${child.pupilId}/access`)
  await page.getByRole('link', { name: 'Отозвать согласие на обработку данных' }).click()
  await expect(page.getByText('дневник этого ребёнка для вас закроется')).toBeVisible()
  await page.getByRole('button', { name: 'Отозвать согласие' }).click()

  await expect(page.getByText('Вы отозвали заявление или согласие')).toBeVisible()
  expect((await page.goto(`/diary/${child.pupilId}/week`))?.status()).toBe(404)
  await desk.reload()
  await expect(desk.getByText('Согласие отозвано, доступ закрыт')).toBeVisible()
})

test('the office ends an access by an act, which the letter names @nojs', async ({
  newParent,
  officeDesk,
  request,
}) => {
  const mother = await newParent('Чечёткина')
  const desk = await officeDesk()
  const child = await openDiary(mother, pupilAt('6А', 9), desk)
  await desk.reload()
  await desk.getByRole('link', { name: 'Прекратить доступ' }).click()
  await desk.getByRole('button', { name: 'Прекратить доступ' }).click()
  await expect(desk.getByText('Напишите номер документа').first()).toBeVisible()

  await desk.getByLabel('Номер документа').fill('12-у')
  await desk.getByLabel('Дата документа').fill('2026-11-20')
  await desk.getByLabel('Причина').fill('Решение суда')
  await desk.getByRole('button', { name: 'Прекратить доступ' }).click()
  await expect(desk.getByText('Документ № 12-у от 20 ноября 2026 г.: доступ прекращён')).toBeVisible()

  expect((await mother.page.goto(`/diary/${child.pupilId}/week`))?.status()).toBe(404)
  expect((await letterTo(request, mother.email, /прекращён/)).text).toContain('12-у')
})

test('a lost mailbox: the office moves the representation to the new account @nojs', async ({
  newParent,
  officeDesk,
}) => {
  const lost = await newParent('Клестова')
  const desk = await officeDesk()
  const child = await openDiary(lost, pupilAt('6А', 11), desk)
  const fresh = await newParent('Клестова')
  const { id } = await sendApplication(fresh, child)

  await desk.goto(`/office/applications/${id}`)
  await desk.getByText('Прежняя почта потеряна?').click()
  await desk.getByRole('radio', { name: child.number }).check()
  await desk.getByLabel('Номер документа').fill('31')
  await desk.getByLabel('Дата документа').fill('2026-11-24')
  const code = await confirmAtDeskHere(desk)
  expect((await lost.page.goto(`/diary/${child.pupilId}/week`))?.status()).toBe(404)
  await typeCode(fresh, code)
  await expect(fresh.page).toHaveURL(new RegExp(`/diary/${child.pupilId}`))
})

/** The whole way to an open diary: application, visit, code. */
async function openDiary(parent: Parent, child: Child, desk: Page): Promise<Child & { number: string }> {
  const { id, number } = await sendApplication(parent, child)
  await typeCode(parent, await confirmAtDesk(desk, id))
  await expect(parent.page).toHaveURL(new RegExp(`/diary/${child.pupilId}`))
  await desk.goto(`/office/applications/${id}`)
  return { ...child, number }
}

async function confirmAtDeskHere(desk: Page): Promise<string> {
  await desk.getByRole('checkbox', { name: 'Паспорт гражданина РФ', exact: true }).check()
  await desk.getByRole('button', { name: 'Подтвердить' }).click()
  return ((await desk.getByLabel('Код доступа').textContent()) ?? '').trim()
}

/** A tutor to marks and homework until the end of the school year. */
async function invite({ page }: Parent, { pupilId }: Child, email: string): Promise<void> {
  await page.goto(`/diary/${pupilId}/access/invite?who=tutor`)
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Как вы его или её называете').fill('Репетитор Семён')
  await page.getByRole('radio', { name: /До конца учебного года/ }).check()
  await page.getByRole('button', { name: 'Отправить приглашение' }).click()
  await expect(page.getByText('Приглашение отправлено').first()).toBeVisible()
}

async function accept(page: Page, request: APIRequestContext, email: string): Promise<void> {
  const letter = await letterTo(request, email, /Вам открывают школьный дневник/)
  await page.goto(letter.links[0] as string)
  await page.getByLabel('Фамилия').fill('Павлов')
  await page.getByLabel('Имя', { exact: true }).fill('Семён')
  await page.getByLabel('Пароль', { exact: true }).fill(parentPassword)
  await page.getByRole('button', { name: 'Зарегистрироваться и принять' }).click()
  await expect(page).toHaveURL(/\/diary\/.+\/week/)
}
