import type { BrowserContext, Locator, Page } from '@playwright/test'
import { v7 } from 'uuid'
import type { Grid as GridData } from '@/lib/journal/grid'
import { paths } from '@/lib/platform/paths'
import { expect, test } from './people'
import { things } from './things'

/** The grid, as whoever types into it knows it. */
class Grid {
  constructor(readonly page: Page) {}

  async open(courseId: string) {
    await this.page.goto(paths.journal(courseId))
    await expect(this.current).toBeVisible()
    await expect(this.page.getByText('Всё сохраняется само')).toBeVisible()
  }

  /** The cell in which one is. */
  get current(): Locator {
    return this.page.getByRole('grid').locator('td[tabindex="0"]')
  }

  /** A work of one's own at the last lesson, from its first pupil on; where the lesson has none yet, there is room for it. */
  async addWork() {
    const more = this.page.getByRole('button', { name: 'Ещё работа' })
    if (await more.isVisible()) await more.click()
    await this.current.focus()
  }

  async type(keys: string) {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** The marks of the column in which one is, from the first pupil on. */
  async column(): Promise<string[]> {
    return this.current.evaluate((cell: HTMLTableCellElement) => {
      const rows = [...(cell.closest('tbody')?.rows ?? [])]
      return rows.map((row) => row.cells[cell.cellIndex]?.textContent ?? '')
    })
  }

  async isSaved() {
    await expect(this.page.locator('.saving')).toContainText(/Сохранено в\s\d\d:\d\d/)
  }
}

const marks = '544325554433254544325544325'

test('a teacher enters a column of marks by keyboard alone, each sent once', async ({ page, signInAs }) => {
  await signInAs('teacher')
  const grid = new Grid(page)
  const sent: number[] = []
  page.on('request', (request) => {
    if (request.url().includes('/journal/v1/entries')) sent.push(request.postDataJSON().entries.length)
  })
  await grid.open(things.geometry11A)
  await grid.addWork()
  await grid.type(marks.slice(0, 25))

  await grid.isSaved()
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(25)
  expect((await grid.column()).join('')).toBe(marks.slice(0, 25))
})

test('attendance, a split mark, a debt and undo are keys as well', async ({ page, signInAs }) => {
  await signInAs('teacher')
  const grid = new Grid(page)
  await grid.open(things.geometry11A)
  await grid.addWork()
  await grid.type('54/5.3')
  await page.keyboard.press('Control+KeyZ')
  expect((await grid.column()).slice(0, 3)).toEqual(['5', '4/5', 'долг'])
  await expect(grid.current).toHaveAccessibleName(/: пусто/)

  await page.keyboard.press('KeyY')
  expect((await grid.column())[3]).toContain('н')
  await expect(page.getByRole('status')).toContainText(': н')
  await grid.isSaved()
})

test('what the course does not allow is refused at the cell, with the reason', async ({ page, signInAs }) => {
  await signInAs('teacher')
  const grid = new Grid(page)
  await grid.open(things.geometry11A)
  await grid.addWork()
  await grid.type('7')

  const told = page.getByRole('alert', { name: 'Не записано' })
  await expect(told).toContainText('Такой оценки здесь нет')
  await expect(grid.current).toHaveAccessibleName(/нужно ваше решение/)
  await page.getByRole('button', { name: 'Понятно' }).click()
  await expect(told).toHaveCount(0)
})

test('the network goes in the middle of a column, the browser is closed: every mark is there, once', async ({
  page,
  context,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('teacher')
  const grid = new Grid(page)
  await grid.open(things.geometry8B)
  await grid.addWork()
  await grid.type(marks.slice(0, 10))
  await grid.isSaved()
  await isKept(page)

  await context.setOffline(true)
  await grid.type(marks.slice(10, 20))
  await expect(page.getByText('Не отправлено: 10')).toBeVisible()
  await page.close()

  const again = new Grid(await context.newPage())
  await again.page.goto(paths.journal(things.geometry8B))
  await expect(again.page.getByText('Не отправлено: 10')).toBeVisible()
  await context.setOffline(false)
  await again.isSaved()

  await again.page.reload()
  await goToColumnOf(again, marks.slice(0, 20))
  expect(await entriesOf(context, things.geometry8B, marks.slice(0, 20))).toEqual(Array(20).fill(1))
})

test('two browsers in one cell: both values are shown, and the teacher chooses', async ({
  browser,
  page,
  context,
  signInAs,
  baseURL,
}) => {
  await signInAs('teacher')
  const one = new Grid(page)
  await one.open(things.algebra8B)
  await one.addWork()
  await one.type('44')
  await one.isSaved()

  const elsewhere = await browser.newContext({ baseURL, storageState: await context.storageState() })
  const other = new Grid(await elsewhere.newPage())
  await other.page.goto(paths.journal(things.algebra8B))
  const place = await one.current.evaluate((cell: HTMLTableCellElement) => cell.cellIndex)
  await other.page
    .locator('tbody tr')
    .first()
    .locator('td')
    .nth(place - 1)
    .click()
  await other.type('3')
  await other.isSaved()

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await one.type('5')
  const question = page.getByRole('alert', { name: 'Не записано' }).filter({ hasText: 'Пока вы писали' })
  await page.keyboard.press('ArrowUp')
  await expect(question).toContainText('Сейчас в журнале: 3')
  await expect(question).toContainText('У вас: 5')
  await page.getByRole('button', { name: 'Поставить 5' }).click()
  await expect(question).toHaveCount(0)
  await expect.poll(() => one.column().then(([first]) => first)).toBe('35')
  await elsewhere.close()
})

test('two hundred interleaved saves of four writers: the ledger holds exactly what was acknowledged', async ({
  context,
  signInAs,
}) => {
  test.setTimeout(180_000)
  await signInAs('teacher')
  const { accountId, grid } = await gridOf(context, things.chance8B)
  const lesson = grid.lessons.filter(({ day, isClosed }) => day <= grid.today && !isClosed).at(-1)
  const column = { lessonId: lesson?.id, kindId: grid.kinds[0]?.id }
  const columnId = v7()
  const pupils = grid.pupils.slice(0, 5)
  const acknowledged = new Map(pupils.map(({ id }) => [id, [] as string[]]))

  const write = async () => {
    const seen = new Map(pupils.map(({ id }) => [id, 0]))
    for (let request = 0; request < 50; request++) {
      const entries = pupils.slice(0, 2 + (request % 3)).map(({ id }, at) => ({
        ...{ id: v7(), type: 'mark', columnId, column, enrolmentId: id, value: String(2 + ((request + at) % 4)) },
        saw: seen.get(id) ?? 0,
      }))
      const data = { accountId, courseId: things.chance8B, entries }
      const answer = await (await context.request.post('/api/journal/v1/entries', { data })).json()
      for (const [at, result] of answer.results.entries()) {
        const entry = entries[at]
        if (!entry || result.outcome === 'needs-reason') continue
        if (result.outcome === 'saved') acknowledged.get(entry.enrolmentId)?.push(entry.id)
        seen.set(entry.enrolmentId, result.outcome === 'saved' ? result.entries : result.now.entries)
      }
    }
  }
  await Promise.all([write(), write(), write(), write()])

  const after = (await gridOf(context, things.chance8B)).grid
  const place = after.columns.findIndex(({ id }) => id === columnId)
  for (const { id } of pupils) {
    const row = after.pupils.find((pupil) => pupil.id === id)?.cells.split(',')[place] ?? ''
    const entries = Number(/\*(\d+)/.exec(row)?.[1] ?? (row === '' ? 0 : 1))
    expect.soft(entries, 'entries in the ledger').toBe(acknowledged.get(id)?.length)
  }
  expect([...acknowledged.values()].flat().length).toBeGreaterThanOrEqual(50)
})

for (const print of ['normal', 'large'] as const) {
  test(`on a phone the pad leaves the pupils in sight, ${print} print`, async ({
    page,
    context,
    signInAs,
    baseURL,
  }) => {
    await context.addCookies([{ name: 'diary-print', value: print, url: baseURL ?? '' }])
    await page.setViewportSize({ width: 360, height: 800 })
    await signInAs('teacher')
    const grid = new Grid(page)
    await grid.open(things.algebra11A)
    const pad = page.getByRole('region', { name: 'Кнопки для оценок' })
    for (let pupil = 1; pupil <= 12; pupil++) await pad.getByRole('button', { name: 'Следующий ученик' }).click()

    const seen = await page.getByRole('grid').evaluate((table: HTMLTableElement) => {
      const top = table.tHead?.getBoundingClientRect().bottom ?? 0
      const bottom = document.querySelector('.pad')?.getBoundingClientRect().top ?? 0
      const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => row.getBoundingClientRect())
      return rows.map((row) => row.top >= top - 1 && row.bottom <= bottom + 1)
    })
    expect(seen[12]).toBe(true)
    expect(seen.filter(Boolean).length).toBeGreaterThanOrEqual(4)
    await expect(page.getByRole('columnheader', { name: 'Фамилия и имя' })).toBeInViewport()
  })
}

test('a journal that another account left on the device does not open without network, and signing out takes one’s own away', async ({
  page,
  context,
  signInAs,
}) => {
  test.setTimeout(120_000)
  await signInAs('teacher')
  const grid = new Grid(page)
  await grid.open(things.geometry8B)
  await isKept(page)
  const othersPage = paths.journal(things.physics9A)
  await page.evaluate(async (address) => {
    const cache = await caches.open('diary-journal:0197f3a0-0000-7000-8000-000000000000')
    await cache.put(address, new Response('<p>Чужой журнал', { headers: { 'content-type': 'text/html' } }))
  }, othersPage)

  await context.setOffline(true)
  await page.goto(othersPage)
  await expect(page.getByRole('heading', { name: 'Нет связи' }).or(page.getByText('Чужой журнал'))).toBeVisible()
  await expect(page.getByText('Чужой журнал')).toHaveCount(0)
  await page.goto(paths.journal(things.geometry8B))
  await expect(grid.current).toBeVisible()

  await page.getByRole('group').filter({ hasText: 'Крылов' }).locator('summary').click()
  await page.getByRole('button', { name: 'Выйти' }).first().click()
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['diary-offline-3'])
  await page.goto(paths.journal(things.geometry8B))
  await expect(page.getByRole('heading', { name: 'Нет связи' })).toBeVisible()
})

