import { expect, test } from './people'
import { fivesPromised, planner, subjectOfLev, tryFives } from './planner'
import { things } from './things'

const marks = (query = '') => `/diary/${things.vera}/marks${query}`

test.beforeEach(async ({ signInAs }) => signInAs('parent'))

test('an average opens up: its formula, the school’s rounding, and what is lacking @nojs', async ({ page }) => {
  await page.goto(marks('?year=2025&period=4'))
  const literature = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Литература' }) })
  await literature.getByRole('button', { name: 'Средняя 4,53' }).click()
  const slip = page.getByText('Литература: средняя 4,53').locator('..')
  await expect(slip).toContainText(
    '(4·1 + 4·1 + 5·1,5 + 4·1 + 4·1 + 5·3) : (1 + 1 + 1,5 + 1 + 1 + 3) = 38,5 : 8,5 ≈ 4,53',
  )
  await expect(slip).toContainText('от 4,65 это «5»')
  await expect(slip).toContainText('До «5» средней не хватает 0,12.')
})

test('a subject shows each mark’s part, and the course of the average as a line and as a table @nojs', async ({
  page,
}) => {
  await page.goto(marks('?year=2025&period=4'))
  await page.getByRole('link', { name: 'Литература' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Литература')
  await expect(page.getByRole('row', { name: /21\.05 Сочинение 5 3 15 35\s%/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Всего 8,5 38,5 100\s%/ })).toBeVisible()

  await expect(page.getByRole('img', { name: /^График: средняя была 4,00 \(23\sапреля\), стала 4,53/ })).toBeVisible()
  await page.getByText('Показать таблицей').click()
  await expect(page.getByRole('row', { name: '21.05 5 4,53' })).toBeVisible()
  await expect(planner(page), 'the period is over').toHaveCount(0)
})

test('last year stays readable, with its marks, its weeks and its class @nojs', async ({ page }) => {
  await page.goto(marks())
  await page.getByRole('navigation', { name: 'Учебный год' }).getByRole('link', { name: '2025/2026, 6Б' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Математика' })).toBeVisible()
  await page.getByRole('link', { name: 'По дням' }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('мая')
  await page.getByRole('navigation', { name: 'Учебный год' }).getByRole('link', { name: '2026/2027, 7Б' }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('ноября')

  await page.goto(`/diary/${things.vera}/week?from=2026-05-18`)
  await expect(page.getByRole('region', { name: 'Разворот недели' })).toContainText('Математика')
})

test('what the planner promises comes true, and nothing is sent', async ({ page }) => {
  await page.goto(subjectOfLev)
  const count = await fivesPromised(page)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))

  await tryFives(page, count - 1)
  await expect(planner(page).getByRole('status')).not.toContainText('выходит «5»')
  await tryFives(page, count)
  await expect(planner(page).getByRole('status')).toContainText('выходит «5»')
  await expect(planner(page).getByRole('cell').first()).toHaveText('уже хватает')

  await planner(page).getByRole('button', { name: 'Начать сначала' }).click()
  await expect(planner(page).getByRole('status')).toContainText('Сейчас средняя')
  await planner(page).getByRole('combobox', { name: /,/ }).last().selectOption('2')
  await expect(planner(page).getByRole('status')).toContainText('Средняя станет')
  expect(sent).toEqual([])
})

test('a parent signs the week with one tap, once @nojs', async ({ page, javaScriptEnabled }) => {
  const monday = javaScriptEnabled ? '2026-09-14' : '2026-09-21'
  await page.goto(`/diary/${things.lev}/week?from=${monday}`)
  const button = page.getByRole('button', { name: 'Подписать неделю' })
  // A signature stays for ever: a second try of this test finds it there.
  if (await button.isVisible()) await button.click()
  await expect(page.getByText(/^Подписано: Ковалёва\sА\.\sС\., 24\sноября$/)).toBeVisible()
  await expect(button).toHaveCount(0)

  await page.goto(`/diary/${things.lev}/week?from=2026-11-30`)
  await expect(page.getByRole('region', { name: 'Разворот недели' })).toBeVisible()
  await expect(button, 'a week to come is not signed').toHaveCount(0)
})
