import type { Page } from '@playwright/test'
import type { PersonaName } from '@/prisma/personas'
import { submitForm } from './forms'
import { letterTo } from './letters'
import { expectAccessible, type Look, lookAs, looks, nameOf, seenIn } from './looks'
import { expect, fillApplication, parentPassword, pupilAt, sendApplication, test } from './parents'
import { withThings } from './things'

type Rooms = { main: string[]; rest: string[] }

const roomsOf: Partial<Record<PersonaName, Rooms>> = {
  parent: {
    main: [
      '/account',
      '/diary/{vera}/week',
      '/diary/{vera}/marks',
      '/diary/{vera}/marks/{algebra}',
      '/diary/{vera}/timetable',
      '/diary/{vera}/access',
    ],
    rest: [
      '/diary/{vera}/access/invite?who=pupil',
      '/account/settings',
      '/account/sessions',
      '/account/security',
      '/account/data',
      '/account/close',
      '/sign-in/again',
      '/diary/{lev}/week?from=2026-11-16',
      '/diary/{vera}/week?from=2026-10-26',
      '/diary/{vera}/marks?view=days',
      '/diary/{vera}/marks?year=2025',
      '/diary/{vera}/homework',
      '/diary/{vera}/attendance',
      '/diary/{vera}/attendance?view=months',
      '/diary/{vera}/attendance/announce',
      '/diary/{vera}/remarks',
      '/diary/{vera}/attestation',
      '/diary/{vera}/access/tokens',
      '/applications/{opened}/withdraw-consent',
      '/diary/{vera}/access/{tutorsGrant}',
      '/diary/{vera}/access/{tutorsGrant}/end',
      '/diary/{lev}/attestation?year=2025',
    ],
  },
  tutor: { main: ['/account'], rest: ['/diary/{vera}/week', '/diary/{vera}/marks', '/diary/{vera}/homework'] },
  grandma: { main: [], rest: ['/diary/{vera}/week', '/diary/{vera}/attendance', '/diary/{vera}/attestation'] },
  parent2: {
    main: ['/applications/{sent}/sent'],
    rest: ['/account', '/applications/{sent}', '/applications/{sent}/withdraw'],
  },
  office: {
    main: ['/office/applications', '/office/applications/{sent}'],
    rest: [
      '/office/staff',
      '/office/applications?q=Ковалёва',
      '/office/applications/{opened}',
      '/office/applications/{opened}/end',
    ],
  },
  teacher: {
    main: [
      '/journal/{algebra8B}',
      '/journal',
      '/journal/{algebra7B}/lessons/{lesson7B}',
      '/journal/{algebra7B}/columns/{column7B}',
    ],
    rest: [
      '/journal?day=2026-11-27',
      '/journal/{geometry7B}/works',
      '/journal/{geometry7B}/works/{task}',
      '/journal/{geometry7B}/works/{task}/{handedIn}',
      '/journal/{algebra7B}/columns/{column7B}/{verasPlace}',
      '/journal/{algebra7B}/columns/new',
      '/journal/{algebra7B}/history',
      '/journal/{algebra7B}/notes',
      '/journal/{algebra7B}/periods/{quarter1}',
    ],
  },
  classteacher: {
    main: ['/classes/{class7B}', '/classes/{class7B}/attestation?period=1', '/journal/{russian7B}/periods/{quarter2}'],
    rest: [
      '/classes/{class7B}?day=2026-11-20',
      '/classes/{class7B}/attestation?period=year',
      '/classes/{class7B}/attestation/results',
      '/classes/{class7B}/report?period=1',
    ],
  },
  head: {
    main: ['/school/journals', '/school/rules'],
    rest: [
      '/classes',
      '/classes/{class9A}',
      '/school/journals/{algebra7B}',
      '/school/periods',
      '/school/staff',
      '/school/periods/{quarter1}',
      '/school/periods/act?class={class7B}',
      '/classes/{class7B}/report-cards',
    ],
  },
  city: {
    main: ['/city/schools', '/city/schools/{school}'],
    rest: ['/city/letters', '/city/schools/new', '/city/schools/{school}/facts', '/outbox'],
  },
}
const waysIn: Rooms = {
  main: ['/sign-up/check'],
  rest: [
    '/sign-in/letter',
    '/sign-in/password',
    '/sign-in/letter/no-such-link',
    '/invitations/staff/no-such-link',
    '/invitations/no-such-link',
    '/report-card?code=183-7KDM-4XPT-92HB',
  ],
}
const wizard: Rooms = {
  main: ['school?q=73', 'relation', 'check'],
  rest: ['child', 'school', 'class', 'applicant'],
}

