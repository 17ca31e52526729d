import type { APIRequestContext, Page } from '@playwright/test'
import { personas } from '@/prisma/personas'
import { accountId } from '@/prisma/seed/accounts'
import { seedId } from '@/prisma/seed/random'
import { expect, test } from './people'
import { classList, things } from './things'

const entries = '/api/journal/v1/entries'
const teacher = accountId(personas.teacher)
const course = things.chance8B
const lessonOn = (day: string) => seedId('lesson', course, day, 6)
const pupils = classList('8Б')
const nameOf = (index: number) => `${pupils[index]?.surname} ${pupils[index]?.givenName}`

/** An absence of a pupil of 8Б, as the grid would send it. */
function absence(day: string, index = 0) {
  const enrolmentId = pupils[index]?.enrolmentId
  return { id: crypto.randomUUID(), type: 'attendance', lessonId: lessonOn(day), enrolmentId, kind: 'absent', saw: 0 }
}

function send(request: APIRequestContext, body: object, headers: Record<string, string> = {}) {
  return request.post(entries, { data: { accountId: teacher, courseId: course, ...body }, headers, maxRedirects: 0 })
}

test.describe('what the grid sends', () => {
  test('is taken from its teacher, once', async ({ page, signInAs }) => {
    await signInAs('teacher')
    const entry = absence('2026-11-17', 3)
    const first = await (await send(page.request, { entries: [entry] })).json()
    expect(first.results).toEqual([{ id: entry.id, outcome: 'saved', entries: 1, undoUntil: expect.any(String) }])
    const again = await (await send(page.request, { entries: [entry] })).json()
    expect(again.results).toEqual(first.results)
    const other = await (await send(page.request, { entries: [absence('2026-11-17', 3)] })).json()
    expect(other.results[0].now).toMatchObject({ kind: 'absent', entries: 1, by: 'Крылов\u00a0Д.\u00a0А.' })
  })

  test('is refused with the reason on a closed day, and before the lesson’s day', async ({ page, signInAs }) => {
    await signInAs('teacher')
    const answer = await send(page.request, { entries: [absence('2026-11-03'), absence('2026-12-01')] })
    const { results } = await answer.json()
    expect(results.map(({ message }: { message: string }) => message)).toEqual([
      expect.stringMatching(/день\sуже\sзакрыт/),
      expect.stringMatching(/Урока\sещё\sне\sбыло/),
    ])
  })

  test('is not taken from anybody else', async ({ page, request, signInAs }) => {
    const body = { entries: [absence('2026-11-17', 4)] }
    expect((await send(request, body)).status()).toBe(401)

    await signInAs('parent')
    expect((await send(page.request, body)).status()).toBe(409)
    const asParent = { ...body, accountId: accountId(personas.parent) }
    expect((await send(page.request, asParent)).status()).toBe(404)

    await page.context().clearCookies()
    await signInAs('classteacher')
    const asColleague = { ...body, accountId: accountId(personas.classteacher) }
    expect((await send(page.request, asColleague)).status()).toBe(404)
    const read = await send(page.request, { ...asColleague, courseId: things.algebra7B })
    expect((await read.json()).results[0].outcome).toBe('refused')
  })

  test('is turned away where it makes no sense, is too much, or comes from elsewhere', async ({ page, signInAs }) => {
    await signInAs('teacher')
    const one = absence('2026-11-17', 5)
    expect((await send(page.request, { entries: [] })).status()).toBe(400)
    expect((await send(page.request, { entries: [{ ...one, saw: -1 }] })).status()).toBe(400)
    expect((await page.request.post(entries, { data: 'not JSON' })).status()).toBe(400)
    expect((await send(page.request, { entries: Array(201).fill(one) })).status()).toBe(413)
    expect((await send(page.request, { entries: [one] }, { origin: 'https://evil.example' })).status()).toBe(403)
  })
})

