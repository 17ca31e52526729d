import type { Page } from '@playwright/test'
import { expect, test } from './people'
import { classList, things, withThings } from './things'

/** Lessons of «Вероятность» in 7Б that are still open, one for each way of reading the page. */
const lessonDay = { js: '2026-11-18', nojs: '2026-11-11' } as const
const saved = /Сохранено в|Урок сохранён/
const pupil = (index: number) => {
  const found = classList('7Б')[index]
  return `${found?.surname} ${found?.givenName}`
}

/** As a teacher comes to a lesson: the day, and one tap. */
async function openLesson(page: Page, day: string, name: string) {
  await page.goto(`/journal?day=${day}`)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

/** A lesson at which nothing was set shows the field for a task; one that has some keeps it folded. */
async function openNewTask(page: Page) {
  const folded = page.getByText('Ещё одно задание')
  if (await folded.isVisible()) await folded.click()
  return page.getByLabel('Что задано').last()
}

async function save(page: Page) {
  await page.getByRole('button', { name: 'Сохранить' }).last().click()
  await expect(page.getByText(saved).first()).toBeVisible()
}

test('a teacher writes a lesson, and the family reads it at once @nojs', async ({
  page,
  browser,
  signedInAs,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000)
  const day = lessonDay[javaScriptEnabled ? 'js' : 'nojs']
  const work = `Опыт с монетой, ${javaScriptEnabled ? 'первый' : 'второй'} раз`
  await page.context().addCookies((await signedInAs('teacher'))?.cookies ?? [])
  await openLesson(page, day, 'Вероятность и статистика, 7Б')

  await page.getByText('Свой вес и название').click()
  await page.getByLabel('Название').fill(work)
  await page.getByRole('button', { name: 'Добавить работу' }).click()
  const mark = page.getByLabel(`Ковалёва Вера: Ответ на уроке: ${work}`)
  await mark.fill('45')
  await page.getByLabel('Тема урока').fill(`Случайный опыт: ${work}`)
  await page
    .getByRole('group', { name: `${pupil(20)}: посещаемость` })
    .getByText('оп', { exact: true })
    .click()
  await page.locator(`[name="minutes:${classList('7Б')[20]?.enrolmentId}"]`).fill('7')
  await (await openNewTask(page)).fill(`Повторить ${work}`)
  await page.getByText('Добавить запись').click()
  await page.getByLabel('Кому', { exact: true }).selectOption({ label: 'Ковалёва Вера' })
  await page.getByRole('radio', { name: 'Похвала' }).check()
  await page.getByLabel('Текст').last().fill(`Лучше всех провела ${work}`)
  await page.getByRole('button', { name: 'Записать', exact: true }).click()
  await expect(page.getByText(`Похвала: Лучше всех провела ${work}`)).toBeVisible()
  await page.goto(page.url())
  await expect(mark).toHaveValue('4/5')
  await expect(page.getByLabel('Тема урока')).toHaveValue(`Случайный опыт: ${work}`)

  const family = await browser.newContext({
    storageState: await signedInAs('parent'),
    baseURL: new URL(page.url()).origin,
  })
  const diary = await family.newPage()
  await diary.goto(`/diary/${things.vera}/timetable?from=${day}`)
  await expect(diary.getByText(`Случайный опыт: ${work}`)).toBeVisible()
  await diary.goto(`/diary/${things.vera}/remarks`)
  await expect(diary.getByText(`Лучше всех провела ${work}`)).toBeVisible()
  await diary.goto(`/diary/${things.vera}/marks?view=days`)
  await expect(diary.getByText(work).first()).toBeAttached()
  await family.close()
})

test('what cannot be a mark is said at its field, and stays typed; the rest is saved @nojs', async ({
  page,
  signInAs,
  javaScriptEnabled,
}) => {
  await signInAs('teacher')
  await openLesson(page, '2026-11-24', 'Вероятность и статистика, 11А')
  const topic = `Размах, ${javaScriptEnabled ? 'со сценарием' : 'без сценария'}`
  await page.getByLabel('Тема урока').fill(topic)
  const field = page.locator('[data-column]').nth(javaScriptEnabled ? 3 : 5)
  const before = await field.inputValue()
  await field.fill('9')
  await page.getByRole('button', { name: 'Сохранить' }).last().click()

  await expect(page.getByText(/Такой оценки здесь нет/).first()).toBeVisible()
  await expect(field).toHaveValue('9')
  await page.goto(page.url())
  await expect(field).toHaveValue(before)
  await expect(page.getByLabel('Тема урока')).toHaveValue(topic)
})

test('a lesson saves by itself, and a topic of the plan is one press away', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await openLesson(page, '2026-11-24', 'Алгебра, 7Б')
  await page.getByRole('button', { name: 'Взять из плана' }).click()
  await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible()
  const topic = await page.getByLabel('Тема урока').inputValue()
  expect(topic).not.toBe('')

  await page.getByRole('button', { name: 'Все на месте' }).click()
  await expect(page.getByText('Посещаемость отмечена')).toBeVisible()
  await page.goto(page.url())
  await expect(page.getByLabel('Тема урока')).toHaveValue(topic)
})