for (const look of looks) {
  for (const [persona, rooms] of Object.entries(roomsOf)) {
    test(`the rooms of ${persona} are accessible: ${nameOf(look)}`, async ({ page, baseURL, signInAs }) => {
      test.setTimeout(300_000)
      await signInAs(persona as PersonaName)
      await lookAs(page, look, baseURL)
      await visit(page, look, seenIn(look, rooms).map(withThings))
    })
  }

  test(`the ways in are accessible, with what is to mend: ${nameOf(look)}`, async ({ page, baseURL }) => {
    test.setTimeout(300_000)
    const person = { surname: 'Чижикова', givenName: 'Нина', patronymic: '', phone: '', password: parentPassword }
    await submitForm(page.request, '/sign-up', 'name="password"', { ...person, email: 'nina@mial.ru' })
    await lookAs(page, look, baseURL)
    await visit(page, look, seenIn(look, waysIn))
    for (const path of ['/sign-up', '/sign-in']) {
      await visit(page, look, [path])
      await sendEmpty(page, 'password')
      await expectAccessible(page, look)
    }
  })

  test(`an invitation is accessible, with what is to mend: ${nameOf(look)}`, async ({
    page,
    baseURL,
    signInAs,
    openBrowser,
    newAddress,
  }) => {
    test.setTimeout(300_000)
    await signInAs('parent')
    const email = newAddress()
    const fields = { email, name: 'Няня', parts: 'homework', until: 'year' }
    await submitForm(page.request, withThings('/diary/{vera}/access/invite?who=other'), 'name="email"', fields)
    const link = (await letterTo(page.request, email, /Вам открывают школьный дневник/)).links[0] as string
    await lookAs(page, look, baseURL)
    await visit(page, look, ['/diary/{vera}/access/invite', '/diary/{vera}/access/invite?who=tutor'].map(withThings))
    await sendEmpty(page, 'email')
    await expectAccessible(page, look)
    await visit(page, look, [link])

    const invited = await (await openBrowser()).newPage()
    await lookAs(invited, look, baseURL)
    await visit(invited, look, [link])
    await sendEmpty(invited, 'password')
    await expectAccessible(invited, look)
  })

  test(`the wizard is accessible, with what is to mend: ${nameOf(look)}`, async ({ newParent, baseURL }) => {
    test.setTimeout(300_000)
    const parent = await newParent()
    const draft = await fillApplication(parent, pupilAt('2А', 3))
    const { id } = await sendApplication(parent, pupilAt('2А', 4))
    const { page } = parent
    await lookAs(page, look, baseURL)

    const steps = [...seenIn(look, wizard), 'consent'].map((step) => `/applications/${draft}/${step}`)
    await visit(page, look, [...steps, '/applications/new'])
    await sendEmpty(page, 'birthDay')
    await expectAccessible(page, look)
    await page.goto(`/applications/${draft}/consent`)
    await sendEmpty(page, 'consent')
    await expectAccessible(page, look)
    await visit(page, look, [`/applications/${id}/sent`, '/account'])
  })
}

async function visit(page: Page, look: Look, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await expect.soft(page.locator('html'), path).toHaveAttribute('lang', look.locale)
    await expectAccessible(page, look)
  }
}

/** Sends the form that has this field, with nothing typed, and waits until it says what to mend. */
async function sendEmpty(page: Page, field: string): Promise<void> {
  const form = page.locator('form').filter({ has: page.locator(`[name=${field}]`) })
  await form.locator('button:not([type=button])').click()
  await form.getByRole('alert').waitFor({ timeout: 15_000 })
}
