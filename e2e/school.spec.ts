import type { APIResponse, Page } from '@playwright/test'
import { reportCardBytes, reportCardCode } from '@/lib/attestation/report-card-code'
import { classNamed } from '@/prisma/seed/classes'
import { expect, test } from './people'
import { classList, things, withThings } from './things'

const isWithoutScript = (testInfo: { project: { name: string } }) => testInfo.project.name === 'nojs'
const shown = (page: Page, words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible()

test('the head sees what other rules would change before they hold @nojs', async ({ page, signInAs }, testInfo) => {
  const kind = `Практикум ${isWithoutScript(testInfo) ? 'второй' : 'первый'}`
  await signInAs('head')
  await page.goto('/school/rules')
  await page.getByLabel('Название', { exact: true }).fill(kind)
  await page.getByLabel('Коротко, для журнала').fill('пкм')
  await page.getByRole('button', { name: 'Добавить вид работы' }).click()
  await shown(page, 'Вид работы добавлен')

  await page.getByRole('button', { name: 'Посмотреть, что изменится' }).click()
  await shown(page, 'Вы ничего не изменили')
  await page.getByLabel(kind, { exact: true }).fill('пять')
  await page.getByRole('button', { name: 'Посмотреть, что изменится' }).click()
  await shown(page, 'Укажите вес от 0 до 10')
  await expect(page.getByLabel(kind, { exact: true })).toHaveValue('пять')

  await page.getByLabel(kind, { exact: true }).fill('1,5')
  await page.getByLabel('Все отметки равны').check()
  await page.getByRole('button', { name: 'Посмотреть, что изменится' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Что изменится')
  await shown(page, /Средних изменится: [1-9]\d* из/)
  await expect(page.getByRole('table', { name: 'Например' }).getByRole('row').nth(1)).toContainText('«')

  await page.getByRole('link', { name: 'Вернуться и поправить' }).click()
  await expect(page.getByLabel(kind, { exact: true })).toHaveValue('1,5')
  await page.getByLabel('С весом работ').check()
  await page.getByRole('button', { name: 'Посмотреть, что изменится' }).click()
  await shown(page, /Средних изменится: 0 из/)
  await shown(page, 'Таких работ в идущем периоде нет')
  await page.getByRole('button', { name: 'Ввести эти правила' }).click()

  await shown(page, 'Новые правила действуют')
  await expect(page.getByRole('region', { name: 'Кто и что решил' })).toContainText(`«${kind}»: вес 1 стал 1,5`)
})

test('the head leaves a note in a journal, and its teacher answers @nojs', async ({
  page,
  browser,
  signInAs,
  signedInAs,
  baseURL,
}, testInfo) => {
  const course = isWithoutScript(testInfo) ? '{geometry11A}' : '{chance11A}'
  const note = 'Запишите темы за сентябрь'
  await signInAs('head')
  await page.goto(withThings(`/school/journals?class=${classNamed('11А').id}`))
  await expect(page.getByRole('main').getByRole('row').nth(1)).toContainText('11А')

  await page.goto(withThings(`/school/journals/${course}`))
  await page.getByRole('button', { name: 'Оставить замечание' }).click()
  await shown(page, 'Напишите, что нужно поправить в журнале')
  await page.getByLabel('Новое замечание').fill(note)
  await page.getByRole('button', { name: 'Оставить замечание' }).click()
  await shown(page, 'Замечание оставлено')

  const context = await browser.newContext({
    baseURL,
    storageState: await signedInAs('teacher'),
    javaScriptEnabled: !isWithoutScript(testInfo),
  })
  const teachers = await context.newPage()
  await teachers.goto(withThings(`/journal/${course}/notes`))
  await shown(teachers, note)
  await teachers.getByLabel('Ваш ответ').fill('Записал сегодня')
  await teachers.getByRole('button', { name: 'Ответить' }).click()
  await shown(teachers, 'Ответ отправлен')
  await context.close()

  await page.reload()
  await shown(page, 'Записал сегодня')
  await page.getByRole('button', { name: 'Снять замечание' }).click()
  await shown(page, 'Замечание снято')
})

test('the head opens closed days for some hours, but not those of a closed period @nojs', async ({
  page,
  signInAs,
}, testInfo) => {
  await signInAs('head')
  const open = async (course: string, firstDay: string, lastDay: string) => {
    await page.goto(withThings(`/school/journals/${course}`))
    await page.getByLabel('С какого дня').fill(firstDay)
    await page.getByLabel('По какой день').fill(lastDay)
    await page.getByRole('button', { name: 'Открыть дни' }).click()
  }
  await open('{chance8B}', '2026-10-05', '2026-10-06')
  await shown(page, 'Эти дни в закрытом периоде')
  await open('{chance8B}', '2026-11-06', '2026-11-05')
  await shown(page, 'Этот день раньше первого')

  await open(isWithoutScript(testInfo) ? '{geometry11A}' : '{chance11A}', '2026-09-10', '2026-09-11')
  await shown(page, 'Дни открыты')
  await expect(page.getByRole('list', { name: 'Что открывали' })).toContainText('10–11 сентября')
})

test('the head sees how far a period has come, and when it can be closed @nojs', async ({ page, signInAs }) => {
  await signInAs('head')
  await page.goto('/school/periods')
  await page.getByRole('link', { name: '2-я четверть' }).click()

  await shown(page, 'Закрыть можно в последнюю неделю периода: вторник, 22')
  await expect(page.getByRole('table', { name: 'Журналы' }).getByRole('row').nth(1)).toContainText('из')
})

test('a report card holds until a mark is changed by an act, and anybody can check it @nojs', async ({
  page,
  signInAs,
  browser,
  baseURL,
}, testInfo) => {
  const className = '6Б'
  const pupil = classList(className)[isWithoutScript(testInfo) ? 4 : 7]
  if (!pupil) throw new Error('The class is too small')
  const classId = classNamed(className).id
  const name = `${pupil.surname} ${pupil.givenName}`

  await signInAs('head')
  await page.goto(`/classes/${classId}/report-cards`)
  const link = page.getByRole('link', { name })
  const before = codeOf(await page.request.get((await link.getAttribute('href')) ?? ''))
  const again = codeOf(await page.request.get((await link.getAttribute('href')) ?? ''))
  expect(again).toBe(before)

  const anybody = await browser.newContext({ baseURL, javaScriptEnabled: !isWithoutScript(testInfo) })
  const street = await anybody.newPage()
  await check(street, before.toLowerCase())
  await shown(street, 'Табель действителен')
  await shown(street, 'Он составлен 24 ноября 2026')
  await expect(street.getByRole('main')).not.toContainText(pupil.surname)

  await changeByAct(page, classId, name)
  await check(street, before)
  await shown(street, 'Табель заменён')
  await check(street, codeOf(await page.request.get((await linkOf(page, classId, name)) ?? '')))
  await shown(street, 'Табель действителен')
  await check(street, reportCardCode('183', new Uint8Array(reportCardBytes).fill(isWithoutScript(testInfo) ? 4 : 7)))
  await shown(street, 'Табель недействителен')
  await check(street, `${before.slice(0, -1)}${before.endsWith('0') ? '1' : '0'}`)
  await shown(street, 'В коде ошибка')
  await anybody.close()
})

test('a parent gets the report card of an own child', async ({ page, signInAs }) => {
  await signInAs('parent')
  const card = await page.request.get(`/diary/${things.vera}/attestation/report-card.pdf`)
  expect(codeOf(card)).toMatch(/^183-/)
  expect(card.headers()['cache-control']).toContain('no-store')
})

/** The code stands in the name of the file. */
function codeOf(card: APIResponse): string {
  expect(card.headers()['content-type']).toBe('application/pdf')
  return /report-card-([\w-]+)\.pdf/.exec(card.headers()['content-disposition'] ?? '')?.[1] ?? ''
}

async function linkOf(page: Page, classId: string, name: string): Promise<string | null> {
  await page.goto(`/classes/${classId}/report-cards`)
  return page.getByRole('link', { name }).getAttribute('href')
}

async function check(page: Page, code: string): Promise<void> {
  await page.goto('/report-card')
  await page.getByLabel('Код проверки').fill(code)
  await page.getByRole('button', { name: 'Проверить' }).click()
}

/** Whatever stands there becomes another mark, for the first subject of the list. */
async function changeByAct(page: Page, classId: string, name: string): Promise<void> {
  await page.goto('/school/periods/act')
  await page.getByLabel('Какой класс').selectOption(classId)
  await page.getByRole('button', { name: 'Дальше' }).click()
  await page.getByLabel('Ученик').selectOption({ label: await optionOf(page, name) })
  await page.getByLabel('Предмет').selectOption({ label: 'Литература' })
  await page.getByLabel('За что').selectOption({ label: '1-я четверть' })
  await page.getByRole('button', { name: 'Дальше' }).last().click()

  await page.getByLabel('Номер приказа').fill('51-у')
  await page.getByRole('button', { name: 'Изменить отметку' }).click()
  await shown(page, 'Выберите новую отметку')
  await shown(page, 'Укажите, почему меняется отметка')
  await page.getByLabel('Новая отметка').selectOption({ index: 1 })
  await page.getByLabel('Основание').fill('Пересдача')
  await page.getByRole('button', { name: 'Изменить отметку' }).click()

  await shown(page, 'Отметка изменена')
  await expect(page.getByRole('region', { name: 'Приказы об изменении отметок' })).toContainText(name)
}

async function optionOf(page: Page, name: string): Promise<string> {
  const labels = await page.getByLabel('Ученик').getByRole('option').allTextContents()
  return labels.find((label) => label.startsWith(name)) ?? name
}
