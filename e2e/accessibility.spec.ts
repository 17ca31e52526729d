import type { Page } from '@playwright/test'
import type { PersonaName } from '@/prisma/personas'
import { submitForm } from './forms'
import { expectAccessible, type Look, lookAs, looks, nameOf } from './looks'
import { fillApplication, parentPassword, pupilAt, sendApplication, test } from './parents'
import { withThings } from './things'

const diaryPages = [
  '/diary/{vera}/week',
  '/diary/{lev}/week?from=2026-11-16',
  '/diary/{vera}/week?from=2026-10-26',
  '/diary/{vera}/timetable',
  '/diary/{vera}/marks',
  '/diary/{vera}/marks?view=days',
  '/diary/{vera}/homework',
  '/diary/{vera}/attendance',
  '/diary/{vera}/remarks',
]

const roomsOf: Partial<Record<PersonaName, string[]>> = {
  parent: ['/account', '/account/settings', '/account/sessions', ...diaryPages],
  parent2: ['/account', '/applications/{sent}', '/applications/{sent}/sent', '/applications/{sent}/withdraw'],
  office: [
    '/office/applications',
    '/office/applications?q=Ковалёва',
    '/office/applications/{sent}',
    '/office/applications/{opened}',
  ],
  city: ['/city/letters', '/outbox'],
}

for (const look of looks) {
  for (const [persona, rooms] of Object.entries(roomsOf)) {
    test(`the rooms of ${persona} are accessible: ${nameOf(look)}`, async ({ page, baseURL, signInAs }) => {
      test.setTimeout(120_000)
      await signInAs(persona as PersonaName)
      await lookAs(page, look, baseURL)
      await visit(page, look, rooms.map(withThings))
    })
  }

  test(`the ways in are accessible, with what is to mend: ${nameOf(look)}`, async ({ page, baseURL }) => {
    test.setTimeout(120_000)
    const person = { surname: 'Чижикова', givenName: 'Нина', patronymic: '', phone: '', password: parentPassword }
    await submitForm(page.request, '/sign-up', 'name="password"', { ...person, email: 'nina@mial.ru' })
    await lookAs(page, look, baseURL)
    await visit(page, look, ['/sign-up/check', '/sign-in/letter', '/sign-in/password', '/sign-in/letter/no-such-link'])
    for (const path of ['/sign-up', '/sign-in']) {
      await visit(page, look, [path])
      await sendEmpty(page)
      await expectAccessible(page, look)
    }
  })

  test(`the wizard is accessible, with what is to mend: ${nameOf(look)}`, async ({ newParent, baseURL }) => {
    test.setTimeout(120_000)
    const parent = await newParent()
    const draft = await fillApplication(parent, pupilAt('2А', 3))
    const { id } = await sendApplication(parent, pupilAt('2А', 4))
    const { page } = parent
    await lookAs(page, look, baseURL)

    const steps = ['child', 'school', 'school?q=73', 'class', 'relation', 'applicant', 'check', 'consent']
    await visit(
      page,
      look,
      steps.map((step) => `/applications/${draft}/${step}`),
    )
    await sendEmpty(page)
    await expectAccessible(page, look)
    await visit(page, look, ['/applications/new'])
    await sendEmpty(page)
    await expectAccessible(page, look)
    await visit(page, look, [`/applications/${id}/sent`, '/account'])
  })
}

async function visit(page: Page, look: Look, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await expectAccessible(page, look)
  }
}

/** Presses the button of the page's own form, with nothing typed. */
async function sendEmpty(page: Page): Promise<void> {
  await page.getByRole('main').locator('form:not([role=search]) button:not([type=button])').first().click()
  await page.getByRole('alert').first().waitFor()
}
