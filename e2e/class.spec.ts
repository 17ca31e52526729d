import type { Page, TestInfo } from '@playwright/test'
import { addDays, type Day } from '@/lib/platform/day'
import { newId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { personas } from '@/prisma/personas'
import { seedId } from '@/prisma/seed/random'
import { expect, test } from './people'
import { classList, courseId, things } from './things'

const today: Day = '2026-11-24'
const page7B = paths.classPage(things.class7B)
const literature = courseId('7Б', 'Литература')
/** The second lesson of the day; the class teacher gives it. */
const lessonId = seedId('lesson', literature, today, 2)
const section = (page: Page, name: string | RegExp) =>
  page.locator('section.sheet').filter({ has: page.getByRole('heading', { level: 2, name }) })

/** A pupil of 7Б whom no other test, project or attempt touches; Вера is left alone. */
function pupilOf({ project, retry }: TestInfo, nth: number) {
  const others = classList('7Б').filter((pupil) => pupil.pupilId !== things.vera)
  const pupil = others[nth * 4 + retry * 2 + (project.name === 'nojs' ? 1 : 0)]
  if (!pupil) throw new Error('7Б has fewer pupils than the tests want')
  return { ...pupil, name: `${pupil.surname} ${pupil.givenName}` }
}

/** The class teacher enters «н» at her own lesson, as the grid does. */
async function markAbsent(page: Page, enrolmentId: string) {
  const entry = { id: newId(), type: 'attendance', lessonId, enrolmentId, kind: 'absent', saw: 0 }
  const accountId = seedId('account', personas.classteacher.email)
  const { origin } = new URL(page.url())
  const answer = await page.request.post('/api/journal/v1/entries', {
    headers: { origin },
    data: { accountId, courseId: literature, entries: [entry] },
  })
  expect(await answer.json()).toMatchObject({ results: [{ outcome: 'saved' }] })
}

test('the class teacher sees the day, and sends the school its summary @nojs', async ({ page, signInAs }) => {
  await signInAs('classteacher')
  await page.goto('/classes')
  await expect(page).toHaveURL(page7B)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('7Б')
  await expect(section(page, 'Сводка для школы')).toContainText('По списку: 27. Присутствуют: ')

  const attendance = page.getByRole('table', { name: 'Посещаемость по урокам' })
  await expect(attendance.getByRole('row')).toHaveCount(28)
  await expect(attendance.getByRole('row', { name: /^Ковалёва\s/ })).toContainText('Опоздала на 7 минут')
  await expect(page.getByRole('table', { name: 'Оценки по предметам' }).getByRole('row')).toHaveCount(28)
  await expect(section(page, 'Домашняя нагрузка')).toContainText('По норме не больше 2 ч 30 мин в день')

  await page.getByText('Показать телефоны и почту').click()
  const mother = page.getByRole('row', { name: /Ковалёва Анна Сергеевна/ })
  await expect(mother.getByRole('link', { name: '+79210000101' })).toBeVisible()
  await expect(mother).toContainText('мать')

  await page.getByRole('link', { name: /^Предыдущий день/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('понедельник, 23 ноября')
  await page.getByRole('link', { name: 'К сегодняшнему дню' }).click()
  await expect(page).toHaveURL(page7B)
})

test('an absence without a reason is decided by one press, and can be decided otherwise @nojs', async ({
  page,
  signInAs,
}, testInfo) => {
  const pupil = pupilOf(testInfo, 0)
  await signInAs('classteacher')
  await page.goto(page7B)
  await markAbsent(page, pupil.enrolmentId)
  await page.goto(page7B)
  const waiting = section(page, 'Пропуски без причины')
  const line = waiting.getByRole('listitem').filter({ hasText: pupil.name })
  await expect(line).toContainText('2-й урок, Литература')
  await line.getByRole('button', { name: 'Прогул' }).click()

  await expect(page.getByRole('status').filter({ hasText: 'Причина записана' })).toBeVisible()
  await expect(line).toBeHidden()
  await waiting.getByText(/^Объяснённые пропуски: /).click()
  await expect(line).toContainText('Прогул')
  await line.getByRole('button', { name: 'Болезнь' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Причина записана' })).toBeVisible()
  await expect(
    page.getByRole('row', { name: new RegExp(`^${pupil.surname} ${pupil.givenName[0]}`) }).first(),
  ).toContainText('болезнь')
})

test('a pupil excused for some days has the reason by itself when the teacher enters «н» @nojs', async ({
  page,
  signInAs,
}, testInfo) => {
  const pupil = pupilOf(testInfo, 1)
  await signInAs('classteacher')
  await page.goto(page7B)
  const form = section(page, 'Отпустить на несколько дней')
  await form.getByRole('button', { name: 'Отпустить' }).click()
  await expect(page.getByText('Выберите ученика, который учится в классе в эти дни').first()).toBeVisible()

  await form.getByLabel('Ученик').selectOption(pupil.enrolmentId)
  await form.getByLabel('По какой день').fill(addDays(today, 2))
  await form.getByRole('radio', { name: 'Приказ школы' }).check()
  await form.getByRole('button', { name: 'Отпустить' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Ученик отпущен' })).toBeVisible()
  const notice = section(page, 'Предупредили об отсутствии').getByRole('listitem').filter({ hasText: pupil.name })
  await expect(notice).toContainText('24–26 ноября: приказ школы')

  await markAbsent(page, pupil.enrolmentId)
  await page.goto(page7B)
  const row = page.getByRole('row', { name: new RegExp(`^${pupil.surname} ${pupil.givenName[0]}`) }).first()
  await expect(row).toContainText('приказом школы')
  await notice.getByRole('button', { name: 'Отменить' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Решение отменено' })).toBeVisible()
  await expect(notice).toHaveCount(0)
})

test('a parent announces an absence, the class teacher confirms it, the parent takes it back @nojs', async ({
  page,
  signInAs,
}, testInfo) => {
  const day = addDays('2026-12-21', testInfo.retry * 2 + (testInfo.project.name === 'nojs' ? 1 : 0))
  const date = new RegExp(`${Number(day.slice(8))}\\s+декабря`)
  const byParent = section(page, 'Вы предупредили об отсутствии').getByRole('listitem').filter({ hasText: date })
  await signInAs('parent')
  await page.goto(paths.attendance(things.vera))
  await page.getByRole('link', { name: 'Сообщить об отсутствии' }).click()
  await page.getByLabel('С какого дня Вера не придёт').fill(day)
  await page.getByLabel('По какой день').fill(addDays(day, 1))
  await page.getByRole('checkbox', { name: '5' }).check()
  await page.getByRole('radio', { name: 'Семейные обстоятельства' }).check()
  await page.getByLabel('Что добавить').fill('Едем к бабушке')
  await page.getByRole('button', { name: 'Сообщить' }).click()
  await expect(page.getByText('Отдельные уроки можно назвать только для одного дня').first()).toBeVisible()
  await expect(page.getByLabel('Что добавить')).toHaveValue('Едем к бабушке')
  await page.getByLabel('По какой день').fill('')
  await page.getByRole('button', { name: 'Сообщить' }).click()
  await expect(page.getByText('Классный руководитель увидит ваше сообщение')).toBeVisible()
  await expect(byParent).toContainText('ждёт классного руководителя')

  await signInAs('classteacher')
  await page.goto(page7B)
  const notice = section(page, 'Предупредили об отсутствии').getByRole('listitem').filter({ hasText: date })
  await expect(notice).toContainText('уроки: 5: семейные обстоятельства')
  await expect(notice).toContainText('Едем к бабушке')
  await notice.getByRole('button', { name: /^Подтвердить\s+Ковалёва Вера/ }).click()
  await expect(notice).toContainText('подтверждено')

  await signInAs('parent')
  await page.goto(paths.attendance(things.vera))
  await expect(byParent).toContainText('классный руководитель подтвердил')
  await byParent.getByRole('button', { name: 'Отозвать' }).click()
  await expect(page.getByText('Сообщение отозвано')).toBeVisible()
  await expect(byParent).toHaveCount(0)
})

test('the head reads every class, and decides nothing in it @nojs', async ({ page, signInAs }) => {
  await signInAs('head')
  await page.goto('/classes')
  await expect(page.getByRole('row')).toHaveCount(23)
  await page.getByRole('link', { name: '7Б' }).click()
  await expect(page.getByText('Причины пропусков решает классный руководитель')).toBeVisible()
  for (const button of ['Болезнь', 'Прогул', 'Отпустить', 'Подтвердить']) {
    await expect(page.getByRole('main').getByRole('button', { name: button })).toHaveCount(0)
  }
})

test('attendance is summed up by month and by subject, and past years stay readable @nojs', async ({
  page,
  signInAs,
}) => {
  await signInAs('parent')
  await page.goto(paths.attendance(things.vera))
  await expect(page.getByRole('heading', { name: 'Пропущено уроков по предметам' })).toBeVisible()
  await page.getByRole('link', { name: 'По месяцам' }).click()
  await expect(page.getByRole('table', { name: 'Пропуски и опоздания по месяцам' })).toContainText('Ноябрь')
  await page.getByRole('link', { name: /^2025\/2026/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Посещаемость')

  await page.goto(paths.remarks(things.vera))
  await page.getByRole('link', { name: /^2025\/2026/ }).click()
  await expect(page.getByText('Замечаний и похвалы нет')).toBeVisible()
})