/** Adds a work to the lesson of 17 November and stays on its page. */
async function addWork(page: Page, title: string): Promise<void> {
  await page.goto(`/journal/${course}/columns/new?lesson=${lessonOn('2026-11-17')}`)
  await page.getByLabel('Вид работы').selectOption({ label: 'Самостоятельная работа' })
  await page.getByLabel(/^Вес/).fill('1,5')
  await page.getByLabel(/^Название/).fill(title)
  await page.getByRole('button', { name: 'Добавить работу' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

const field = (page: Page, index: number) => page.getByLabel(nameOf(index))
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить оценки' }).click()
const saved = (page: Page) => expect(page.getByText('Сохранено', { exact: true })).toBeVisible()

test('a teacher fills a column by a plain form; what is wrong stays typed, the rest is saved @nojs', async ({
  page,
  signInAs,
}) => {
  await signInAs('teacher')
  await addWork(page, 'Графы')
  await field(page, 0).fill('5')
  await field(page, 1).fill('6')
  await field(page, 2).fill('зачет')
  await save(page)
  await expect(page.getByText(`${nameOf(1)}`, { exact: false }).first()).toBeVisible()
  await expect(page.getByText(/Такой оценки здесь нет/).first()).toBeVisible()
  await expect(field(page, 1)).toHaveValue('6')

  await field(page, 1).fill('4/5')
  await save(page)
  await saved(page)
  await expect(field(page, 0)).toHaveValue('5')
  await expect(field(page, 1)).toHaveValue('4/5')
  await expect(field(page, 2)).toHaveValue('зачёт')
  await expect(page.getByRole('button', { name: 'Убрать работу' })).toBeHidden()
})

test('two pages that write into one cell are both shown, and nothing is lost @nojs', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await addWork(page, 'Деревья')
  const second = await page.context().newPage()
  await second.goto(page.url())
  await field(page, 7).fill('4')
  await save(page)
  await saved(page)

  await field(second, 7).fill('5')
  await field(second, 8).fill('3')
  await save(second)
  await expect(second.getByText(/здесь уже стоит 4 \(Крылов/).first()).toBeVisible()
  await expect(field(second, 7)).toHaveValue('5')
  await save(second)
  await expect(second.getByText(/выберите, чья оценка останется/).first()).toBeVisible()
  await second.getByText('Записать моё').click()
  await save(second)
  await saved(second)

  await second.getByRole('link', { name: new RegExp(`История оценки: ${nameOf(7)}`) }).click()
  await expect(second.getByRole('listitem').filter({ hasText: 'было 4, стало 5' })).toBeVisible()
})

test('a correction asks why, and the journal’s history tells it @nojs', async ({ page, signInAs, javaScriptEnabled }, {
  retry,
}) => {
  await signInAs('teacher')
  await page.goto(`/journal/${course}/columns/${seedId('column', lessonOn('2026-11-17'), 0)}`)
  // A mark that nobody has corrected a moment ago: that may be taken back without a reason.
  const marked = page.locator('input[name^="value."]:not([value=""])').nth((javaScriptEnabled ? 0 : 3) + retry)
  const before = await marked.inputValue()
  const after = before === '5' ? '4' : '5'
  await marked.fill(after)
  await save(page)
  await page.getByLabel('Почему оценка меняется').selectOption({ label: 'Пересдача' })
  await save(page)
  await saved(page)

  await page.getByRole('link', { name: 'История', exact: true }).click()
  const line = page
    .getByRole('listitem')
    .filter({ hasText: `было ${before}, стало ${after}` })
    .first()
  await expect(line).toContainText('Пересдача')
  await expect(line).toContainText('Крылов')
})

test('a work that nothing stands in is taken away again @nojs', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await addWork(page, 'Лишняя')
  await page.getByRole('button', { name: 'Убрать работу' }).click()
  await expect(page).toHaveURL(new RegExp(`/journal/${course}$`))
})

test('a debt and a comment are written on the cell’s own page @nojs', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await addWork(page, 'Турниры')
  await page.getByRole('link', { name: new RegExp(`История оценки: ${nameOf(9)}`) }).click()
  await page.getByRole('textbox', { name: 'Оценка', exact: true }).fill('.')
  await page.getByLabel(/^Ждём до/).fill('2026-12-01')
  await page.getByLabel(/^Комментарий/).fill('Сдать тетрадь')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await saved(page)
  await expect(page.getByText('ждём оценку до 1 декабря')).toBeVisible()
  await expect(page.getByText('Комментарий: Сдать тетрадь')).toBeVisible()
})

test('on a closed day the column says so and has no fields @nojs', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await page.goto(`/journal/${course}/columns/${seedId('column', lessonOn('2026-11-03'), 0)}`)
  await expect(page.getByText('Этот день уже закрыт')).toBeVisible()
  await expect(page.locator('input[name^="value."]')).toHaveCount(0)
})

test('the class teacher reads a column and writes nothing in it @nojs', async ({ page, signInAs }) => {
  await signInAs('classteacher')
  await page.goto(`/journal/${things.algebra7B}/columns/${things.column7B}`)
  await expect(page.getByRole('heading', { name: 'Оценки' })).toBeVisible()
  await expect(page.getByText('Ковалёва Вера', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
})