test('who signs out with marks that are not sent yet is asked, and may stay', async ({ page, context, signInAs }) => {
  await signInAs('teacher')
  const grid = new Grid(page)
  await grid.open(things.geometry8B)
  await grid.addWork()
  await page.route('**/api/journal/v1/entries', (route) => route.abort())
  await grid.type('5')
  await expect(page.getByText('Не отправлено: 1')).toBeVisible()
  await page.getByRole('group').filter({ hasText: 'Крылов' }).locator('summary').click()
  await page.getByRole('button', { name: 'Выйти' }).first().click()

  const dialog = page.getByRole('dialog', { name: 'Не всё отправлено' })
  await expect(dialog).toBeVisible({ timeout: 20_000 })
  await dialog.getByRole('button', { name: 'Остаться' }).click()
  await page.unroute('**/api/journal/v1/entries')
  await page.reload()
  await expect(page.getByText(/^Не отправлено/)).toHaveCount(0)
  expect((await context.cookies()).some(({ name }) => name.includes('session'))).toBe(true)
})

test('whoever only reads the journal is told so, and nothing is written', async ({ page, signInAs }) => {
  await signInAs('head')
  await page.goto(paths.journal(things.geometry8B))
  await page.getByRole('grid').locator('td[tabindex="0"]').focus()
  await page.keyboard.press('5')

  await expect(page.getByText('Вы смотрите журнал.')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('может только учитель')
})

test('@nojs the spread reads, and leads to lessons and works', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await page.goto(paths.journal(things.geometry8B))

  await expect(page.getByRole('grid', { name: /Геометрия, 8Б/ })).toBeVisible()
  await expect(page.getByRole('columnheader').getByRole('link', { name: '20 ноября' })).toHaveAttribute(
    'href',
    /\/lessons\//,
  )
  await expect(page.getByRole('table', { name: 'Темы и домашние задания' })).toBeVisible()
  await page.getByRole('link', { name: '1-я четверть' }).click()
  await expect(page.getByRole('columnheader', { name: 'сентябрь' })).toBeVisible()
})

