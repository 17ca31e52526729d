import { letterTo } from './letters'
import { confirmAtDesk, expect, pupilAt, sendApplication, test, typeCode } from './parents'

test('two clerks at one application: the second is told, and nothing happens twice @nojs', async ({
  newParent,
  officeDesk,
}) => {
  const { id } = await sendApplication(await newParent(), pupilAt('4А', 1))
  const [first, second] = [await officeDesk('office'), await officeDesk('head')]
  await second.goto(`/office/applications/${id}`)
  await second.getByRole('checkbox', { name: 'Паспорт гражданина РФ', exact: true }).check()

  expect(await confirmAtDesk(first, id)).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  await second.getByRole('button', { name: 'Подтвердить' }).click()
  await expect(second.getByText('Это заявление уже подтвердил сотрудник школы: Смирнова').first()).toBeVisible()
  await expect(second.getByLabel('Код доступа')).toHaveCount(0)

  await second.goto(`/office/applications/${id}`)
  await expect(second.getByText('Заявление подтверждено')).toHaveCount(1)
})

test('the office finds an application by number, by QR code and by a surname with a slip in it @nojs', async ({
  newParent,
  officeDesk,
}) => {
  const child = pupilAt('4А', 2)
  const { id, number } = await sendApplication(await newParent('Перепёлкина'), child)
  const desk = await officeDesk()
  const search = async (text: string) => {
    await desk.goto('/office/applications')
    await desk.getByLabel('Номер или фамилия').fill(text)
    await desk.getByRole('button', { name: 'Найти' }).click()
  }

  for (const text of [number, number.replaceAll('-', ' '), number.replace(/\D/g, '')]) {
    await search(text)
    await expect(desk).toHaveURL(new RegExp(`/office/applications/${id}$`))
  }
  for (const text of ['перепелкина', 'Перепёлкена']) {
    await search(text)
    await expect(desk.getByRole('row').filter({ hasText: number })).toContainText(child.surname)
  }
  await search('Такихнетсовсем')
  await expect(desk.getByText('Ничего не нашлось')).toBeVisible()
})

test('the parent reads why the school rejected; the letter does not say; the answers are not lost @nojs', async ({
  newParent,
  officeDesk,
  request,
}) => {
  const reason = 'Фамилия в заявлении не та, что в паспорте'
  const parent = await newParent()
  const child = pupilAt('4А', 3)
  const { id, number } = await sendApplication(parent, child)

  const desk = await officeDesk()
  await desk.goto(`/office/applications/${id}`)
  await desk.getByText('Отклонить заявление').click()
  await desk.getByRole('button', { name: 'Отклонить', exact: true }).click()
  await expect(desk.getByText('Напишите причину').first()).toBeVisible()
  await desk.getByRole('textbox', { name: 'Причина' }).fill(reason)
  await desk.getByRole('button', { name: 'Отклонить', exact: true }).click()
  await expect(desk.getByText('Отклонено').first()).toBeVisible()

  const letter = await letterTo(request, parent.email, new RegExp(`не приняла заявление ${number}`))
  for (const secret of [reason, 'паспорт', child.surname, child.givenName]) {
    expect(letter.text + letter.html).not.toContain(secret)
  }
  const { page } = parent
  await page.goto('/account')
  await expect(page.getByText(reason)).toBeVisible()
  await page.getByRole('button', { name: 'Начать заново с этими ответами' }).click()
  await expect(page.getByRole('heading', { name: 'Проверьте ответы' })).toBeVisible()
  await expect(page.getByText(child.surname).first()).toBeVisible()
})

test('a wrong join that is undone closes the open diary at the next click', async ({ newParent, officeDesk }) => {
  const parent = await newParent()
  const { page } = parent
  const [{ id }, desk] = [await sendApplication(parent, pupilAt('4А', 4)), await officeDesk()]
  await typeCode(parent, await confirmAtDesk(desk, id))
  await expect(page).toHaveURL(/\/diary\/[^/]+\/week/)

  await desk.goto(`/office/applications/${id}`)
  await desk.getByText('Отменить подтверждение').first().click()
  await desk.getByRole('textbox', { name: 'Причина' }).first().fill('Выбран не тот ученик')
  await desk.getByRole('button', { name: 'Отменить подтверждение' }).click()
  await expect(desk.getByText('Ждёт визита').first()).toBeVisible()

  await page.getByRole('link', { name: 'Оценки' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Такой страницы нет' })).toBeVisible()
  await page.goto('/account')
  await expect(page.getByText('Школа отменила своё подтверждение.', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('Выбран не тот ученик')).toBeVisible()
})

test('a new code cancels the old one, and the old one is called by its name', async ({ newParent, officeDesk }) => {
  const parent = await newParent()
  const { page } = parent
  const [{ id }, desk] = [await sendApplication(parent, pupilAt('4А', 5)), await officeDesk()]
  const lost = await confirmAtDesk(desk, id)
  await desk.goto(`/office/applications/${id}`)
  await desk.getByRole('button', { name: 'Выдать новый код' }).click()
  const code = ((await desk.getByLabel('Код доступа').textContent()) ?? '').trim()
  expect(code).not.toBe(lost)

  await typeCode(parent, lost)
  await expect(page.getByText(/Этот код заменили новым/).first()).toBeVisible()
  await typeCode(parent, code)
  await expect(page).toHaveURL(/\/diary\/[^/]+\/week/)
})