test('a button that is pressed while the page saves by itself does its work after that', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await openLesson(page, '2026-11-17', 'Вероятность и статистика, 8Б')
  let sent = 0
  await page.route('**/lessons/*', async (route) => {
    if (route.request().method() === 'POST' && ++sent === 1) await new Promise((resolve) => setTimeout(resolve, 3000))
    await route.continue()
  })
  await page.getByLabel('Тема урока').fill('Опыт с кубиком')
  await page.getByLabel('Тема урока').blur()
  await expect(page.getByText('Сохраняется…')).toBeVisible()

  await page.getByText('Свой вес и название').click()
  await page.getByLabel('Название').fill('Опыт с кубиком')
  await page.getByRole('button', { name: 'Добавить работу' }).click()
  await expect(page.getByRole('textbox', { name: /Ответ на уроке: Опыт с кубиком/ }).first()).toBeVisible()
})

test('without network the page says so, and saves when it is back', async ({ page, context, signInAs }) => {
  await signInAs('teacher')
  await openLesson(page, '2026-11-24', 'Вероятность и статистика, 8Б')
  await context.setOffline(true)
  await page.getByLabel('Тема урока').fill('Частота события')
  await page.getByLabel('Тема урока').blur()
  await expect(page.getByText('Не сохранено: нет связи.', { exact: false })).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible({ timeout: 15_000 })
  await page.goto(page.url())
  await expect(page.getByLabel('Тема урока')).toHaveValue('Частота события')
})

test('two who write into one cell: both marks are shown, and the second chooses @nojs', async ({
  page,
  context,
  signInAs,
  javaScriptEnabled,
}) => {
  await signInAs('teacher')
  await openLesson(page, '2026-11-24', 'Алгебра, 11А')
  const other = await context.newPage()
  await other.goto(page.url())
  const place = javaScriptEnabled ? 3 : 4
  await other.locator('[data-column]').nth(place).fill('4')
  await save(other)

  const field = page.locator('[data-column]').nth(place)
  await field.fill('5')
  await page.getByRole('button', { name: 'Сохранить' }).last().click()
  await expect(page.getByText(/Здесь уже стоит 4/).first()).toBeVisible()
  await expect(field).toHaveValue('5')
  await other.reload()
  await expect(other.locator('[data-column]').nth(place)).toHaveValue('4')

  await page.getByLabel('Записать моё вместо этого').check()
  await save(page)
  await other.reload()
  await expect(other.locator('[data-column]').nth(place)).toHaveValue('5')
})

test('the class teacher and the head read a lesson, and have nothing to write in', async ({ page, signInAs }) => {
  for (const reader of ['classteacher', 'head'] as const) {
    await page.context().clearCookies()
    await signInAs(reader)
    await page.goto(withThings('/journal/{algebra7B}/lessons/{lesson7B}'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Алгебра, 7Б')
    await expect(page.getByText('Ковалёва Вера')).toBeVisible()
    await expect(page.locator('main form')).toHaveCount(0)
  }
})

test('a teacher who is a parent goes from the lessons to the own child and back', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await page.goto('/journal')
  const nav = page.getByRole('navigation', { name: 'Портал' }).first()
  await nav.getByRole('link', { name: 'Личный кабинет' }).click()
  await page.getByRole('link', { name: /Полин/ }).first().click()
  await expect(page).toHaveURL(/\/diary\//)
  await nav.getByRole('link', { name: 'Журналы' }).click()
  await expect(page.getByRole('heading', { name: 'Что ждёт' })).toBeVisible()
})