/** Waits until the device could open the page without network. */
async function isKept(page: Page) {
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match(location.pathname, { ignoreVary: true }))), {
      timeout: 30_000,
    })
    .toBe(true)
}

/** The column that begins with these marks. */
async function goToColumnOf(grid: Grid, begins: string) {
  await expect
    .poll(() =>
      grid.page.getByRole('grid').evaluate((table: HTMLTableElement, begins) => {
        const rows = [...(table.tBodies[0]?.rows ?? [])].slice(0, begins.length)
        return [...(rows[0]?.cells ?? [])].some(
          (_, at) => rows.map((row) => row.cells[at]?.textContent).join('') === begins,
        )
      }, begins),
    )
    .toBe(true)
}

/** The spread as it now is on the server. */
async function gridOf(context: BrowserContext, courseId: string): Promise<{ accountId: string; grid: GridData }> {
  return (await context.request.get(`/api/journal/v1/grid?course=${courseId}`)).json()
}

/** How many entries each cell of the column has that begins with these marks. */
async function entriesOf(context: BrowserContext, courseId: string, begins: string): Promise<number[]> {
  const { grid } = await gridOf(context, courseId)
  const rows = grid.pupils.map(({ cells }) => cells.split(','))
  const column = grid.columns.findIndex((_, at) => [...begins].every((mark, row) => rows[row]?.[at]?.startsWith(mark)))
  return [...begins].map((_, row) => Number(rows[row]?.[column]?.split('*')[1] ?? 1))
}
