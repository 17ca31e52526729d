import { expect, test } from './people'
import { withThings } from './things'

test('a teacher types a plan, and every line that cannot be read is told @nojs', async ({
  page,
  signInAs,
}, testInfo) => {
  await signInAs('teacher')
  await page.goto(
    withThings(testInfo.project.name === 'nojs' ? '/journal/{chance8B}/plan' : '/journal/{chance11A}/plan'),
  )
  const plan = page.getByLabel('Темы, каждая с новой строки')
  await plan.fill(`Случайные события\n${'очень '.repeat(60)}длинная тема`)
  await page.getByRole('button', { name: 'Сохранить план' }).click()

  await expect(page.getByText('В строке 2 слишком длинная тема').first()).toBeVisible()
  await expect(plan).toHaveValue(/^Случайные события/)

  await plan.fill('Случайные события\nВероятность\t2\t§ 14')
  await page.getByRole('button', { name: 'Сохранить план' }).click()

  await expect(page.getByText('План сохранён: 3 часа')).toBeVisible()
})

test('a plan comes from a spreadsheet, and what is none is told @nojs', async ({ page, signInAs }, testInfo) => {
  await signInAs('classteacher')
  const course = testInfo.project.name === 'nojs' ? '{literature5B}' : '{literature10B}'
  const upload = async (name: string, buffer: Buffer) => {
    await page.goto(withThings(`/journal/${course}/plan`))
    await page.getByText('Загрузить таблицу').click()
    await page.getByLabel('Файл XLSX или CSV').setInputFiles({ name, mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Загрузить вместо нынешнего плана' }).click()
  }
  await upload('photo.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]))
  await expect(page.getByText('Этот файл не похож на таблицу').first()).toBeVisible()

  await upload('plan.csv', Buffer.from('№;Тема;Часы\n1;Слово о полку Игореве;4\n'))
  await expect(page.getByText('План сохранён: 4 часа')).toBeVisible()
})

test('the head prints the tests of the month @nojs', async ({ page, signInAs }) => {
  await signInAs('head')
  await page.goto('/school/tests')

  await expect(page.getByRole('heading', { level: 1 })).toContainText('График контрольных работ')
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('ноября')
})

test('what speaks against a test at a lesson is said where a work is added', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await page.goto(withThings('/journal/{algebra7B}/columns/new'))
  const lesson = page.getByLabel('Урок', { exact: true })
  await lesson.selectOption({ label: 'понедельник, 9 ноября, 6-й урок' })
  await expect(page.getByText('В этот день у класса уже есть контрольная')).toBeVisible()
  await expect(page.getByText('прошло меньше двух с половиной недель')).toBeVisible()

  await lesson.selectOption({ label: 'четверг, 26 ноября, 3-й урок' })
  await expect(page.getByText('Если это контрольная, учтите:')).toHaveCount(0)
})
