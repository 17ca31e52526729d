import type { Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { paths } from '@/lib/platform/paths'
import { seedId } from '@/prisma/seed/random'
import { expect, test } from './people'
import { courseId, things } from './things'

const halfYear1 = seedId('period', '2026/2027', 'half-years', 1)
const marks = (page: Page) => page.getByRole('combobox', { name: /^Отметка: / })

/** The course teacher decides about everybody: what was suggested stays, the others get a 4. */
async function decideAll(page: Page) {
  for (const mark of await marks(page).all()) {
    if ((await mark.inputValue()) === '') await mark.selectOption('4')
  }
}

test('a teacher gives the marks of a quarter, decides otherwise once, and closes it @nojs', async ({ page, signInAs }, {
  project,
}) => {
  // A closed period takes no more marks: courses that no other test writes in.
  const course = project.name === 'nojs' ? courseId('5Б', 'Русский язык') : things.literature5B
  await signInAs('classteacher')
  await page.goto(paths.journalPeriod(course, things.quarter2))
  await expect(page.getByText('Предложенные отметки уже выбраны')).toBeVisible()

  await decideAll(page)
  const first = marks(page).first()
  await first.selectOption('н/а')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByText('Отметки сохранены')).toBeVisible()
  await expect(first).toHaveValue('н/а')

  await first.selectOption('')
  await page.getByRole('button', { name: 'Сохранить и закрыть период' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'без неё период закрыть нельзя' })).toBeVisible()
  await expect(first).toHaveValue('')

  await first.selectOption('2')
  await page.getByRole('button', { name: 'Сохранить и закрыть период' }).click()
  await expect(page.getByText('Период закрыт', { exact: true })).toBeVisible()
  await expect(marks(page)).toHaveCount(0)
  await page.getByText('Как менялась отметка').first().click()
  await expect(page.getByText(/^н\/а, Лисина/)).toBeVisible()
  await expect(page.getByText(/^2, Лисина/)).toBeVisible()
})

test('two who decide about one pupil: the second is shown what the first wrote', async ({
  context,
  page,
  signInAs,
}) => {
  await signInAs('classteacher')
  const address = paths.journalPeriod(courseId('10Б', 'Русский язык'), halfYear1)
  const other = await context.newPage()
  await Promise.all([page.goto(address), other.goto(address)])

  await marks(page).first().selectOption('3')
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(page.getByText('Отметки сохранены')).toBeVisible()

  await marks(other).first().selectOption('5')
  await other.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(other.getByRole('alert').filter({ hasText: /появилась\sотметка\s3/ })).toBeVisible()
  await expect(marks(other).first()).toHaveValue('5')

  await other.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await expect(other.getByText('Отметки сохранены')).toBeVisible()
  await page.reload()
  await expect(marks(page).first()).toHaveValue('5')
})

test('a period that the head has closed shows its marks, and takes none @nojs', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await page.goto(paths.journalPeriod(things.algebra7B, things.quarter1))
  await expect(page.getByText('Период закрыт для всей школы')).toBeVisible()
  await expect(marks(page)).toHaveCount(0)
  await expect(page.getByRole('listitem').filter({ hasText: 'Ковалёва Вера' })).toContainText(/4,33.*4/)
})

test('the class teacher sees the sheet, takes it as a spreadsheet and reads the report @nojs', async ({
  page,
  signInAs,
}) => {
  await signInAs('classteacher')
  await page.goto(paths.classSheet(things.class7B, '1'))
  const table = page.getByRole('table', { name: /Отметки класса\s7Б/ })
  await expect(table.locator('tbody')).toHaveCount(27)
  await expect(table.locator('tbody').filter({ hasText: 'Ковалёва Вера' })).toContainText('изменена приказом')

  const file = await page.request.get(paths.classSheetFile(things.class7B, '1'))
  expect(file.headers()['content-disposition']).toContain('attachment')
  const rows = await readSheet(await file.body())
  expect(rows).toHaveLength(28)
  expect(rows[0]?.slice(0, 3)).toEqual(['Ученик', 'Периоды', 'Алгебра'])
  expect(rows.find(([name]) => String(name).startsWith('Ковалёва Вера'))?.slice(1, 3)).toEqual(['I', 4])

  await page.goto(paths.classReport(things.class7B, '1'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Отчёт классного руководителя')
  await expect(page.getByText('27 из 27')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Алгебра/ })).toContainText(/59,3\s%/)
})

test('the class teacher writes down how the year ended for a pupil @nojs', async ({ page, signInAs }, { project }) => {
  await signInAs('classteacher')
  await page.goto(paths.yearResults(things.class7B))
  const result = page.getByRole('combobox', { name: /^Итог года: / }).nth(project.name === 'nojs' ? 20 : 21)
  await result.selectOption({ label: 'академическая задолженность' })
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Итоги года сохранены')).toBeVisible()
  await expect(result).toHaveValue('debt')
})

test('a parent reads the marks of the year, what changed one by an order, and last year @nojs', async ({
  page,
  signInAs,
}) => {
  await signInAs('parent')
  await page.goto(paths.attestation(things.vera))
  await expect(page.getByRole('heading', { name: 'Промежуточная аттестация' })).toBeVisible()
  const changed = page.getByRole('listitem').filter({ hasText: /было\s\d, стало\s\d/ })
  await expect(changed).toContainText(/Приказ №\s47-у от\s5\sноября\s2026/)
  await expect(changed).toContainText('Пересдача контрольной работы')

  await page.goto(paths.attestation(things.lev))
  await page.getByRole('link', { name: /2025\/2026/ }).click()
  await expect(page.getByText('окончил', { exact: true })).toBeVisible()
  const final = page.getByRole('table', { name: 'Экзамены и итоговые оценки' })
  await expect(final.getByRole('row', { name: /^Математика/ })).toContainText(/\d\s*\d/)
})
