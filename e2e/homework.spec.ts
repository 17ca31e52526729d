import type { Locator, Page } from '@playwright/test'
import { expect, test, visitors } from './people'
import { things, withThings } from './things'

const homework = `/diary/${things.vera}/homework`
const handIn = `/api/files?pupil=${things.vera}&homework=${things.task}`

const paper = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const file = (name: string, content: Buffer | string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(content),
})

function asked(page: Page): Locator {
  return page.locator(`#task-${things.task}`)
}

async function openForm(page: Page): Promise<Locator> {
  const task = asked(page)
  await task.locator('summary').click()
  return task
}

test('a task has its minutes and files, and is ticked off and on again @nojs', async ({ page, signInAs }, {
  project,
}) => {
  await signInAs('parent')
  await page.goto(homework)
  await expect(page.getByText(/^Всего\sоколо.*Сделано:\s\d\sиз\s\d/).first()).toBeVisible()
  await expect(asked(page).getByRole('link', { name: 'Чертёж.pdf' })).toBeVisible()

  const subject = project.name === 'nojs' ? 'Физика' : 'История'
  const tick = page
    .getByRole('region', { name: /среда,\s25\sноября/ })
    .getByRole('button', { name: `${subject}: Сделано` })
  const isDone = (await tick.getAttribute('aria-pressed')) === 'true'
  // The tick shows at once, and is stored when the answer is there.
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), tick.click()])
  await expect(tick).toHaveAttribute('aria-pressed', String(!isDone))
  await page.reload()
  await expect(tick).toHaveAttribute('aria-pressed', String(!isDone))
  await tick.click()
  await expect(tick).toHaveAttribute('aria-pressed', String(isDone))
})

test('past weeks can be turned back to, and no further on than the present one @nojs', async ({ page, signInAs }) => {
  await signInAs('parent')
  await page.goto(homework)
  await page.getByRole('link', { name: 'Прошедшие' }).click()
  await expect(page.getByRole('link', { name: /^Следующая неделя/ })).toHaveCount(0)
  for (const [turn, day] of [
    [/^Предыдущая неделя/, /вторник,\s17\sноября/],
    [/^Предыдущая неделя/, /вторник,\s10\sноября/],
    [/^Следующая неделя/, /вторник,\s17\sноября/],
  ] as const) {
    await page.getByRole('link', { name: turn }).click()
    await expect(page.getByRole('region', { name: day })).toBeVisible()
  }
  for (const nonsense of ['2026-13-45', 'x', '9999-12-31', '0001-01-01']) {
    expect((await page.goto(`${homework}?from=${nonsense}`))?.status(), nonsense).toBe(200)
  }
})

test('work goes to the teacher, comes back with a word, and goes again @nojs', async ({
  page,
  browser,
  baseURL,
  signInAs,
  signedInAs,
}, { project }) => {
  test.setTimeout(180_000)
  const answer = `Решила всё, кроме 152 (б). ${project.name} ${Date.now()}`
  await signInAs('parent')
  await page.goto(homework)
  const task = await openForm(page)
  await task.getByLabel('Ответ').fill(answer)
  await task
    .getByLabel('Файлы', { exact: true })
    .setInputFiles([file('Решение.pdf', paper), file('Фото.pdf', 'MZ\x90\0\x03')])
  await task.getByRole('button', { name: 'Отправить учителю' }).click()

  await expect(task.getByText('Работа отправлена учителю')).toBeVisible()
  await expect(task.getByText('Файл № 2 не того вида')).toBeVisible()
  await expect(task.getByText('Работа сдана, учитель ещё не смотрел')).toBeVisible()
  await expect(task.getByText(answer)).toBeVisible()

  const javaScriptEnabled = project.name !== 'nojs'
  const desk = await browser.newContext({ baseURL, javaScriptEnabled, storageState: await signedInAs('teacher') })
  const teacher = await desk.newPage()
  await teacher.goto(`/journal/${things.geometry7B}/works`)
  await teacher
    .getByRole('listitem')
    .filter({ hasText: /Жд(ёт|ут)/ })
    .getByRole('link')
    .click()
  await teacher.getByRole('link', { name: /Ковалёва Вера/ }).click()
  await expect(teacher.getByText(answer)).toBeVisible()
  const sent = await teacher.getByRole('link', { name: 'Решение.pdf' }).last().getAttribute('href')
  const answered = await desk.request.get(sent ?? '')
  expect(await answered.body()).toEqual(paper)
  expect(answered.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' })
  expect(answered.headers()['content-security-policy']).toContain('sandbox')

  await teacher.getByRole('button', { name: 'Вернуть' }).click()
  await expect(teacher.getByText('Напишите слово ученику или поставьте оценку').first()).toBeVisible()
  await teacher.getByLabel('Слово ученику').fill('Проведите биссектрису и пришлите ещё раз')
  await teacher.getByRole('button', { name: 'Вернуть' }).click()
  await expect(teacher.getByText('Работа возвращена. Семья видит ваш ответ')).toBeVisible()
  await desk.close()

  await page.goto(homework)
  await expect(task.getByText('Учитель вернул работу')).toBeVisible()
  await expect(task.getByText('Слово учителя: Проведите биссектрису').last()).toBeVisible()
  await expect(task.getByText('Сдать ещё раз')).toBeVisible()
})

test('a work with neither a word nor a file is not sent, and says what to do @nojs', async ({ page, signInAs }) => {
  await signInAs('parent')
  await page.goto(homework)
  const task = await openForm(page)
  await task.getByRole('button', { name: 'Отправить учителю' }).click()
  await expect(task.getByText('Напишите ответ или приложите файл, и отправьте снова')).toBeVisible()
})

test('a file that is too large is told of before it travels', async ({ page, signInAs }) => {
  await signInAs('parent')
  await page.goto(homework)
  const task = await openForm(page)
  await task
    .getByLabel('Файлы', { exact: true })
    .setInputFiles([file('Большой.pdf', Buffer.concat([paper, Buffer.alloc(21 * 1024 * 1024)]))])
  await expect(task.getByText(/Файл больше 20\sМБ/)).toBeVisible()
})

test('a mark that is given with a work stands in the journal', async ({ page, signInAs }) => {
  await signInAs('teacher')
  await page.goto(withThings('/journal/{geometry7B}/works/{task}/{handedIn}'))
  await page.getByLabel('Оценка').fill('7')
  await page.getByRole('button', { name: 'Вернуть' }).click()
  await expect(page.getByText('Такой оценки здесь нет').first()).toBeVisible()
  await page.getByLabel('Оценка').fill('4')
  await page.getByRole('button', { name: 'Вернуть' }).click()
  await expect(page.getByText('Оценка: 4')).toBeVisible()

  await page.getByRole('link', { name: 'Все ученики' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'возвращена с оценкой' })).toContainText('4')
})

