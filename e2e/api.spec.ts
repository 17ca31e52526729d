import type { APIRequestContext } from '@playwright/test'
import { apiShapes, problemShape } from '@/lib/exchange/api-shapes'
import { expect, test } from './people'
import { things } from './things'

const diary = `/api/v1/diaries/${things.vera}`
const bearer = (token: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${token}`, ...more },
})

test('a parent makes a token for a programme, which reads with it until it is ended @nojs', async ({
  page,
  signInAs,
  playwright,
  baseURL,
}) => {
  await signInAs('parent')
  await page.goto(`/diary/${things.vera}/access/tokens`)
  const name = `Бот ${crypto.randomUUID().slice(0, 8)}`
  await page.getByRole('button', { name: 'Создать ключ' }).click()
  await expect(page.getByText('Отметьте хотя бы один раздел').first()).toBeVisible()

  await page.getByLabel('Для чего ключ').fill(name)
  await page.getByRole('checkbox', { name: 'Оценки' }).check()
  await page.getByRole('checkbox', { name: 'Расписание' }).check()
  await page.getByRole('button', { name: 'Создать ключ' }).click()
  const token = (await page.getByLabel('Ключ', { exact: true }).textContent()) ?? ''
  expect(token).toMatch(/^sd_[\w-]{43}$/)
  await page.getByRole('link', { name: 'Готово, ключ сохранён' }).click()
  await expect(page.getByText(token)).toHaveCount(0)

  const programme = await playwright.request.newContext({ baseURL })
  await readAsProgramme(programme, token)

  await page.reload()
  const line = page.getByRole('listitem').filter({ hasText: name })
  await expect(line).toContainText('расписание, оценки')
  await line.getByText('Обращения по дням').click()
  await expect(line).toContainText('неделя: 1 раз')
  await line.getByRole('button', { name: `Отключить ключ «${name}»` }).click()
  await expect(page.getByRole('status')).toContainText('Ключ отключён')
  expect((await programme.get(`${diary}/marks`, bearer(token))).status()).toBe(401)
  await programme.dispose()
})

test('the description of the addresses is there for everybody', async ({ request }) => {
  const answer = await request.get('/api/v1/openapi.json')
  expect(answer.status()).toBe(200)
  const document = await answer.json()
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toHaveLength(4)
})

test('a session opens nothing for programmes, and a token opens no page', async ({
  page,
  signInAs,
  playwright,
  baseURL,
}) => {
  await signInAs('parent')
  const refused = await page.request.get(`${diary}/week`)
  expect(refused.status()).toBe(401)
  expect(refused.headers()['www-authenticate']).toContain('Bearer')
  expect(problemShape.parse(await refused.json()).status).toBe(401)

  const stranger = await playwright.request.newContext({ baseURL })
  const answer = await stranger.get(`/diary/${things.vera}/week`, bearer(`sd_${'A'.repeat(43)}`))
  expect(answer.url()).toContain('/sign-in')
  await stranger.dispose()
})

/** All that a programme may be told: 200, 304, 403, 404, and 429 in the end. */
async function readAsProgramme(programme: APIRequestContext, token: string): Promise<void> {
  const week = await programme.get(`${diary}/week?from=2026-11-16`, bearer(token))
  expect(week.status()).toBe(200)
  const { days } = apiShapes.week.parse(await week.json())
  expect(days.flatMap(({ lessons }) => lessons).length).toBeGreaterThan(20)

  const marks = await programme.get(`${diary}/marks?period=1`, bearer(token))
  expect(apiShapes.marks.parse(await marks.json()).marks.length).toBeGreaterThan(0)
  expect(marks.headers()['set-cookie']).toBeUndefined()
  const tag = marks.headers().etag ?? ''
  const same = await programme.get(`${diary}/marks?period=1`, bearer(token, { 'if-none-match': tag }))
  expect(same.status()).toBe(304)

  expect((await programme.get(`${diary}/homework`, bearer(token))).status()).toBe(403)
  expect((await programme.get(`/api/v1/diaries/${things.lev}/marks`, bearer(token))).status()).toBe(404)

  const many = await Promise.all(Array.from({ length: 60 }, () => programme.get(`${diary}/homework`, bearer(token))))
  const refused = many.find((answer) => answer.status() === 429)
  expect(Number(refused?.headers()['retry-after'])).toBeGreaterThan(0)
}
