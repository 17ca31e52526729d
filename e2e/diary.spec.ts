import type { Page } from '@playwright/test'
import { expect, test } from './people'
import { things } from './things'

const week = (from?: string) => `/diary/${things.vera}/week${from ? `?from=${from}` : ''}`
/** «вторник, 24 ноября», whatever spaces stand in its heading. */
const day = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(name.replaceAll(',', ' ,').replaceAll(/ +/g, '\\s*')) })

test.beforeEach(async ({ signInAs }) => signInAs('parent'))

test('a parent turns the pages of the diary and comes back to today @nojs', async ({ page }) => {
  await page.goto(week())
  await expect(page.getByRole('heading', { level: 1 })).toContainText('23–28 ноября')
  await expect(day(page, 'вторник, 24 ноября, сегодня')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Сегодня' })).toHaveCount(0)

  await page.getByRole('link', { name: /^Предыдущая неделя/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('16–21 ноября')
  await page.getByRole('link', { name: 'Сегодня' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('23–28 ноября')
  await page.getByRole('link', { name: /^Следующая неделя/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('30 ноября – 5 декабря')
  await expect(day(page, 'понедельник, 30 ноября').getByRole('listitem').first()).not.toContainText('Уроков нет')
})

test('a week runs from Monday to Saturday, with numbers, times and homework @nojs', async ({ page }) => {
  await page.goto(week())
  for (const name of ['понедельник, 23', 'вторник, 24', 'среда, 25', 'четверг, 26', 'пятница, 27', 'суббота, 28']) {
    await expect(day(page, `${name} ноября`)).toBeVisible()
  }
  await expect(day(page, 'суббота, 28 ноября')).toContainText('Уроков нет')
  await expect(day(page, 'понедельник, 23 ноября')).toContainText(/8:30–1\d:\d\d/)
  await expect(day(page, 'понедельник, 23 ноября').locator('.min').first()).toContainText('мин')
  await expect(page.getByText('Средние за неделю')).toBeVisible()
  await expect(page.getByText('Классный руководитель').first()).toContainText('Лисина О. М.')
})

test('a parent of two goes from one diary to the other, in the same week @nojs', async ({ page }) => {
  await page.goto(week('2026-11-16'))
  await page.getByRole('navigation', { name: 'Чей дневник' }).getByRole('link', { name: /^Лев/ }).click()

  await expect(page).toHaveURL(`/diary/${things.lev}/week?from=2026-11-16`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('16–21 ноября')
})

test('a press on a mark tells its kind, weight and every change @nojs', async ({ page }) => {
  await page.goto(week())
  const corrected = page.getByRole('button', { name: /исправлено: было 4, стало 5/ }).first()
  const slip = page.getByRole('list', { name: 'Как менялась оценка' }).first()
  await expect(slip).toBeHidden()
  await corrected.click()

  await expect(slip).toBeVisible()
  await expect(slip.getByRole('listitem').first()).toContainText('поставлено 4')
  await expect(slip.getByRole('listitem').last()).toContainText('исправлено на 5: ошибка при переносе из тетради')
  await expect(page.getByText('Самостоятельная работа, вес').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(slip).toBeHidden()
})

test('a correction, a debt, an absence, praise and a remark are read without a press @nojs', async ({ page }) => {
  await page.goto(week())
  const spread = page.getByRole('region', { name: 'Разворот недели' })

  await expect(spread.getByText('Исправлено 23 ноября:')).toBeVisible()
  await expect(spread.getByText('было 4, стало 5, ошибка при переносе из тетради.').first()).toBeVisible()
  await expect(spread.getByText('Долг:').first()).toBeVisible()
  await expect(spread.getByText('причина пока не указана').first()).toBeVisible()
  await expect(spread.getByText('Похвала.').first()).toBeVisible()
  await expect(spread.getByText('Замечание.').first()).toBeVisible()
})

test('a substitution and a cancellation are shown as changes, with what they came instead of @nojs', async ({
  page,
}) => {
  await page.goto(week())
  await expect(page.getByText('замена', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Ведёт Комиссарова А. Е.').first()).toBeVisible()
  await expect(page.getByText('отменён', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/^Урок отменён: /).first()).toBeVisible()

  await page.goto(`/diary/${things.vera}/timetable`)
  await expect(page.getByText('замена', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/^Причина: /).first()).toBeVisible()
  await expect(page.locator('s').first()).toBeVisible()
})

test('holidays are called by their name @nojs', async ({ page }) => {
  await page.goto(week('2026-10-26'))
  for (const name of ['понедельник, 26 октября', 'пятница, 30 октября']) {
    await expect(day(page, name)).toContainText('Осенние каникулы')
  }
  await page.goto(week('2026-11-02'))
  await expect(day(page, 'среда, 4 ноября')).toContainText('День народного единства')
})

test('before school and after it a week explains that it is empty @nojs', async ({ page }) => {
  await page.goto(week('2025-08-04'))
  await expect(page.getByText('Вера ещё не училась в этой школе')).toBeVisible()
  await page.goto(week('2026-08-03'))
  await expect(page.getByText('На эту неделю уроков нет: учебный год закончился')).toBeVisible()
  await page.goto(week('2027-07-05'))
  await expect(page.getByText('На эту неделю уроков нет: учебный год закончился')).toBeVisible()
  await page.getByRole('link', { name: 'К текущей неделе' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('23–28 ноября')
  for (const nonsense of ['2026-13-45', 'x', '0000-00-00', '9999-12-31']) {
    expect((await page.goto(week(nonsense)))?.status(), nonsense).toBe(200)
  }
})

test('on a phone there is one day at a time, and a strip of six days to go by @nojs', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(week())
  await expect(day(page, 'вторник, 24 ноября, сегодня')).toBeVisible()
  await expect(day(page, 'среда, 25 ноября')).toBeHidden()

  await page.getByRole('navigation', { name: 'Дни недели' }).getByRole('link', { name: 'среда, 25 ноября' }).click()
  await expect(day(page, 'среда, 25 ноября')).toBeVisible()
  await expect(day(page, 'вторник, 24 ноября')).toBeHidden()
  await page.getByRole('link', { name: 'Ещё' }).click()
  await page
    .getByRole('navigation', { name: 'Другие разделы дневника' })
    .getByRole('link', { name: 'Замечания' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Замечания и похвала')
})

test('marks are read by subject with the average, by day, and for an earlier quarter @nojs', async ({ page }) => {
  await page.goto(`/diary/${things.vera}/marks`)
  await expect(page.getByRole('heading', { level: 2, name: 'Алгебра' })).toBeVisible()
  await expect(page.getByText('Средняя', { exact: true }).first()).toBeAttached()
  await page.getByRole('link', { name: 'По дням' }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('24 ноября')
  await page
    .getByRole('navigation', { name: 'Период' })
    .getByRole('link', { name: /1-я четверть/ })
    .click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('октября')
})

test('homework, attendance and remarks say their main facts @nojs', async ({ page }) => {
  await page.goto(`/diary/${things.vera}/homework`)
  await expect(page.getByText('Всего около').first()).toBeVisible()
  await expect(page.getByText('Сдать работу, за которую ждём оценку')).toBeVisible()
  await page.getByRole('link', { name: 'Прошедшие' }).click()
  await page.getByRole('link', { name: /^Предыдущая неделя/ }).click()
  await expect(page.getByRole('region', { name: /понедельник,\s16\sноября/ })).toBeVisible()

  await page.goto(`/diary/${things.vera}/attendance`)
  await expect(page.getByText('Пропущено, причина пока не указана')).toBeVisible()
  await expect(page.getByText('Причину можно сообщить классному руководителю')).toBeVisible()

  await page.goto(`/diary/${things.vera}/remarks`)
  await expect(page.getByText(/Похвал: \d+, замечаний: \d+/)).toBeVisible()
})