test('a teacher hangs a file on a task and takes it off again @nojs', async ({ page, signInAs }, { project }) => {
  const name = `Задача ${project.name} ${Date.now()}.pdf`
  await signInAs('teacher')
  await page.goto(withThings('/journal/{geometry7B}/works/{task}'))
  await page.getByLabel('Файлы', { exact: true }).setInputFiles([file(name, paper)])
  await page.getByRole('button', { name: 'Приложить файлы' }).click()
  await page.goto(withThings('/journal/{geometry7B}/works/{task}'))
  await expect(page.getByRole('link', { name })).toBeVisible()

  await page.getByRole('button', { name: `Убрать файл ${name}` }).click()
  await expect(page.getByText('Файл убран')).toBeVisible()
  await expect(page.getByRole('link', { name })).toHaveCount(0)
})

test('only the own family sends work, and only the teacher hangs files on a task', async ({
  playwright,
  baseURL,
  signedInAs,
}) => {
  const attach = withThings('/api/files?course={geometry7B}&homework={task}')
  for (const visitor of visitors) {
    const context = await playwright.request.newContext({ baseURL, storageState: await signedInAs(visitor) })
    const post = (to: string) =>
      context.post(to, { headers: { origin: baseURL ?? '' }, multipart: { text: '' }, maxRedirects: 0 })
    const [sent, hung] = [await post(handIn), await post(attach)]
    const refusal = visitor === 'stranger' ? 303 : 404
    expect.soft(sent.status(), `${visitor} sends work`).toBe(['parent', 'pupil'].includes(visitor) ? 303 : refusal)
    expect.soft(hung.status(), `${visitor} hangs a file`).toBe(visitor === 'teacher' ? 303 : refusal)
    if (visitor === 'stranger') expect.soft(sent.headers().location).toBe('/sign-in')
    for (const nothing of ['/api/files', `/api/files?homework=${things.task}`, `${handIn}1`]) {
      expect.soft((await post(nothing)).status(), `${visitor} at ${nothing}`).toBe(refusal)
    }
    await context.dispose()
  }
})

test('what another site sends is turned away, and a form that is none is told so', async ({
  context,
  baseURL,
  signInAs,
}) => {
  await signInAs('parent')
  const from = (origin: string) =>
    context.request.post(handIn, { headers: { origin }, multipart: { text: 'x' }, maxRedirects: 0 })
  expect((await from('https://evil.example')).status()).toBe(403)
  expect((await from('null')).status()).toBe(403)

  const headers = { origin: baseURL ?? '', 'content-type': 'application/json' }
  const answer = await context.request.post(handIn, { headers, data: '{}', maxRedirects: 0 })
  expect(answer.headers().location).toContain('outcome=broken')
})
